import { type ByteSource, chunksOf } from "./byte-source.ts";
import type { ReadContext } from "./file-reading.ts";
import { platform } from "./platform.ts";

/** A piece of a long text, and the share of the file that it ends at. */
export interface TextPiece {
  readonly text: string;
  readonly share: number;
}

/** Of a file that is only looked at so much is gone through; what its rest is in is found out when it is read. */
const GLANCE = 4_000_000;

/** UTF-8 where every byte of the file is that, else Windows-1252, with a note: read once through, holding nothing. */
export async function encodingOf(
  source: ByteSource,
  { issues, isGlance }: Pick<ReadContext, "issues" | "isGlance">,
): Promise<"utf-8" | "windows-1252"> {
  const decoder = new platform.TextDecoder("utf-8", { fatal: true });
  try {
    for await (const { bytes, end } of chunksOf(source)) {
      decoder.decode(bytes, { stream: true });
      if (isGlance && end >= GLANCE) return "utf-8";
    }
    decoder.decode();
    return "utf-8";
  } catch {
    issues.add("ingest.windows_1252", "note");
    return "windows-1252";
  }
}

/**
 * Pieces so small that a text of one is an ordinary object to the collector: larger ones go at once to where they stay
 * until a full collection.
 */
const PIECE = 64 * 1024;

/** The text of a long file, piece by piece; no letter is cut in two. */
export async function* textPieces(source: ByteSource, encoding: string): AsyncGenerator<TextPiece> {
  const decoder = new platform.TextDecoder(encoding);
  for await (const { bytes, end } of chunksOf(source)) {
    for (let start = 0; start < bytes.length; start += PIECE) {
      const at = end - bytes.length + Math.min(bytes.length, start + PIECE);
      const text = decoder.decode(bytes.subarray(start, start + PIECE), { stream: at < source.size });
      yield { text, share: at / source.size };
    }
  }
}
