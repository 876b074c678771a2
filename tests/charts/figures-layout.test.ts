import { expect, test } from "vitest";
import { distancePicture } from "../../src/charts/distance-layout.ts";
import { HISTORY, historyPicture } from "../../src/charts/history-layout.ts";
import { STRIP, sitesAround, stripPicture } from "../../src/charts/line-strip-layout.ts";

test("sites around a cut are counted by exact value, both ends included", () => {
  const sorted = Float64Array.of(1, 269.9, 270, 299, 300, 300, 300, 330, 331);
  expect(sitesAround(sorted, 300, 0.1)).toEqual([
    { value: 270, n: 1 },
    { value: 299, n: 1 },
    { value: 300, n: 3 },
    { value: 330, n: 1 },
  ]);
  expect(sitesAround([], 300, 0.1)).toEqual([]);
  expect(sitesAround([0, 0, 1], 0, 0.1)).toEqual([{ value: 0, n: 2 }]);
});

test("the line stands beside the bar of its own value, on the side the operator puts it", () => {
  const values = [
    { value: 299, n: 1 },
    { value: 300, n: 54 },
    { value: 301, n: 2 },
  ];
  const options = { cut: 300, share: 0.1, width: 288 };
  const after = stripPicture(values, { ...options, side: "after" });
  const before = stripPicture(values, { ...options, side: "before" });
  const bar = after.bars[1]!;
  expect(after.cutX).toBeGreaterThan(bar.x + after.barWidth);
  expect(after.cutX).toBeLessThan(after.bars[2]!.x + after.barWidth);
  expect(before.cutX).toBeLessThan(bar.x);
  expect(bar.y).toBe(STRIP.top);
  expect(after.bars[0]?.height).toBeGreaterThanOrEqual(2);
});

test("bars of neighbouring values do not cover each other; ticks are round", () => {
  const values = Array.from({ length: 61 }, (_, k) => ({ value: 270 + k, n: 1 }));
  const { bars, barWidth, ticks } = stripPicture(values, { cut: 300, share: 0.1, width: 288, side: null });
  for (let at = 1; at < bars.length; at++) expect(bars[at]!.x).toBeGreaterThanOrEqual(bars[at - 1]!.x + barWidth);
  expect(ticks.map(({ value }) => value)).toEqual([270, 285, 300, 315, 330]);
  expect(stripPicture([], { cut: 0, share: 0.1, width: 288, side: null }).cutX).toBe(144);
});

const picture = (visits: Parameters<typeof historyPicture>[0], cut: number | null = 300) =>
  historyPicture(visits, { cut, width: 328, format: String });

test("the last known value counts, also where a later visit records none", () => {
  const { dots, line } = picture([
    { day: 14_000, value: 43 },
    { day: 15_000, value: 400 },
    { day: 16_000, value: null },
  ]);
  expect(dots.map(({ counts }) => counts)).toEqual([false, true, false]);
  expect(dots[2]).toMatchObject({ value: null, label: null, y: HISTORY.base });
  expect(line.match(/[ML]/g)).toEqual(["M", "L"]);
});

test("visits stand in order, apart, and within the picture; higher values are higher", () => {
  const many = Array.from({ length: 12 }, (_, k) => ({ day: k < 2 ? null : 15_000 + (k % 2), value: k * 1e6 }));
  const { dots, years } = picture(many);
  for (let at = 1; at < dots.length; at++) expect(dots[at]!.x).toBeGreaterThan(dots[at - 1]!.x);
  expect(dots.every(({ x }) => x >= 0 && x <= 328)).toBe(true);
  expect(dots[11]!.y).toBeLessThan(dots[0]!.y);
  expect(years.map(({ text }) => text)).toEqual(["2011"]);
});

test("no visit, no known value, no cut", () => {
  for (const each of [picture([]), picture([{ day: 1, value: null }], null), picture([{ day: null, value: 0 }], 0)]) {
    expect(JSON.stringify(each)).not.toMatch(/null,"y"|NaN/);
    expect(Number.isFinite(each.cutY)).toBe(true);
  }
});

test("value and cut keep their order on the bar, however far apart", () => {
  for (const [value, cut] of [
    [1, 300],
    [299, 300],
    [301, 300],
    [9e9, 300],
  ] as const) {
    const { valueX, cutX } = distancePicture(value, cut, 296);
    expect(Math.sign(valueX! - cutX!)).toBe(Math.sign(value - cut));
    expect(Math.max(valueX!, cutX!)).toBeLessThanOrEqual(296);
    expect(Math.min(valueX!, cutX!)).toBeGreaterThanOrEqual(0);
  }
  expect(distancePicture(300, 300, 296).valueX).toBe(distancePicture(300, 300, 296).cutX);
  expect(distancePicture(null, "any", 296)).toEqual({ cutX: null, valueX: null });
  expect(distancePicture(-5, 0, 296).valueX).toBeLessThan(distancePicture(-5, 0, 296).cutX!);
});
