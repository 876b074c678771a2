import type { FeatureCollection, Point, Polygon } from "geojson";
import { expect, test } from "vitest";
import { countPair } from "../../../src/engine/counts.ts";
import { PairEngine } from "../../../src/engine/pair-engine.ts";
import { knownNumbers } from "../../../src/engine/site-readings.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import { CATALOGUE } from "../../../src/model/catalogue.ts";
import { toCsv } from "../../../src/share/tables/csv.ts";
import { toGeoJson } from "../../../src/share/tables/geojson.ts";
import { siteAnswers } from "../../../src/share/tables/site-answers.ts";
import { tablesOf } from "../../../src/share/tables/tables.ts";
import { ladder, SITES } from "../../cli/lens.ts";
import { demoText } from "../../data/demo-file.ts";
import { checked, fixture } from "../../fixture.ts";
import { basemap } from "../sheet/basemap.ts";
import { cellAt, inputOf, madeFacts, stepped } from "./made-facts.ts";

const A = checked(fixture("definition-a"));
const B = checked(fixture("definition-b"));
const OPEN = { sensitivity: "public", geometry: "exact", fewest: 1, columns: ["site_id"] } as const;
const parsed = (text: string) =>
  JSON.parse(text) as FeatureCollection & { readonly "asm-lens": Record<string, unknown> };

test("exported and read again: the same ids, places and classes, as GeoJSON and as CSV", async () => {
  const columns = CATALOGUE.map(({ id }) => id).filter((id) => !["visit_id", "synthetic"].includes(id));
  const input = await inputOf(demoText, A, B, { ...OPEN, columns });
  const facts = madeFacts(input);
  const { table, run } = input.results;
  const before = siteAnswers(run);
  const sites = tablesOf(facts, input, "shown").find(({ id }) => id === "sites");
  for (const text of [toGeoJson(facts, input), toCsv(sites!)]) {
    const again = await readFile(new TextEncoder().encode(text), "again");
    expect(again.setAside).toBe(0);
    expect(again.synthetic).toBe(true);
    expect(again.table.siteIds).toEqual(table.siteIds);
    expect([...again.table.lon]).toEqual([...table.lon]);
    expect([...again.table.lat]).toEqual([...table.lat]);
    const rerun = new PairEngine(again.table).run(A, B);
    const after = siteAnswers(rerun);
    const differing = table.siteIds.filter((_id, site) => JSON.stringify(before(site)) !== JSON.stringify(after(site)));
    expect(differing).toEqual([]);
    const counts = countPair(rerun, knownNumbers(again.table, "workers"), null);
    expect(counts.proposed.workers).toEqual(input.results.counts.proposed.workers);
  }
});

test("cells are polygons on their grid with intervals for numbers, and say how coarse they are", async () => {
  const input = await inputOf(SITES, A, B);
  const facts = madeFacts(input, stepped, {
    points: null,
    degrees: 0.2,
    cells: [cellAt(29.4, -0.6), cellAt(28.999999999999996, 1.2000000000000002)],
  });
  const file = parsed(toGeoJson(facts, input));
  const rings = file.features.map(({ geometry }) => (geometry as Polygon).coordinates[0]);
  expect(rings[0]).toEqual([
    [29.4, -0.6],
    [29.6, -0.6],
    [29.6, -0.4],
    [29.4, -0.4],
    [29.4, -0.6],
  ]);
  expect(JSON.stringify(rings)).not.toMatch(/\d\.\d{2}/);
  expect(file.features[0]?.properties).toMatchObject({
    sites: { min: 10, max: 14 },
    proposed: { in: { min: 5, max: 9 } },
    coordinatePrecision: 0.2,
    coordinateUncertaintyInMeters: 15750,
  });
  expect(file["asm-lens"]).toMatchObject({ synthetic: false, stamp: { geometry: "0.2" }, title: facts.title });
  expect(JSON.stringify(file)).not.toContain("sites.csv");
});

test("points of two digits are no finer, bear no id and stand in no order of the file", async () => {
  const rows = ["b,30.004,2.006", "a,29.996,1.004"];
  const text = (order: readonly string[]): string => ["site_id,longitude,latitude", ...order].join("\n");
  const files = await Promise.all(
    [rows, [...rows].reverse()].map(async (order) => {
      const input = await inputOf(text(order), A, B, { ...OPEN, geometry: "0.01" });
      const { lon, lat } = input.results.table;
      const middle = (value: number): number => Math.floor(value * 100) / 100 + 0.005;
      const points = order.map((_row, site) => ({ site, lon: middle(lon[site] ?? 0), lat: middle(lat[site] ?? 0) }));
      return toGeoJson(madeFacts(input, undefined, { points, degrees: 0.01 }), input);
    }),
  );
  expect(files[0]).toBe(files[1]);
  const { features } = parsed(files[0] ?? "");
  expect(features.map(({ geometry }) => (geometry as Point).coordinates)).toEqual([
    [29.995, 1.005],
    [30.005, 2.005],
  ]);
  expect(features.every(({ id, properties }) => id === undefined && properties?.["site_id"] === undefined)).toBe(true);
});

test("a site without a place keeps its row, without geometry", async () => {
  const D = checked(JSON.parse(ladder("d", 50)));
  const input = await inputOf(SITES, D, D, OPEN);
  const { features } = parsed(toGeoJson(madeFacts(input), input));
  expect(features.find(({ id }) => id === "d")?.geometry).toBeNull();
  expect(features).toHaveLength(input.results.table.siteCount);
});

test("provinces have the outline that the map knows, and none where there is no map", async () => {
  const input = await inputOf(SITES, A, B);
  const [shape] = basemap.provinces.features;
  if (!shape) throw new Error("no province");
  const province = { ...cellAt(29, 1), key: shape.properties.key, kind: "province" as const, box: null };
  const facts = madeFacts(input, stepped, { points: null, provinces: [province] });
  expect(parsed(toGeoJson(facts, input, basemap)).features[0]?.geometry).toEqual(shape.geometry);
  expect(parsed(toGeoJson(facts, input)).features[0]?.geometry).toBeNull();
});
