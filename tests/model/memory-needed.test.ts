import { expect, test } from "vitest";
import { formatByName, memoryNeeded } from "../../src/model/memory-needed.ts";

test.each([
  ["sites.CSV", "csv"],
  ["sites.tsv", "csv"],
  ["a.b.xlsx", "xlsx"],
  ["sites.geoparquet", "parquet"],
  ["sites.geojson", "geojson"],
  ["sites.geojson.gz", "geojson"],
  ["sites", "geojson"],
])("%s seems to be %s", (name, format) => {
  expect(formatByName(name)).toBe(format);
});

test("79: a long document needs less than its text, a table held whole needs more", () => {
  const gigabyte = 1_000_000_000;
  expect(memoryNeeded("geojson", gigabyte)).toBeLessThan(gigabyte);
  expect(memoryNeeded("csv", gigabyte)).toBeGreaterThan(2 * gigabyte);
  expect(memoryNeeded("csv", 2 * gigabyte)).toBeGreaterThan(memoryNeeded("csv", gigabyte));
  expect(memoryNeeded("geojson", 0)).toBeGreaterThan(0);
});
