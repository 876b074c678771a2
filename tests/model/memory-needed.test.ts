import { expect, test } from "vitest";
import { bytesInside, formatByName, memoryNeeded } from "../../src/model/memory-needed.ts";

test.each([
  ["sites.CSV", "csv"],
  ["sites.tsv", "csv"],
  ["a.b.xlsx", "xlsx"],
  ["sites.geoparquet", "parquet"],
  ["sites.geojson", "geojson"],
  ["sites.geojson.gz", "geojson"],
  ["sites.csv.gz", "csv"],
  ["sites", "geojson"],
])("%s seems to be %s", (name, format) => {
  expect(formatByName(name)).toBe(format);
});

const GIGABYTE = 1_000_000_000;

test("79: a long document needs less than its text, an archive held whole needs more", () => {
  expect(memoryNeeded("geojson", GIGABYTE)).toBeLessThan(GIGABYTE);
  expect(memoryNeeded("xlsx", GIGABYTE)).toBeGreaterThan(5 * GIGABYTE);
  expect(memoryNeeded("csv", 2 * GIGABYTE)).toBeGreaterThan(memoryNeeded("csv", GIGABYTE));
  expect(memoryNeeded("geojson", 0)).toBeGreaterThan(0);
});

test("what is read piece by piece needs little for a small part; what is held whole needs that anyway", () => {
  expect(memoryNeeded("csv", GIGABYTE, 0.01)).toBeLessThan(0.1 * GIGABYTE);
  expect(memoryNeeded("parquet", 10 * GIGABYTE, 0.01)).toBeLessThan(GIGABYTE);
  expect(memoryNeeded("xlsx", GIGABYTE, 0.01)).toBeGreaterThan(5 * GIGABYTE);
});

test("a packed file counts as what it becomes", () => {
  expect(bytesInside("sites.csv.gz", GIGABYTE)).toBeGreaterThan(2 * GIGABYTE);
  expect(bytesInside("sites.csv", GIGABYTE)).toBe(GIGABYTE);
});
