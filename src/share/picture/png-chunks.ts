import { crc32 } from "../../model/crc32.ts";

/** The eight bytes that every PNG begins with. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export interface Chunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
}

const FRAME = 12;

export const isPng = (bytes: Uint8Array): boolean => PNG_SIGNATURE.every((byte, at) => bytes[at] === byte);

/** The chunks up to the first that is cut off or whose checksum is wrong. */
export function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = PNG_SIGNATURE.length;
  while (at + FRAME <= bytes.length) {
    const length = view.getUint32(at);
    if (at + FRAME + length > bytes.length) return;
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== view.getUint32(at + 8 + length)) return;
    yield { type: String.fromCharCode(...body.subarray(0, 4)), data: body.subarray(4) };
    at += FRAME + length;
  }
}

/** A chunk with its length and its checksum. */
export function framed({ type, data }: Chunk): Uint8Array {
  const bytes = new Uint8Array(FRAME + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** The PNG with chunks right after its header, in place of those of the same type that it had there. */
export function withChunks(png: Uint8Array, added: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const header = PNG_SIGNATURE.length + FRAME + 13;
  const parts = [png.subarray(0, header), ...added.map(framed), png.subarray(header)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
