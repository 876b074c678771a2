import { zlibSync } from "fflate";
import { crc32 } from "../../src/model/crc32.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** A picture of dots where sites are, in RGB: stands for the map where nothing can paint one. */
export function madePng(width: number, height: number, dots: readonly (readonly [x: number, y: number])[]): Uint8Array {
  const row = 1 + width * 3;
  const raw = new Uint8Array(row * height).fill(0xf4);
  for (let y = 0; y < height; y++) raw[y * row] = 0;
  for (const [x, y] of dots) {
    for (const [dx, dy] of [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => [at % 3, Math.floor(at / 3)] as const)) {
      const clamped = (value: number, end: number): number => Math.max(0, Math.min(end - 1, Math.floor(value)));
      const at = clamped(y + dy, height) * row + 1 + clamped(x + dx, width) * 3;
      raw.set([0x25, 0x34, 0x94], at);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [chunk("IHDR", header), chunk("IDAT", zlibSync(raw)), chunk("IEND", new Uint8Array(0))];
  const bytes = new Uint8Array(SIGNATURE.length + chunks.reduce((sum, each) => sum + each.length, 0));
  bytes.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const each of chunks) {
    bytes.set(each, at);
    at += each.length;
  }
  return bytes;
}
