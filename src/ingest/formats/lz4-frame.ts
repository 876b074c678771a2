const MAGIC = 0x184d2204;
const [HAS_DICTIONARY, HAS_SIZE, HAS_BLOCK_SUM] = [0b0001, 0b1000, 0b1_0000];
const IS_STORED = 0x80000000;
const LEAST_MATCH = 4;

/** Bytes that grow as they are written, and can be copied from what was written before. */
class Output {
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The copy may reach into itself: what it has just written is repeated. */
  repeat(distance: number, count: number): void {
    if (distance === 0 || distance > this.#length) throw new RangeError("LZ4: a match before the beginning");
    this.#room(count);
    for (const end = this.#length + count; this.#length < end; this.#length++) {
      this.#bytes[this.#length] = this.#bytes[this.#length - distance] ?? 0;
    }
  }

  finish = (): Uint8Array<ArrayBuffer> => this.#bytes.slice(0, this.#length);
}

/**
 * Inflates a frame of LZ4 (the specification's version 1.6), whose blocks may refer to those before. The packages at
 * hand know single blocks only.
 * @throws RangeError where it is cut off or damaged
 */
export function inflateLz4Frame(frame: Uint8Array): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError("LZ4: not a frame");
  const flags = view.getUint8(4);
  let at = 7 + (flags & HAS_SIZE ? 8 : 0) + (flags & HAS_DICTIONARY ? 4 : 0);
  const output = new Output();
  for (;;) {
    const stated = view.getUint32(at, true);
    at += 4;
    if (stated === 0) return output.finish();
    const size = (stated & ~IS_STORED) >>> 0;
    if (at + size > frame.length) throw new RangeError("LZ4: cut off");
    const block = frame.subarray(at, at + size);
    if (stated & IS_STORED) output.append(block);
    else inflateBlock(block, output);
    at += size + (flags & HAS_BLOCK_SUM ? 4 : 0);
  }
}

function inflateBlock(block: Uint8Array, output: Output): void {
  let at = 0;
  const next = (): number => {
    const byte = block[at++];
    if (byte === undefined) throw new RangeError("LZ4: cut off");
    return byte;
  };
  /** Fifteen says that more follows, 255 that more follows still. */
  const lengthOf = (nibble: number): number => {
    let length = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255; length += more) more = next();
    return length;
  };
  while (at < block.length) {
    const token = next();
    const literals = lengthOf(token >> 4);
    if (at + literals > block.length) throw new RangeError("LZ4: cut off");
    output.append(block.subarray(at, at + literals));
    at += literals;
    // The last sequence has no match.
    if (at === block.length) return;
    const distance = next() | (next() << 8);
    output.repeat(distance, lengthOf(token & 0b1111) + LEAST_MATCH);
  }
}
