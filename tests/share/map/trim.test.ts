import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipLine, clipRing, thinned } from "../../../src/share/map/trim.ts";

const WINDOW = { left: 0, top: 0, right: 100, bottom: 80 };
const SEED = { seed: 20_261_125, numRuns: 200 };

const area = (ring: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    sum += ring[at]! * ring[next + 1]! - ring[next]! * ring[at + 1]!;
  }
  return Math.abs(sum / 2);
};
const within = (points: readonly number[]): boolean =>
  points.every((value, at) => value >= -1e-6 && value <= (at % 2 === 0 ? 100 : 80) + 1e-6);

const flat = fc.array(
  fc.tuple(fc.double({ min: -150, max: 250, noNaN: true }), fc.double({ min: -150, max: 250, noNaN: true })),
  {
    minLength: 3,
    maxLength: 12,
  },
);

describe("what lies outside a picture is not in it", () => {
  test("a rectangle keeps what it shares with the window", () => {
    expect(area(clipRing([-50, -50, 50, -50, 50, 40, -50, 40], WINDOW))).toBeCloseTo(50 * 40);
    expect(clipRing([200, 200, 300, 200, 300, 300], WINDOW)).toEqual([]);
    expect(area(clipRing([-9, -9, 200, -9, 200, 200, -9, 200], WINDOW))).toBeCloseTo(100 * 80);
  });

  test("rings and lines never leave the window", () => {
    fc.assert(
      fc.property(flat, (points) => within(clipRing(points.flat(), WINDOW))),
      SEED,
    );
    fc.assert(
      fc.property(flat, (points) => clipLine(points.flat(), WINDOW).every(within)),
      SEED,
    );
  });

  test("a line that leaves and comes back is two lines", () => {
    const parts = clipLine([10, 10, 150, 10, 150, 50, 10, 50], WINDOW);
    expect(parts).toEqual([
      [10, 10, 100, 10],
      [100, 50, 10, 50],
    ]);
  });

  test("what is thinned stays within the tolerance and keeps its ends", () => {
    fc.assert(
      fc.property(flat, (points) => {
        const line = points.flat();
        const thin = thinned(line, 5);
        const ends = [line.slice(0, 2), line.slice(-2)].map((end) => end.map((value) => Math.round(value * 10) / 10));
        return (
          JSON.stringify([thin.slice(0, 2), thin.slice(-2)]) === JSON.stringify(ends) && thin.length <= line.length
        );
      }),
      SEED,
    );
    expect(thinned([0, 0, 5, 0.2, 10, 0], 0.5)).toEqual([0, 0, 10, 0]);
    expect(thinned([0, 0, 5, 2, 10, 0], 0.5)).toEqual([0, 0, 5, 2, 10, 0]);
  });
});
