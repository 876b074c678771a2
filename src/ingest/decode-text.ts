import { UnreadableFile } from "../model/issue.ts";
import type { IssueLog } from "./issue-log.ts";
import { platform } from "./platform.ts";

/** First bytes of formats that people rename or drop by mistake, with the message that names them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "faults.zip"],
  [[0x50, 0x4b, 0x05, 0x06], "faults.zip"],
  [[0xd0, 0xcf, 0x11, 0xe0], "faults.old_office"],
  [[0x25, 0x50, 0x44, 0x46], "faults.pdf"],
  [[0x1f, 0x8b], "faults.gzip"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], "faults.geopackage"],
  [[0x50, 0x41, 0x52, 0x31], "faults.parquet"],
  [[0x00, 0x00, 0x27, 0x0a], "faults.shapefile"],
  [[0x89, 0x50, 0x4e, 0x47], "faults.picture"],
  [[0xff, 0xd8, 0xff], "faults.picture"],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** UTF-16 by its byte order mark, or by the zero bytes that plain ASCII leaves in it. */
export function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 1_000);
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return "utf-16le";
  return even > sample.length / 4 && odd === 0 ? "utf-16be" : null;
}

/** A text, and the label of the encoding that it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Throws UnreadableFile where the first bytes are those of a format that is no text. */
export function checkIsText(start: Uint8Array): void {
  const signature = SIGNATURES.find(([bytes]) => startsWith(start, bytes));
  if (signature) throw new UnreadableFile(signature[1]);
  if (!utf16(start) && start.subarray(0, 8_000).includes(0)) throw new UnreadableFile("faults.binary");
}

/**
 * The text of a file: as `encoding` says, else UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252,
 * with a note. Throws UnreadableFile where the file is empty, binary, or longer than a text can be.
 */
export function decodeText(bytes: Uint8Array, issues: IssueLog, encoding?: string): Decoded {
  if (bytes.length === 0) throw new UnreadableFile("faults.empty");
  if (encoding === undefined) checkIsText(bytes);
  const decoded = encoding === undefined ? decode(bytes, utf16(bytes), issues) : decodeAs(bytes, encoding);
  if (decoded.text.trim() === "") throw new UnreadableFile("faults.blank");
  return decoded;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: decodedAs(bytes, encoding), encoding };
  } catch {
    throw new UnreadableFile("faults.encoding", { encoding });
  }
}

function decode(bytes: Uint8Array, wide: "utf-16le" | "utf-16be" | null, issues: IssueLog): Decoded {
  try {
    const encoding = wide ?? "utf-8";
    return { text: new platform.TextDecoder(encoding, { fatal: wide === null }).decode(bytes), encoding };
  } catch (error) {
    if (!(error instanceof TypeError)) throw new UnreadableFile("faults.too_large", { n: bytes.length });
  }
  issues.add("ingest.windows_1252", "note");
  return { text: decodedAs(bytes, "windows-1252"), encoding: "windows-1252" };
}

/** As a stream: Node 20 takes Windows-1252 for Latin-1 where it is not one, and loses the quotes and the euro. */
function decodedAs(bytes: Uint8Array, encoding: string): string {
  const decoder = new platform.TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
