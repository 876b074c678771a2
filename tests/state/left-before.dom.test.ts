import { beforeEach, expect, test } from "vitest";
import { type Left, leftBefore, noteLeft, togetherWith } from "../../src/state/left-before.ts";
import { dataSetOf, single } from "../panels/survey.ts";

beforeEach(() => localStorage.clear());

const NAMES = ["sites", "B in", "B cannotTell", "B out"];

const left = (totals: readonly (number | null)[], more: Partial<Left> = {}): Left => ({
  at: 1_000,
  geometry: "0.2",
  fewest: 5,
  totals: Object.fromEntries(
    totals.flatMap((value, at) => (value === null ? [] : [[NAMES[at] as string, value] as const])),
  ),
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

test("B of one file is compared with A of the next, unless the file alone says as much", () => {
  const named = (totals: Left["totals"]): Left => ({ ...left([]), totals });
  const earlier = [named({ "A in": 40, "B in": 80 })];
  expect(togetherWith(earlier, named({ "A in": 78, "B in": 120 }))).toMatchObject({ by: 2 });
  expect(togetherWith(earlier, named({ "A in": 40, "B in": 42 }))).toBeNull();
  const classes = [named({ "B class small": 40, "moved enters": 20, "flow 0 2": 9 })];
  expect(togetherWith(classes, named({ "B class small": 43 }))).toMatchObject({ by: 3 });
  expect(togetherWith(classes, named({ "moved enters": 21 }))).toMatchObject({ by: 1 });
  expect(togetherWith(classes, named({ "flow 0 2": 13 }))).toMatchObject({ by: 4 });
  expect(togetherWith(classes, named({ "B class large": 41 }))).toBeNull();
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
  expect(localStorage.getItem(key)).toBe('[{"at":1000,"geometry":"0.2","fewest":5,"totals":{"sites":1,"B in":2}}]');
  localStorage.setItem(
    key,
    '[1,{"at":"x"},{"at":2,"geometry":"0.1","fewest":5,"totals":{"sites":7}},{"at":3,"geometry":"0.1","fewest":5,"totals":[7]}]',
  );
  expect(leftBefore(dataSet)).toHaveLength(1);
  localStorage.setItem(key, "{");
  expect(leftBefore(dataSet)).toEqual([]);
});
