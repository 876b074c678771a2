import { expect, test } from "vitest";
import { areaOfSites } from "../../src/map/area-index.ts";
import type { Areas } from "../../src/map/basemap.ts";
import { namedOrPlaced, regionsOfAreas } from "../../src/map/regions-of-areas.ts";
import { provincesOf } from "../../src/state/regions.ts";
import { tableAt } from "./small-table.ts";

const square = (key: string, west: number, south: number, side = 4) => {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: "Feature" as const,
    properties: { key, name: key.slice(4) },
    geometry: { type: "MultiPolygon" as const, coordinates: [[ring]] },
  };
};
const areas: Areas = {
  type: "FeatureCollection",
  features: [square("AAA/West", 0, 0), square("AAA/East", 4, 0), square("BBB/Far", 176, -4)],
};

test("points find their area, also beside the antimeridian, and none at sea or nowhere", () => {
  const lon = Float64Array.of(1, 5, 179.9, 180, -179, Number.NaN);
  const lat = Float64Array.of(1, 3.9, -1, -1, -1, Number.NaN);
  expect([...areaOfSites(areas, lon, lat)]).toEqual([0, 1, 2, 2, -1, -1]);
});

test("a hole is not part of the area around it", () => {
  const outer = square("AAA/Ring", 0, 0, 10);
  const hole = square("AAA/Hole", 4, 4, 2).geometry.coordinates[0]?.[0] ?? [];
  outer.geometry.coordinates[0]?.push(hole);
  const holed: Areas = { type: "FeatureCollection", features: [outer] };
  expect([...areaOfSites(holed, Float64Array.of(5, 1), Float64Array.of(5, 1))]).toEqual([-1, 0]);
});

test("what the file names wins over where the point lies", () => {
  const table = tableAt([[5, 1]], [["AAA", "West"]]);
  const { of, keys } = regionsOfAreas(areas, table, provincesOf(table));
  expect(keys[of[0] ?? 0]).toBe("AAA/West");
});

test("a region without a polygon is nested where most of its sites lie, all of them", () => {
  const positions = [
    [5, 1],
    [6, 1],
    [3.9, 1],
    [Number.NaN, Number.NaN],
  ] as const;
  const table = tableAt(
    positions,
    positions.map(() => ["AAA", "New province"] as const),
  );
  const { of, keys, nested } = regionsOfAreas(areas, table, provincesOf(table));
  expect([...of].map((code) => keys[code])).toEqual(["AAA/East", "AAA/East", "AAA/East", "AAA/East"]);
  expect([...nested]).toEqual([["AAA/East", ["AAA/New province"]]]);
});

test("sites without a named region go by their position; the rest are in none", () => {
  const table = tableAt([
    [1, 1],
    [90, 45],
    [Number.NaN, Number.NaN],
  ]);
  const { of, keys } = regionsOfAreas(areas, table, provincesOf(table));
  expect([...of].map((code) => keys[code])).toEqual(["AAA/West", "", ""]);
});

test("by name, else by the area: what is counted by region is what the map counts", () => {
  const table = tableAt(
    [
      [1, 1],
      [5, 1],
      [5, 2],
      [90, 45],
    ],
    [
      ["AAA", "West"],
      ["", ""],
      ["AAA", "Old name"],
      ["", ""],
    ],
  );
  const named = provincesOf(table);
  const { of, keys } = namedOrPlaced(named, regionsOfAreas(areas, table, named));
  expect([...of].map((code) => keys[code])).toEqual(["AAA/West", "AAA/East", "AAA/Old name", ""]);
  expect(new Set(keys).size).toBe(keys.length);
});

test("placed sites may lie in more areas than a byte of the named ones could tell apart", () => {
  const areas300 = Array.from({ length: 300 }, (_, at) => `AAA/${at}`);
  const named = { of: new Uint8Array(301), keys: ["", "AAA/Named"] };
  named.of[0] = 1;
  const of = Uint32Array.from({ length: 301 }, (_, site) => site);
  const merged = namedOrPlaced(named, { of, keys: ["", ...areas300], nested: new Map() });
  expect([...merged.of].map((code) => merged.keys[code])).toEqual(["AAA/Named", ...areas300]);
});
