import { Builder } from "flatbuffers";
import { magicbytes } from "flatgeobuf/lib/mjs/constants.js";
import { Feature as Buffered } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js";
import { buildHeader } from "flatgeobuf/lib/mjs/generic/featurecollection.js";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Feature, Geometry } from "geojson";
import { expect, test } from "vitest";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { readAreas } from "../../../src/ingest/context/read-areas.ts";
import { readFile } from "../../../src/ingest/read-file.ts";

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: "Feature",
  properties,
  geometry,
});
const point = (lon: number, lat: number): Geometry => ({ type: "Point", coordinates: [lon, lat] });
const write = (features: readonly Feature[], crs?: number): Uint8Array =>
  serialize({ type: "FeatureCollection", features: [...features] }, crs);
const read = (bytes: Uint8Array) => readFile(bytes, "sites.fgb");

test("a file larger than what is read at once", async () => {
  const note = "détail ".repeat(600);
  const sites = Array.from({ length: 700 }, (_, n) => feature(point(28 + n / 1_000, -2), { workers: n, note }));
  const bytes = write(sites);
  expect(bytes.length).toBeGreaterThan(2 * 1024 * 1024);
  const { table, issues } = await read(bytes);
  expect([table.visitCount, issues]).toEqual([700, []]);
  expect([...table.lon]).toEqual(sites.map((_, n) => 28 + n / 1_000));
  expect([...(table.columns.get("workers")?.values ?? [])]).toEqual(sites.map((_, n) => n));
});

test("coordinates in UTM become degrees, with a note; of a system that is not known only the note", async () => {
  const place = point(500_000, 9_700_000);
  const utm = await read(write([feature(place, { workers: 1 })], 32735));
  expect(utm.table.lon[0]).toBeCloseTo(27, 9);
  expect(utm.table.lat[0]).toBeCloseTo(-2.71417373, 7);
  expect(utm.issues.map(({ code }) => code)).toEqual(["ingest.reprojected"]);
  const other = await read(write([feature(point(28, -2), { workers: 1 })], 4210));
  expect(other.issues).toMatchObject([{ code: "ingest.other_crs", value: "EPSG:4210" }]);
});

test("a feature without geometry is kept, and not placed", async () => {
  const builder = new Builder();
  Buffered.startFeature(builder);
  builder.finishSizePrefixed(Buffered.endFeature(builder));
  const meta = { columns: null, geometryType: 1, featuresCount: 1, indexNodeSize: 0, envelope: null, crs: null };
  const header = buildHeader({ ...meta, title: null, description: null, metadata: null });
  const { table, setAside } = await read(Uint8Array.from([...magicbytes, ...header, ...builder.asUint8Array()]));
  expect([table.visitCount, setAside, table.lon[0]]).toEqual([1, 0, Number.NaN]);
});

test("a file that is cut off is refused, wherever it is cut", async () => {
  const bytes = write([1, 2, 3].map((n) => feature(point(28 + n, -2), { workers: n })));
  const last = bytes.length - write([1, 2].map((n) => feature(point(28 + n, -2), { workers: n }))).length;
  for (const length of [10, 60, bytes.length - last, bytes.length - 40, bytes.length - 1]) {
    await expect(read(bytes.subarray(0, length)), `${length}`).rejects.toMatchObject({
      code: "faults.flatgeobuf_damaged",
    });
  }
});

test("polygons are areas", async () => {
  const ring = [
    [28, -2],
    [29, -2],
    [29, -1],
    [28, -2],
  ];
  const bytes = write([feature({ type: "Polygon", coordinates: [ring] }, { name: "Kalehe" })]);
  const { polygons, properties } = await readAreas(sourceOf(bytes, "areas.fgb"));
  expect(polygons).toEqual([[[ring]]]);
  expect(properties[0]?.get("name")).toBe("Kalehe");
});
