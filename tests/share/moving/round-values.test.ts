import fc from "fast-check";
import { expect, test } from "vitest";
import { roundValues } from "../../../src/share/moving/round-values.ts";

test("both ends as they are, and round values between", () => {
  expect(roundValues(0, 100, 11, 1)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  expect(roundValues(35, 120, 6, 1)).toEqual([35, 40, 60, 80, 100, 120]);
  expect(roundValues(1, 3, 40, 1)).toEqual([1, 2, 3]);
  expect(roundValues(0, 1, 11, 0)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  expect(roundValues(7, 7, 40, 1)).toEqual([7]);
});

test("whatever the ends, the values run from one to the other and are never too many", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000, max: 2_000 }),
      fc.integer({ min: -2_000, max: 2_000 }),
      fc.integer({ min: 2, max: 60 }),
      (from, to, atMost) => {
        const values = roundValues(from, to, atMost, 1);
        expect([values[0], values.at(-1)]).toEqual([from, to]);
        expect(values.length).toBeLessThanOrEqual(Math.max(atMost, 2));
        const signs = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? 0)));
        expect(new Set(signs).size).toBeLessThanOrEqual(1);
        expect(roundValues(to, from, atMost, 1)).toEqual([...values].reverse());
      },
    ),
    { seed: 8, numRuns: 500 },
  );
});
