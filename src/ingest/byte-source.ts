/** The bytes of a file, wherever they lie: readers take what they need, and no more need be in memory. */
export interface ByteSource {
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  /** Bytes from `start` up to, not including, `end`; fewer where the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes that are in memory already. */
export const sourceOf = (bytes: Uint8Array, name: string): ByteSource => ({
  name,
  size: bytes.length,
  read: async (start, end) => bytes.subarray(start, end),
});

/** All the bytes at once, for formats that cannot be read otherwise. */
export const allBytes = (source: ByteSource): Promise<Uint8Array> => source.read(0, source.size);

/** Large enough that asking costs nothing, small enough that memory does not notice. */
const CHUNK = 1024 * 1024;

/** The bytes in their order, chunk by chunk, each with where it ends. */
export async function* chunksOf(
  source: ByteSource,
  size = CHUNK,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly end: number }> {
  for (let start = 0; start < source.size; start += size) {
    const bytes = await source.read(start, Math.min(source.size, start + size));
    yield { bytes, end: start + bytes.length };
  }
}
