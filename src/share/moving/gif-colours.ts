import { quantize } from "gifenc";

/** Pixels of one picture, one number a pixel; the bytes in memory are red, green, blue, opacity. */
export type Pixels = Uint32Array;

/** The last of 256: pixels that are as in the frame before. */
export const UNCHANGED = 255;
const MOST = 255;
/** Colours kept exactly: the flat areas and the usual greys at the edges of letters. */
const EXACT = 192;

const OPAQUE = 0xff000000;
const channels = (colour: number): [number, number, number] => [
  colour & 255,
  (colour >>> 8) & 255,
  (colour >>> 16) & 255,
];

function counted(samples: readonly Pixels[]): [colour: number, pixels: number][] {
  const counts = new Map<number, number>();
  for (const pixels of samples) {
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  }
  return [...counts].sort(([a, more], [b, less]) => less - more || a - b);
}

/** One palette for all frames: the commonest colours as they are, the others brought down to what is left. */
export function sharedPalette(samples: readonly Pixels[]): number[][] {
  const colours = counted(samples).map(([colour]) => (colour | OPAQUE) >>> 0);
  const exact = colours.slice(0, colours.length <= MOST ? MOST : EXACT).map(channels);
  const rest = Uint32Array.from(colours.slice(exact.length));
  const others = rest.length === 0 ? [] : quantize(new Uint8Array(rest.buffer), MOST - exact.length);
  const palette = [...exact, ...others.map((colour) => colour.slice(0, 3))].slice(0, MOST);
  return [...palette, ...Array.from({ length: MOST + 1 - palette.length }, () => [0, 0, 0])];
}

/** Finds a colour's place in the palette, and remembers it. */
export function indexer(palette: readonly (readonly number[])[]): (pixel: number) => number {
  const known = new Map<number, number>();
  const nearest = (pixel: number): number => {
    const [r, g, b] = channels(pixel);
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (let at = 0; at < MOST; at++) {
      const [pr = 0, pg = 0, pb = 0] = palette[at] ?? [];
      const distance = (r - pr) ** 2 + (g - pg) ** 2 + (b - pb) ** 2;
      if (distance < least) [best, least] = [at, distance];
    }
    return best;
  };
  return (pixel) => {
    const found = known.get(pixel);
    if (found !== undefined) return found;
    const index = nearest(pixel);
    known.set(pixel, index);
    return index;
  };
}
