import type { Geometry } from "geojson";
import { geojsonToWkb, parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { tools } from "../../../src/cli/tools.ts";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { readAreas } from "../../../src/ingest/context/read-areas.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import { readReal, realFile, testWith } from "../../real-data.ts";
import { sameSites } from "./same-sites.ts";
import { parquetByDuckDb } from "./write-with-duckdb.ts";
import { parquet } from "./writers.ts";

const read = (bytes: Uint8Array) => readFile(bytes, "sites.parquet", { tools });
const point = (lon: number, lat: number): Uint8Array => wkb({ type: "Point", coordinates: [lon, lat] });
const wkb = (geometry: Geometry): Uint8Array => new Uint8Array(geojsonToWkb(geometry));
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

type Column = Parameters<typeof parquetWriteBuffer>[0]["columnData"][number];
const write = (columnData: Column[], geo?: object): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({ columnData, ...(geo ? { kvMetadata: [{ key: "geo", value: JSON.stringify(geo) }] } : {}) }),
  );
const bytes = (name: string, data: readonly (Uint8Array | null)[]): Column => ({
  name,
  data: [...data],
  type: "BYTE_ARRAY",
});
const workers = (data: number[]): Column => ({ name: "workers", data, type: "INT32" });
const geoOf = (column: object = {}): object => ({
  version: "1.1.0",
  primary_column: "geometry",
  columns: { geometry: { encoding: "WKB", geometry_types: [], ...column } },
});
const UTM_35S = { type: "ProjectedCRS", name: "WGS 84 / UTM zone 35S", id: { authority: "EPSG", code: 32735 } };

const valuesOf = ({ table }: Awaited<ReturnType<typeof read>>, name: string): unknown[] => {
  const column = table.columns.get(name);
  if (column === undefined) return [];
  return column.kind === "numbers" ? [...column.values] : [...column.codes].map((code) => column.values[code - 1]);
};

test("a file that is damaged between its ends is refused", async () => {
  const damaged = parquet(sameSites().slice(0, 40)).slice();
  damaged.fill(0xff, 4, 400);
  await expect(read(damaged)).rejects.toMatchObject({ code: "faults.parquet_damaged" });
});

describe("bytes of which the file does not say what they are", () => {
  test("text is text, geometry is where the row is, the rest is left out with a note", async () => {
    const found = await read(
      write([
        bytes("name", [text("Étoile d'Or"), text("São João"), null]),
        bytes("geom", [point(28, 2), null, point(29.25, -3.5)]),
        bytes("photo", [Uint8Array.of(0xff, 0xd8, 0xff), Uint8Array.of(0xff, 0xd8), null]),
        workers([1, 2, 3]),
      ]),
    );
    expect([...found.table.lon]).toEqual([28, Number.NaN, 29.25]);
    expect([...found.table.lat]).toEqual([2, Number.NaN, -3.5]);
    expect(valuesOf(found, "name").slice(0, 2)).toEqual(["Étoile d'Or", "São João"]);
    expect(found.issues.filter(({ code }) => code === "formats.binary_column")).toMatchObject([{ column: "photo" }]);
    expect([...found.table.columns.keys()]).not.toContain("photo");
  });
});

describe("GeoParquet", () => {
  test("a geometry that cannot be read sets its row aside, and no other", async () => {
    const damaged = point(28, -2).subarray(0, 12);
    const found = await read(write([bytes("geometry", [point(27, -1), damaged, null]), workers([1, 2, 3])], geoOf()));
    expect([found.setAside, found.table.visitCount]).toEqual([1, 2]);
    expect(found.issues).toMatchObject([{ code: "ingest.bad_geometry", row: 2 }]);
  });

  test("coordinates in UTM become degrees, with a note", async () => {
    const crs = { crs: UTM_35S };
    const found = await read(write([bytes("geometry", [point(500_000, 9_700_000)]), workers([1])], geoOf(crs)));
    expect(found.table.lon[0]).toBeCloseTo(27, 9);
    expect(found.table.lat[0]).toBeCloseTo(-2.71417373, 7);
    expect(found.issues).toMatchObject([{ code: "ingest.reprojected", value: "EPSG:32735" }]);
  });

  test.each([
    [{ id: { authority: "EPSG", code: 4210 }, name: "Arc 1960" }, "EPSG:4210"],
    [{ name: "WGS 84 / Somewhere" }, "WGS 84 / Somewhere"],
  ])("a system that is not known is noted: %j", async (crs, value) => {
    const found = await read(write([bytes("geometry", [point(28, -2)]), workers([1])], geoOf({ crs })));
    expect(found.issues).toMatchObject([{ code: "ingest.other_crs", value }]);
  });

  test.each([undefined, { id: { authority: "OGC", code: "CRS84" } }, { name: "WGS 84" }])(
    "degrees need no note: %j",
    async (crs) => {
      const found = await read(write([bytes("geometry", [point(28, -2)]), workers([1])], geoOf(crs ? { crs } : {})));
      expect(found.issues).toEqual([]);
    },
  );

  const native = (encoding: string, geometry: string): Promise<Uint8Array> =>
    parquetByDuckDb(
      `SELECT ${geometry} AS geometry, 'Kalehe' AS name, 5 AS workers`,
      `KV_METADATA {geo: '${JSON.stringify(geoOf({ encoding }))}'}`,
    );

  test("points and polygons as numbers", async () => {
    const { table } = await read(await native("point", "{'x': 28.5::DOUBLE, 'y': -2.25::DOUBLE}"));
    expect([table.lon[0], table.lat[0]]).toEqual([28.5, -2.25]);
    const ring = "[{'x': 28.0, 'y': -2.0}, {'x': 29.0, 'y': -2.0}, {'x': 29.0, 'y': -1.0}, {'x': 28.0, 'y': -2.0}]";
    const areas = await readAreas(sourceOf(await native("polygon", `[${ring}]`), "areas.parquet"));
    expect(areas.polygons).toEqual([
      [
        [
          [
            [28, -2],
            [29, -2],
            [29, -1],
            [28, -2],
          ],
        ],
      ],
    ]);
  });

  test("an encoding that is not known is refused by its name", async () => {
    await expect(read(await native("sphere", "5"))).rejects.toMatchObject({
      code: "faults.geometry_encoding",
      params: { name: "sphere" },
    });
  });

  test("polygons are areas", async () => {
    const ring = [
      [28, -2],
      [29, -2],
      [29, -1],
      [28, -2],
    ];
    const file = write([bytes("geometry", [wkb({ type: "Polygon", coordinates: [ring] })]), workers([1])], geoOf());
    expect((await readAreas(sourceOf(file, "areas.parquet"))).polygons).toEqual([[[ring]]]);
  });
});

describe("as DuckDB writes it", () => {
  test("dates, decimals, yes and no, whole numbers of any size; what the library cannot read is left out", async () => {
    const found = await read(
      await parquetByDuckDb(
        `SELECT 28.5 AS longitude, -2.25 AS latitude, DATE '2020-02-29' AS day, TIMESTAMP '2020-02-29 13:05:00' AS at,
          9007199254740993 AS number, true AS flag, 12.50::DECIMAL(9, 2) AS depth, 'Ñuflo' AS name,
          'a'::BLOB AS note, INTERVAL 3 DAY AS span`,
      ),
    );
    const names = ["day", "at", "number", "flag", "depth", "name", "note"];
    expect(names.map((name) => valuesOf(found, name)[0])).toEqual([
      "2020-02-29",
      "2020-02-29T13:05:00.000Z",
      "9007199254740993",
      true,
      12.5,
      "Ñuflo",
      "a",
    ]);
    expect(found.issues).toMatchObject([{ code: "formats.binary_column", column: "span" }]);
  });

  const VISITS = "ipis-drc-visits.csv";
  testWith(VISITS)("the visits of IPIS are the same as in their own file, by every compression", async () => {
    const { table, setAside, issueCounts } = await readFile(readReal(VISITS), VISITS, { tools });
    expect(table.visitCount).toBe(5_071);
    const query = `SELECT * FROM read_csv('${realFile(VISITS)}', all_varchar = true)`;
    for (const compression of ["snappy", "zstd", "gzip"]) {
      const options = `COMPRESSION ${compression}, ROW_GROUP_SIZE 2048`;
      const found = await readFile(await parquetByDuckDb(query, options), "visits.parquet", { tools });
      expect(found.table, compression).toEqual(table);
      expect([found.setAside, found.issueCounts]).toEqual([setAside, issueCounts]);
    }
  });

  testWith(VISITS)("with types of its own guess, the same sites, places and days", async () => {
    const { table } = await readFile(readReal(VISITS), VISITS, { tools });
    const query = `SELECT * FROM read_csv('${realFile(VISITS)}', sample_size = -1)`;
    const typed = (await readFile(await parquetByDuckDb(query), "visits.parquet", { tools })).table;
    for (const part of ["siteIds", "visitStart", "lon", "lat", "observedOn"] as const) {
      expect(typed[part], part).toEqual(table[part]);
    }
    expect([...typed.columns.keys()]).toEqual([...table.columns.keys()]);
    expect(typed.columns.get("workers")).toEqual(table.columns.get("workers"));
  });
});
