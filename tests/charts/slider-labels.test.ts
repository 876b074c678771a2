import fc from "fast-check";
import { expect, test } from "vitest";
import { sliderAxis } from "../../src/charts/slider-axis.ts";
import { cutLabel, ghostLabel, tickLabels, tickWishes } from "../../src/charts/slider-labels.ts";
import { spread } from "../../src/charts/spread-labels.ts";
import { extent, overlaps } from "../../src/charts/text-width.ts";

const WIDTH = 308;

test("the ghost's label stays clear of the cut, of its label and of the edges, wherever both stand", () => {
  fc.assert(
    fc.property(fc.integer({ min: 64, max: 298 }), fc.integer({ min: 64, max: 298 }), (cutX, ghostX) => {
      const cut = cutLabel("at most 12,345", cutX, WIDTH, ghostX);
      const ghost = ghostLabel("A: 12,000", ghostX, cut, cutX, WIDTH);
      const [from, to] = extent(ghost.x, ghost.text, ghost.anchor);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(WIDTH);
      if (ghost.y === cut.y) expect(overlaps([from, to], extent(cut.x, cut.text, cut.anchor), 1)).toBe(false);
      else expect(cut.y - ghost.y).toBeGreaterThanOrEqual(16);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("the cut's label turns to the left where the right has no room", () => {
  expect(cutLabel("at most 300", 100, WIDTH).anchor).toBe("start");
  expect(cutLabel("at most 300", 290, WIDTH).anchor).toBe("end");
  expect(cutLabel("at most 300", 100, WIDTH, 120).anchor).toBe("end");
  expect(cutLabel("at most 300", 100, WIDTH, 80).anchor).toBe("start");
});

test("numbers under the track never touch, and the cut's own is always among them", () => {
  const axis = sliderAxis([0, 10, 20, 50, 100, 200, 500, 1000, 5000], WIDTH, "<=", true);
  for (const active of [0, 11, 50, 480, 5000]) {
    const wishes = tickWishes(axis, { active, others: [90, 100, 1000] }, String, "any");
    const labels = tickLabels(wishes, 58, WIDTH);
    expect(labels.map(({ text }) => text)).toContain(String(active));
    const covered = labels.map(({ x, text }) => extent(x, text, "middle"));
    for (const [at, box] of covered.entries()) {
      const next = covered[at + 1];
      expect(next === undefined || !overlaps(box, next)).toBe(true);
      expect(box[0]).toBeGreaterThanOrEqual(58);
      expect(box[1]).toBeLessThanOrEqual(WIDTH);
    }
  }
});

test("without a cut the end that means no limit is the strong one", () => {
  const axis = sliderAxis([0, 100], WIDTH, "<=", true);
  const wishes = tickWishes(axis, { active: null, others: [] }, String, "any");
  expect(wishes[0]).toMatchObject({ text: "any", strong: true });
});

test("labels are spread as little as needed, in their order, within their room", () => {
  expect(spread([10, 50, 90], 16, 8, 92)).toEqual([10, 50, 90]);
  expect(spread([10, 10, 10], 16, 8, 92)).toEqual([10, 26, 42]);
  expect(spread([90, 90, 90], 16, 8, 92)).toEqual([60, 76, 92]);
  expect(spread([5, 5, 5], 16, 0, 10)).toEqual([0, 5, 10]);
  expect(spread([], 16, 0, 10)).toEqual([]);
});
