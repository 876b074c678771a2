import { type Encoder, GIFEncoder } from "gifenc";
import { indexer, type Pixels, sharedPalette, UNCHANGED } from "./gif-colours.ts";

export interface GifSize {
  /** Px. */
  readonly width: number;
  readonly height: number;
}

const EXTENSION = 0x21;
const COMMENT = 0xfe;
const LONGEST_BLOCK = 255;

/** A comment extension: text in blocks of at most 255 bytes, outside the pixels. */
function writeComment({ stream }: Encoder, text: string): void {
  const bytes = new TextEncoder().encode(text);
  stream.writeByte(EXTENSION);
  stream.writeByte(COMMENT);
  for (let at = 0; at < bytes.length; at += LONGEST_BLOCK) {
    const block = bytes.subarray(at, at + LONGEST_BLOCK);
    stream.writeByte(block.length);
    for (const byte of block) stream.writeByte(byte);
  }
  stream.writeByte(0);
}

/**
 * An animated GIF that plays for ever. One palette for all frames; a frame holds only what differs from the one
 * before, which is little where a threshold moves.
 */
export class Gif {
  readonly #encoder = GIFEncoder();
  readonly #size: GifSize;
  readonly #palette: number[][];
  readonly #indexOf: (pixel: number) => number;
  #last: Pixels | null = null;

  /** @param samples some of the frames, from which the colours are chosen */
  constructor(size: GifSize, samples: readonly Pixels[]) {
    this.#size = size;
    this.#palette = sharedPalette(samples);
    this.#indexOf = indexer(this.#palette);
  }

  /** @param delay how long it is seen, ms */
  add(pixels: Pixels, delay: number): void {
    const last = this.#last;
    const index = new Uint8Array(pixels.length);
    for (const [at, pixel] of pixels.entries()) {
      index[at] = last !== null && last[at] === pixel ? UNCHANGED : this.#indexOf(pixel);
    }
    const over = { transparent: true, transparentIndex: UNCHANGED, dispose: 1, delay };
    const options = last === null ? { palette: this.#palette, repeat: 0, delay, dispose: 1 } : over;
    this.#encoder.writeFrame(index, this.#size.width, this.#size.height, options);
    this.#last = pixels.slice();
  }

  /** @param state what reopens the view, as text, in a comment of the file */
  finish(state: string): Uint8Array {
    writeComment(this.#encoder, state);
    this.#encoder.finish();
    return this.#encoder.bytes();
  }
}

/** The comments of a GIF, by which a file of ours is known. Empty where it has none, or is no GIF. */
export function gifComments(bytes: Uint8Array): string[] {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, 6));
  if (!text.startsWith("GIF8")) return [];
  const byte = (at: number): number => bytes[at] ?? 0;
  const table = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const comments: string[] = [];
  let at = 13 + table(byte(10));
  while (at < bytes.length && byte(at) !== 0x3b) {
    const isExtension = byte(at) === EXTENSION;
    const isComment = isExtension && byte(at + 1) === COMMENT;
    at += isExtension ? 2 : 11 + table(byte(at + 9));
    const blocks: number[] = [];
    for (; byte(at) !== 0; at += byte(at) + 1) {
      if (isComment) blocks.push(...bytes.subarray(at + 1, at + 1 + byte(at)));
    }
    if (isComment) comments.push(new TextDecoder().decode(Uint8Array.from(blocks)));
    at += 1;
  }
  return comments;
}
