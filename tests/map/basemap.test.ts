import { readFileSync } from "node:fs";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { areaAt } from "../../src/map/area-index.ts";
import { type AdminFile, decodeBasemap, type PlacesFile, type WaterFile } from "../../src/map/basemap.ts";
import { labelPoint } from "../../src/map/label-point.ts";

const read = (name: string): unknown => JSON.parse(readFileSync(`data/basemap/${name}.json`, "utf8"));
const basemap = decodeBasemap(read("admin") as AdminFile, read("water") as WaterFile, read("places") as PlacesFile);
const keyAt = (lon: number, lat: number): string | undefined =>
  basemap.provinces.features[areaAt(basemap.provinces, lon, lat)]?.properties.key;

describe("the basemap", () => {
  test("no coordinate leaves the globe and no edge of an area runs around it", () => {
    let widest = 0;
    for (const { geometry } of basemap.countries.features) {
      for (const ring of geometry.coordinates.flat()) {
        for (const [at, [x = 0, y = 0]] of ring.entries()) {
          expect(Math.abs(x) <= 180 && Math.abs(y) <= 90).toBe(true);
          widest = Math.max(widest, Math.abs(x - (ring[at - 1]?.[0] ?? x)));
        }
      }
    }
    expect(widest).toBeLessThan(90);
  });

  test("places known from atlases lie in their provinces", () => {
    expect(keyAt(28.86, -2.51)).toBe("COD/Sud-Kivu");
    expect(keyAt(-1.62, 6.69)).toBe("GHA/Ashanti");
    expect(keyAt(-3, 0)).toBeUndefined();
    expect(keyAt(Number.NaN, Number.NaN)).toBeUndefined();
  });

  test("every country is named inside itself", () => {
    const { countries, countryLabels } = basemap;
    const indexOf = new Map(countries.features.map(({ properties }, at) => [properties.key, at]));
    const astray = countryLabels.features.filter(({ properties, geometry }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      return areaAt(countries, lon, lat) !== indexOf.get(properties.key);
    });
    expect(countryLabels.features.length).toBe(countries.features.length);
    // The Vatican is smaller than the detail of the shapes.
    expect(astray.map(({ properties }) => properties.key)).toEqual(["VAT"]);
  });

  test("a border divides provinces of one country or countries, and the globe's seam is none", () => {
    const countries = new Set(basemap.countries.features.map(({ properties }) => properties.key));
    const owners = basemap.borders.features.map(({ properties }) => properties.country);
    expect(owners).toContain("");
    expect(owners.filter((owner) => owner !== "" && !countries.has(owner))).toEqual([]);
    const coast = basemap.coast.features.flatMap(({ geometry }) => geometry.coordinates as Position[][]);
    const seam = ([x = 0]: Position) => Math.abs(Math.abs(x) - 180) < 0.01;
    const along = coast.filter((line) => line.some((point, at) => seam(point) && seam(line[at - 1] ?? [])));
    expect(coast.length).toBeGreaterThan(100);
    expect(along).toEqual([]);
  });

  test("capitals come before towns of their size", () => {
    const from = (name: string) => basemap.places.features.find((one) => one.properties.name === name)?.properties.from;
    // A capital of 195,000 comes before a town of 567,000.
    expect(from("Yamoussoukro")).toBeLessThan(from("Bouaké") ?? 0);
  });
});

test("a label stands where a word has most room, not in the middle of a bay", () => {
  // A horseshoe, open to the north: its middle is outside.
  const ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [8, 10],
    [8, 4],
    [2, 4],
    [2, 10],
    [0, 10],
    [0, 0],
  ];
  const { point } = labelPoint({ type: "Polygon", coordinates: [ring] }) ?? { point: [0, 0] };
  expect(point[0]).toBeCloseTo(5);
  expect(point[1]).toBeLessThan(4);
});
