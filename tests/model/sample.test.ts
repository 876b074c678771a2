import { describe, expect, test } from "vitest";
import { isDrawn } from "../../src/model/is-drawn.ts";
import { STEPS } from "../../src/model/portion.ts";
import { sampleError } from "../../src/model/sample.ts";

const keys = (count: number, name: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => name(at));

describe("one site in so many", () => {
  test.each([
    ["rows", (at: number) => `row-${at + 1}`],
    ["numbers", (at: number) => String(at)],
    ["codes with leading zeros", (at: number) => `COD/KAT/${String(at).padStart(7, "0")}`],
    ["names that end alike", (at: number) => `${at.toString(36)} mine of the north`],
    ["even numbers", (at: number) => String(2 * at)],
  ])("as many as chance would draw, of keys that are %s", (_, name) => {
    const all = keys(100_000, name);
    for (const oneIn of [2, 20, 500]) {
      const expected = all.length / oneIn;
      const drawn = all.filter((key) => isDrawn(key, oneIn)).length;
      expect(Math.abs(drawn - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  test("the draw knows nothing of what a key looks like: every residue is drawn alike", () => {
    const all = keys(200_000, (at) => `S${at}`);
    for (let residue = 0; residue < 10; residue++) {
      const some = all.filter((_, at) => at % 10 === residue && isDrawn(all[at] ?? "", 10)).length;
      expect(Math.abs(some - 2_000)).toBeLessThan(5 * Math.sqrt(2_000));
    }
  });

  test("a smaller sample lies within the larger ones; one in one is all", () => {
    for (const key of keys(5_000, (at) => `S${at}`)) {
      expect(isDrawn(key, 1)).toBe(true);
      for (const [at, oneIn] of STEPS.entries())
        for (const larger of STEPS.slice(0, at)) if (isDrawn(key, oneIn)) expect(isDrawn(key, larger)).toBe(true);
    }
  });

  test("the same on every machine, for ever", () => {
    expect(keys(60, (at) => `S${at}`).filter((key) => isDrawn(key, 10))).toEqual(DRAWN);
  });
});

const DRAWN = ["S4", "S10", "S13", "S17", "S20", "S23", "S59"];

describe("how far a sample's share may be off", () => {
  // Worked by hand: 1.96 · √(0.25 / n) · √(1 − 1/k), in percentage points.
  test.each([
    [10_000, 20, 0.9552],
    [400, 2, 3.4648],
    [96, 1_000, 9.997],
  ])("%i sites, one in %i: ±%f", (sites, oneIn, error) => {
    expect(sampleError(sites, oneIn)).toBeCloseTo(error, 3);
  });

  test("of all sites there is none; of no site nothing can be said", () => {
    expect(sampleError(500, 1)).toBe(0);
    expect(sampleError(0, 20)).toBe(100);
    expect(sampleError(1, 20)).toBeLessThanOrEqual(100);
  });

  test("19 of 20 samples lie within it", () => {
    const N = 20_000;
    const oneIn = 10;
    const share = keys(N, String).filter((_, at) => at % 2 === 0).length / N;
    let within = 0;
    for (let sample = 0; sample < 400; sample++) {
      const drawn = keys(N, (at) => `${sample}/${at}`)
        .map((key, at) => (isDrawn(key, oneIn) ? at : -1))
        .filter((at) => at >= 0);
      const found = drawn.filter((at) => at % 2 === 0).length / drawn.length;
      if (Math.abs(found - share) * 100 <= sampleError(drawn.length, oneIn)) within++;
    }
    expect(within / 400).toBeGreaterThan(0.92);
    expect(within / 400).toBeLessThan(0.985);
  });
});
