import { expect, test } from "vitest";
import { agesOf } from "../../../src/engine/quality/ages.ts";
import { knownByRegion, knownSites } from "../../../src/engine/quality/completeness.ts";
import { sameNameNearby, samePosition } from "../../../src/engine/quality/duplicates.ts";
import { heapingOf, sitesAt } from "../../../src/engine/quality/heaping.ts";
import { outliersOf } from "../../../src/engine/quality/outliers.ts";
import { suspiciousPositions } from "../../../src/engine/quality/positions.ts";
import { type SiteTable, UNDATED } from "../../../src/model/site-table.ts";
import { tableOf } from "../site-rows.ts";

const at = (...places: readonly (readonly [number, number])[]): SiteTable => ({
  ...tableOf(places.map(() => ({}))),
  lon: Float64Array.from(places, ([lon]) => lon),
  lat: Float64Array.from(places, ([, lat]) => lat),
});

/** A country from 20 to 30 east and 10 south to 5 north, and nothing else. */
const countryAt = (lon: number, lat: number) => (lon >= 20 && lon <= 30 && lat >= -10 && lat <= 5 ? "COD" : null);

test("a site is known where its code is not 0, in all and by region", () => {
  const codes = Uint8Array.of(0, 1, 2, 0);
  expect(knownSites(codes)).toEqual({ known: 2, sites: 4 });
  expect(knownByRegion(codes, Uint32Array.of(0, 1, 1, 1), 2)).toEqual([
    { known: 0, sites: 1 },
    { known: 2, sites: 3 },
  ]);
});

test("ages count from the latest visit of all; a site without a date has no age", () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const table = { ...tableOf([{}, {}, {}]), observedOn: Int32Array.of(day("2010-06-01"), UNDATED, day("2020-06-02")) };
  expect(agesOf(table, 5)).toEqual({
    asOf: day("2020-06-02"),
    byYear: [
      [2010, 1],
      [2020, 1],
    ],
    old: [0],
    undated: [1],
  });
  expect(agesOf({ ...table, observedOn: new Int32Array(3).fill(UNDATED) }, 5)).toMatchObject({
    asOf: null,
    old: [],
    undated: [0, 1, 2],
  });
});

test("positions that are the same, and namesakes within a kilometre but not beyond", () => {
  const table = at([25, 1], [25, 1], [25, 1.008], [25, 1.02], [Number.NaN, Number.NaN], [Number.NaN, Number.NaN]);
  expect(samePosition(table)).toEqual([[0, 1]]);
  expect(sameNameNearby(table, Uint32Array.of(1, 0, 1, 1, 1, 1))).toEqual([0, 2]);
});

test("a suspicious position stands in one list, and a border's margin is not outside", () => {
  const table = at([0.005, 0], [3.333, 25.777], [50.123, 50.123], [25.12, 1.5], [30.05, 1.234], [25.123, 1.234]);
  const found = suspiciousPositions(table, () => "COD", countryAt);
  expect(found).toEqual({ zero: [0], swapped: [1], outside: [2], coarse: [3] });
});

test("without a named country or without outlines nothing is outside", () => {
  const table = at([3.333, 25.777]);
  const none = { zero: [], swapped: [], outside: [], coarse: [] };
  expect(suspiciousPositions(table, () => "", countryAt)).toEqual(none);
  expect(suspiciousPositions(table, () => "COD", null)).toEqual(none);
});

test("multiples are counted among whole numbers from 1 on; few numbers say nothing", () => {
  const numbers = Float64Array.from({ length: 100 }, (_, k) => k + 1);
  expect(heapingOf(numbers).map(({ step, count }) => [step, count])).toEqual([
    [50, 2],
    [10, 10],
    [5, 20],
  ]);
  expect(heapingOf(Float64Array.of(0, 0.5, Number.NaN, 10))).toEqual([]);
  expect(sitesAt(Float64Array.of(50, Number.NaN, 49, 50), 50)).toEqual([0, 3]);
});

test("what stands far apart on a logarithmic scale, what is below zero, and never what is unknown", () => {
  const numbers = Float64Array.from({ length: 41 }, (_, k) => 20 + k);
  numbers[3] = 100_000;
  numbers[4] = -2;
  numbers[5] = Number.NaN;
  expect(outliersOf(numbers)).toEqual({ far: [3], negative: [4], above: [] });
  // Each a fifth more than the one before: far on a plain scale, even on a logarithmic one.
  expect(outliersOf(Float64Array.from({ length: 41 }, (_, k) => 1.2 ** k)).far).toEqual([]);
});
