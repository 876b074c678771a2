import { expect, test } from "vitest";
import { FRAME, histogramBars, unknownStub } from "../../src/charts/histogram-layout.ts";
import { sliderAxis } from "../../src/charts/slider-axis.ts";

const bins = [
  { x0: 0, x1: 50, counts: [40, 0, 10] },
  { x0: 50, x1: 300, counts: [0, 20, 5] },
  { x0: 300, x1: 900, counts: [0, 0, 0] },
  { x0: 900, x1: 5000, counts: [0, 1, 0] },
];
const axis = sliderAxis([0, 50, 300, 900, 5000], 308, "<=", true);

test("heights are in proportion to sites, stacked without a gap from the baseline", () => {
  const bars = histogramBars(bins, axis);
  expect(bars.map(({ key }) => key)).toEqual(["0-0", "0-2", "1-1", "1-2", "3-1"]);
  const [first, second, third] = bars;
  expect(first!.height / third!.height).toBeCloseTo(2, 9);
  expect(first!.y + first!.height).toBeCloseTo(FRAME.baseline, 9);
  expect(second!.y + second!.height).toBeCloseTo(first!.y, 9);
  expect(second!.y).toBeGreaterThan(FRAME.barTop);
});

test("one site among thousands is still drawn; bars of different bins do not touch", () => {
  const bars = histogramBars(
    [
      { x0: 0, x1: 50, counts: [100_000] },
      { x0: 50, x1: 300, counts: [1] },
    ],
    axis,
  );
  expect(bars[1]?.height).toBeGreaterThanOrEqual(0.75);
  expect(bars[1]!.x).toBeGreaterThan(bars[0]!.x + bars[0]!.width);
});

test("no site draws no bar, and nothing is not a number", () => {
  expect(histogramBars([], axis)).toEqual([]);
  expect(histogramBars([{ x0: 0, x1: 1, counts: [0, 0] }], axis)).toEqual([]);
});

test("the unknown stand on the bars' scale, are broken where they exceed it, and are never hidden", () => {
  expect(unknownStub(25, bins)).toMatchObject({ height: 26, broken: false });
  expect(unknownStub(5000, bins)).toMatchObject({ broken: true });
  expect(unknownStub(5000, bins).y).toBeGreaterThanOrEqual(FRAME.barTop);
  expect(unknownStub(1, [{ x0: 0, x1: 1, counts: [90_000] }]).height).toBe(3);
  expect(unknownStub(0, bins).height).toBe(0);
  expect(unknownStub(12, []).height).toBeGreaterThan(40);
});
