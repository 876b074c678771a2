import { describe, expect, test } from "vitest";
import { readDistricts } from "../../data/demo/inputs.ts";
import { Land } from "../../data/demo/land.ts";
import { demoSites } from "./demo-file.ts";

const RADIANS = Math.PI / 180;

/** Great-circle distance, km. */
function kilometres(lonA: number, latA: number, lonB: number, latB: number): number {
  const half =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

describe("where the invented sites lie", () => {
  test("on land, in the country and the province that the row names, as the map draws them", () => {
    const land = new Land();
    const astray = demoSites.filter(
      ({ lon, lat, known }) => land.provinceAt(String(known["country"]), lon, lat) !== known["region"],
    );
    expect(astray.map(({ known }) => known["site_id"])).toEqual([]);
  });

  test("the map knows land from sea, lake and abroad", () => {
    const land = new Land();
    expect(land.provinceAt("GHA", -1.99, 5.3)).toBe("Western");
    expect(land.provinceAt("GHA", -1.99, 3.3)).toBeUndefined();
    expect(land.provinceAt("COD", -1.99, 5.3)).toBeUndefined();
    expect(land.provinceAt("TZA", 33, -1.5)).toBeUndefined();
    expect(land.inlandProvinceAt("GHA", -1.99, 5.3)).toBe("Western");
  });

  test("8 km and more from every real place that the districts name", () => {
    const real = readDistricts().flatMap(({ lon, lat, localityLon, localityLat }) => [
      [lon, lat] as const,
      [localityLon, localityLat] as const,
    ]);
    const near = demoSites.filter((site) =>
      real.some(([lon, lat]) => Math.abs(lat - site.lat) < 0.1 && kilometres(lon, lat, site.lon, site.lat) < 7.9),
    );
    expect(near.map(({ known }) => known["site_id"])).toEqual([]);
  });

  test("one place a site, with four decimals at most", () => {
    const places = new Set(demoSites.map(({ lon, lat }) => `${lon},${lat}`));
    expect(places.size).toBeGreaterThan(demoSites.length * 0.999);
    for (const { lon, lat } of demoSites) expect([lon, lat]).toEqual([lon, lat].map((x) => Math.round(x * 1e4) / 1e4));
  });
});
