import { UnreadableFile } from "../model/issue.ts";
import { platform } from "./platform.ts";

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The bytes inside a gzip file. Throws UnreadableFile with the code where it is damaged. */
export async function inflate(bytes: Uint8Array, code = "faults.gzip_damaged"): Promise<Uint8Array> {
  const stream = new platform.Blob([bytes]).stream().pipeThrough(new platform.DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new platform.Response(stream).arrayBuffer());
  } catch {
    throw new UnreadableFile(code);
  }
}

/** The bytes inside a gzip file; bytes that are none come back as they are. Throws UnreadableFile where damaged. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return isGzip(bytes) ? inflate(bytes, "faults.compact_damaged") : bytes;
}
