import { expect, test } from "vitest";
import { Gif, gifComments } from "../../../src/share/moving/gif.ts";
import { indexer, sharedPalette } from "../../../src/share/moving/gif-colours.ts";

const colour = (r: number, g: number, b: number): number => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
const SIZE = { width: 64, height: 40 };

/** A white picture with a dark square at `x`. */
const square = (x: number): Uint32Array =>
  Uint32Array.from({ length: SIZE.width * SIZE.height }, (_, at) => {
    const [column, row] = [at % SIZE.width, Math.floor(at / SIZE.width)];
    return column >= x && column < x + 10 && row >= 8 && row < 18 ? colour(31, 122, 140) : colour(255, 255, 255);
  });

function gif(frames: number, state: string): Uint8Array {
  const made = new Gif(SIZE, [square(0)]);
  for (let at = 0; at < frames; at++) made.add(square(at), 100);
  return made.finish(state);
}

test("the state stands in a comment, however long, and is read back", () => {
  const state = JSON.stringify({ link: "é".repeat(700), note: "<script>" });
  expect(gifComments(gif(3, state))).toEqual([state]);
  expect(gifComments(new TextEncoder().encode("no picture"))).toEqual([]);
});

test("a frame costs what it changes", () => {
  const still = new Gif({ width: 400, height: 300 }, [new Uint32Array(120_000).fill(colour(250, 250, 247))]);
  for (let at = 0; at < 40; at++) still.add(new Uint32Array(120_000).fill(colour(250, 250, 247)), 100);
  expect(still.finish("").length).toBeLessThan(60_000);
});

test("common colours are kept exactly, others come close", () => {
  const flat = Array.from({ length: 190 }, (_, at) => colour(at, 255 - at, 7));
  const rare = Array.from({ length: 4_000 }, (_, at) => colour(at % 256, Math.floor(at / 256), 200));
  const sample = Uint32Array.from([...flat, ...flat, ...flat, ...flat, ...rare]);
  const palette = sharedPalette([sample]);
  expect(palette).toHaveLength(256);
  const indexOf = indexer(palette);
  for (const pixel of flat) {
    const [r = 0, g = 0, b = 0] = palette[indexOf(pixel)] ?? [];
    expect(colour(r, g, b)).toBe(pixel);
  }
  expect(rare.every((pixel) => indexOf(pixel) < 255)).toBe(true);
});
