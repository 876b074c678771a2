import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { readCountries } from "../../data/demo/inputs.ts";
import { demoSites } from "./demo-file.ts";

const textOf = (name: string) => readFileSync(new URL(`../../data/basemap/${name}.json`, import.meta.url), "utf8");
const topologyOf = (name: string) => JSON.parse(textOf(name)) as Topology;
type Area = Feature<Polygon | MultiPolygon, { readonly name?: string }>;

const areasOf = (topology: Topology, object: string): Area[] =>
  (feature(topology, topology.objects[object] as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon>)
    .features as Area[];

const admin = topologyOf("admin");
const water = topologyOf("water");
const countries = areasOf(admin, "countries");
const provinces = areasOf(admin, "provinces");

const ringsOf = ({ geometry }: Area): Position[][] =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

/** Longitude from the westernmost to the easternmost point. */
function span(ring: readonly Position[]): number {
  const lons = ring.map(([lon = 0]) => lon);
  return Math.max(...lons) - Math.min(...lons);
}

const countryOf = (iso: string): Area => {
  const country = countries.find(({ id }) => id === iso);
  if (!country) throw new Error(`${iso} has no polygon`);
  return country;
};

function arcsOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return Array.isArray(value) ? value.flatMap(arcsOf) : [];
}

describe("countries and provinces", () => {
  test("every country of the demonstration has a polygon, a name and provinces", () => {
    for (const { iso } of readCountries()) {
      expect(countryOf(iso).properties.name?.length, iso).toBeGreaterThan(1);
      expect(provinces.filter(({ id }) => String(id).startsWith(`${iso}/`)).length, iso).toBeGreaterThan(0);
    }
  });

  test("every region that a demonstration site names is a province of its country", () => {
    const ids = new Set(provinces.map(({ id }) => id));
    const unknown = demoSites.map(({ known }) => `${known["country"]}/${known["region"]}`).filter((id) => !ids.has(id));
    expect(unknown).toEqual([]);
  });

  test("the world: about 240 countries, thousands of provinces, each with a name and each once", () => {
    expect(countries.length).toBeGreaterThan(220);
    expect(provinces.length).toBeGreaterThan(3_000);
    for (const list of [countries, provinces]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    for (const { properties } of countries) expect(properties.name?.trim()).toBeTruthy();
    for (const { id } of provinces) expect(String(id)).toMatch(/^[A-Z]{3}\/\S/);
    for (const { id } of countries) expect(String(id)).toMatch(/^[A-Z]{3}$/);
  });

  test("every ring is closed, has an area, and stays on the globe", () => {
    for (const area of [...countries, ...provinces]) {
      for (const ring of ringsOf(area)) {
        expect(ring.length, String(area.id)).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const [lon = Number.NaN, lat = Number.NaN] of ring)
          expect(Math.abs(lon) <= 180.001 && Math.abs(lat) <= 90).toBe(true);
      }
    }
  });

  test("no ring runs round the world: the antimeridian cuts Russia and Fiji", () => {
    for (const area of [...countries, ...provinces])
      for (const ring of ringsOf(area)) expect(span(ring), String(area.id)).toBeLessThan(180);
    for (const iso of ["RUS", "FJI"]) {
      const lons = ringsOf(countryOf(iso)).flatMap((ring) => ring.map(([lon = 0]) => lon));
      expect(lons.some((lon) => lon > 170) && lons.some((lon) => lon < -170), iso).toBe(true);
    }
  });

  test("no land of the pole, which the map does not reach", () => {
    expect(countries.some(({ id }) => id === "ATA")).toBe(false);
  });
});

describe("the files", () => {
  test.each(["admin", "water"])("%s: every arc that a shape names exists, and every arc is used", (name) => {
    const { arcs, objects } = topologyOf(name);
    const used = new Set<number>();
    for (const object of Object.values(objects)) {
      for (const geometry of (object as GeometryCollection).geometries)
        for (const arc of arcsOf((geometry as { arcs?: unknown }).arcs)) used.add(arc < 0 ? ~arc : arc);
    }
    expect(Math.max(...used)).toBeLessThan(arcs.length);
    expect(arcs.filter((points) => points.length < 2)).toEqual([]);
    if (name === "admin") expect(used.size).toBe(arcs.length);
  });

  test("countries and provinces stay below 380 KB gzipped, all layers below 540 KB", () => {
    const size = (name: string) => gzipSync(textOf(name)).length;
    expect(size("admin")).toBeLessThan(380 * 1024);
    expect(size("admin") + size("water") + size("places")).toBeLessThan(540 * 1024);
  });

  test("rivers do not jump across the map, and the largest lakes have their names", () => {
    const rivers = feature(water, water.objects["rivers"] as GeometryCollection) as FeatureCollection<
      LineString | MultiLineString
    >;
    const lines = rivers.features.flatMap(({ geometry }) =>
      geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates,
    );
    expect(lines.length).toBeGreaterThan(300);
    for (const line of lines) expect(span(line)).toBeLessThan(90);
    const names = areasOf(water, "lakes").flatMap(({ properties }) => properties.name ?? []);
    expect(names).toEqual(expect.arrayContaining(["Lake Victoria", "Lake Tanganyika", "Lake Volta", "Lake Titicaca"]));
  });

  test("places have a name, a position and a size, and every country of the demonstration its capital", () => {
    type Place = readonly [name: string, lon: number, lat: number, thousands: number, capital: 0 | 1];
    const places = JSON.parse(textOf("places")) as Readonly<Record<string, readonly Place[]>>;
    for (const [name, lon, lat, thousands] of Object.values(places).flat()) {
      expect(name.trim()).not.toBe("");
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && thousands >= 1).toBe(true);
    }
    expect(places["SSD"]?.[0]?.[0]).toBe("Juba");
    expect(places["ECU"]?.slice(0, 2).map(([name]) => name)).toEqual(["Guayaquil", "Quito"]);
    for (const { iso } of readCountries())
      expect(
        places[iso]?.some(([, , , , capital]) => capital === 1),
        iso,
      ).toBe(true);
  });
});
