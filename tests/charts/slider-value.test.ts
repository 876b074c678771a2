import { expect, test } from "vitest";
import { sliderAxis } from "../../src/charts/slider-axis.ts";
import { nearest, valueAtKey, valueAtPointer } from "../../src/charts/slider-value.ts";

const EDGES = [0, 50, 100, 300, 1000];
const axis = sliderAxis(EDGES, 308, "<=", true);
const limits = { range: [0, 1000], step: 5 } as const;

test("a pointer stops at values that occur, or without them at steps", () => {
  const snap = [12, 48, 51, 299, 700];
  expect(valueAtPointer(axis.x(50), axis, limits, snap)).toBe(51);
  expect(valueAtPointer(axis.x(290), axis, limits, snap)).toBe(299);
  expect(valueAtPointer(axis.x(52), axis, limits, null)).toBe(50);
  expect(valueAtPointer(axis.x(53), axis, limits, [])).toBe(55);
});

test("the end is no limit; the last bin is not, and the range holds", () => {
  expect(valueAtPointer(axis.to, axis, limits, null)).toBe("any");
  expect(valueAtPointer(axis.binsTo, axis, limits, null)).toBe(1000);
  const narrow = { range: [100, 300], step: 5 } as const;
  expect(valueAtPointer(axis.binsTo, axis, narrow, null)).toBe(300);
  expect(valueAtPointer(axis.from, axis, narrow, [12])).toBe(100);
});

test("steps of a tenth leave no binary dust", () => {
  const fine = sliderAxis([0, 1], 308, "<=", false);
  expect(valueAtPointer(fine.x(0.31), fine, { step: 0.1 }, null)).toBe(0.3);
  expect(valueAtKey("ArrowRight", false, 0.2, fine, { step: 0.1 })).toBe(0.3);
});

test("arrows go one step, with Shift ten", () => {
  const at = (key: string, shift = false) => valueAtKey(key, shift, 300, axis, limits);
  expect([at("ArrowRight"), at("ArrowUp"), at("ArrowLeft"), at("ArrowDown")]).toEqual([305, 305, 295, 295]);
  expect([at("ArrowRight", true), at("ArrowLeft", true)]).toEqual([350, 250]);
  expect(at("a")).toBeNull();
});

test("Page keys go to the next bar's edge, Home and End to the ends", () => {
  const at = (key: string, value: number | "any") => valueAtKey(key, false, value, axis, limits);
  expect([at("PageUp", 60), at("PageDown", 60), at("PageUp", 100)]).toEqual([100, 50, 300]);
  expect([at("PageUp", 1000), at("PageDown", "any"), at("PageDown", 0)]).toEqual(["any", 1000, 0]);
  expect([at("Home", 60), at("End", 60)]).toEqual([0, "any"]);
});

test("from the last value one step on is no limit, one step back returns", () => {
  expect(valueAtKey("ArrowRight", false, 998, axis, limits)).toBe(1000);
  expect(valueAtKey("ArrowRight", false, 1000, axis, limits)).toBe("any");
  expect(valueAtKey("ArrowRight", false, "any", axis, limits)).toBe("any");
  expect(valueAtKey("ArrowLeft", false, "any", axis, limits)).toBe(1000);
  const least = sliderAxis(EDGES, 308, ">=", true);
  expect(valueAtKey("ArrowLeft", false, 0, least, limits)).toBe("any");
  expect(valueAtKey("ArrowRight", false, "any", least, limits)).toBe(0);
  expect([valueAtKey("Home", false, 5, least, limits), valueAtKey("End", false, 5, least, limits)]).toEqual([
    "any",
    1000,
  ]);
});

test("the nearest member of a list, the lower of two equally near", () => {
  expect([nearest([1, 3], 2), nearest([1, 3], 2.1), nearest([1, 3], -9), nearest([1, 3], 9), nearest([], 1)]).toEqual([
    1,
    3,
    1,
    3,
    undefined,
  ]);
});
