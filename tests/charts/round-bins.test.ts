import fc from "fast-check";
import { expect, test } from "vitest";
import { binOf, niceStep, roundBins } from "../../src/charts/round-bins.ts";

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

test("edges ascend, hold every value and what must be included, and count in whole numbers", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 200 }),
      fc.integer({ min: 0, max: 9000 }),
      (values, cut) => {
        const sorted = ascending(values);
        const edges = roundBins(sorted, { include: [0, cut] });
        expect(edges.length).toBeGreaterThanOrEqual(2);
        for (let at = 1; at < edges.length; at++) expect(edges[at]).toBeGreaterThan(edges[at - 1] ?? Infinity);
        expect(edges.every(Number.isInteger)).toBe(true);
        const ends = [0, cut, ...sorted];
        expect(edges[0]).toBeLessThanOrEqual(Math.min(...ends));
        expect(edges.at(-1)).toBeGreaterThanOrEqual(Math.max(...ends));
      },
    ),
    { seed: 3, numRuns: 200 },
  );
});

test("edges are round", () => {
  const sorted = ascending(Array.from({ length: 3000 }, (_, k) => Math.round(Math.exp((k / 3000) * 8.5))));
  const edges = roundBins(sorted, { include: [0] });
  expect(edges.length).toBeGreaterThan(12);
  for (const edge of edges) expect(String(edge).replace(/0+$/, "").length).toBeLessThanOrEqual(2);
});

test("no site, one site, one value and huge values still make bins", () => {
  expect(roundBins([])).toEqual([0, 1]);
  expect(roundBins([7])).toEqual([7, 8]);
  expect(roundBins([7, 7, 7])).toEqual([7, 8]);
  expect(roundBins([1e12, 2e12]).at(-1)).toBeGreaterThanOrEqual(2e12);
  expect(roundBins([0.001, 0.02])[0]).toBeLessThanOrEqual(0.001);
  expect(roundBins([], { include: [0, 500] }).at(-1)).toBe(500);
});

test("a value at an edge stands on the side that the test puts it on; what lies beyond is in the outer bins", () => {
  const edges = [0, 100, 300];
  expect([binOf(edges, 100, "right"), binOf(edges, 100, "left")]).toEqual([0, 1]);
  expect([binOf(edges, -5, "right"), binOf(edges, 0, "right"), binOf(edges, 900, "left")]).toEqual([0, 0, 1]);
});

test("steps are 1, 2 or 5 times a power of ten", () => {
  expect([niceStep(1), niceStep(4.9), niceStep(5), niceStep(0.03), niceStep(99)]).toEqual([1, 2, 5, 0.02, 50]);
});
