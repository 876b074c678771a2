import { beforeEach, expect, test } from "vitest";
import { type Left, leftBefore, noteLeft, togetherWith } from "../../src/state/left-before.ts";
import { dataSetOf, single } from "../panels/survey.ts";

beforeEach(() => localStorage.clear());

const left = (totals: Left["totals"], more: Partial<Left> = {}): Left => ({
  at: 1_000,
  geometry: "0.2",
  fewest: 5,
  totals,
  ...more,
});

test("two files that differ by fewer sites than may be shown are told before the second is saved", () => {
  const earlier = [left([100, 60, 30, 10])];
  expect(togetherWith(earlier, left([100, 59, 30, 11]))).toMatchObject({ kind: "totals", by: 1 });
  expect(togetherWith(earlier, left([100, 56, 34, 10]))).toMatchObject({ kind: "totals", by: 4 });
  expect(togetherWith(earlier, left([100, 55, 35, 10]))).toBeNull();
  expect(togetherWith(earlier, left([100, 60, 30, 10]))).toBeNull();
});

test("the latest such file is named, and totals that were not exact tell nothing", () => {
  const earlier = [left([100, 60], { at: 1 }), left([100, 58], { at: 2 }), left([100, 20], { at: 3 })];
  expect(togetherWith(earlier, left([100, 59]))?.earlier.at).toBe(2);
  expect(togetherWith(earlier, left([100, null]))).toBeNull();
});

test("another grid or minimum over the same sites is told too; where everything may be shown nothing is", () => {
  const earlier = [left([100])];
  expect(togetherWith(earlier, left([100], { geometry: "0.1" }))?.kind).toBe("places");
  expect(togetherWith(earlier, left([100], { fewest: 3 }))?.kind).toBe("places");
  expect(togetherWith(earlier, left([101], { fewest: 1 }))).toBeNull();
});

test("what is remembered holds counts alone, and damage is passed over", () => {
  const dataSet = dataSetOf(single({ workers: 1 }));
  expect(noteLeft(dataSet, left([1, 2]))).toBe(true);
  expect(leftBefore(dataSet)).toEqual([left([1, 2])]);
  const [key = ""] = Object.keys(localStorage);
  expect(localStorage.getItem(key)).toBe('[{"at":1000,"geometry":"0.2","fewest":5,"totals":[1,2]}]');
  localStorage.setItem(key, '[1,{"at":"x"},{"at":2,"geometry":"0.1","fewest":5,"totals":[7]}]');
  expect(leftBefore(dataSet)).toHaveLength(1);
  localStorage.setItem(key, "{");
  expect(leftBefore(dataSet)).toEqual([]);
});
