import { UnreadableFile } from "../model/issue.ts";
import { platform } from "./platform.ts";

/** What a gzip may become, as a zip may: beyond this it is made to fill memory, not to be read. */
const MOST_BYTES = 2_000_000_000;
const MOST_GROWTH = 200;
const ALWAYS_ALLOWED = 64_000_000;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * What is inside a gzip file, piece by piece; who stops asking stops the inflating.
 * @throws UnreadableFile with the code where it is damaged, or where it grows beyond what it can honestly hold
 */
export async function* inflated(
  bytes: Uint8Array,
  code = "faults.gzip_damaged",
): AsyncGenerator<Uint8Array, void, undefined> {
  const allowed = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, bytes.length * MOST_GROWTH));
  const stream = new platform.Blob([bytes]).stream().pipeThrough(new platform.DecompressionStream("gzip"));
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      const { value } = await reader.read();
      if (!value) return;
      size += value.length;
      if (size > allowed) throw new UnreadableFile("faults.gzip_bomb", { mb: Math.round(allowed / 1_000_000) });
      yield value;
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(code);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The bytes inside a gzip file; bytes that are none come back as they are. Throws UnreadableFile where damaged. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const pieces: Uint8Array[] = [];
  for await (const piece of inflated(bytes, "faults.compact_damaged")) pieces.push(piece);
  return joined(pieces);
}
