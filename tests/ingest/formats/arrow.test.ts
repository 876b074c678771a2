import {
  Binary,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  FixedSizeList,
  Float64,
  Int32,
  List,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow";
import type { Geometry } from "geojson";
import { geojsonToWkb } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { readAreas } from "../../../src/ingest/context/read-areas.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import { ARROW_LZ4, ARROW_ZSTD } from "./compressed.ts";

const read = (bytes: Uint8Array) => readFile(bytes, "sites.arrows");
const wkb = (geometry: Geometry): Uint8Array => new Uint8Array(geojsonToWkb(geometry));
const point = (lon: number, lat: number): Uint8Array => wkb({ type: "Point", coordinates: [lon, lat] });

/** A table as a stream; `about` says what GeoArrow's metadata say of its first column. */
function write(columns: Record<string, Vector>, about: Record<string, string> = {}): Uint8Array {
  const table = new Table(columns);
  for (const [key, value] of Object.entries(about))
    table.schema.fields[0]?.metadata.set(`ARROW:extension:${key}`, value);
  return tableToIPC(table, "stream");
}

const valuesOf = ({ table }: Awaited<ReturnType<typeof read>>, name: string): unknown[] => {
  const column = table.columns.get(name);
  if (column === undefined) return [];
  return column.kind === "numbers" ? [...column.values] : [...column.codes].map((code) => column.values[code - 1]);
};

describe("values", () => {
  test("decimals are numbers, also below zero", async () => {
    const column = vectorFromArray(
      [Uint32Array.of(1250, 0, 0, 0), Uint32Array.of(0xffffff9c, 0xffffffff, 0xffffffff, 0xffffffff)],
      new Decimal(2, 10, 128),
    );
    const columns = { lon: vectorFromArray([28, 29]), lat: vectorFromArray([-2, -3]), depth: column };
    expect(valuesOf(await readFile(tableToIPC(new Table(columns), "file"), "sites.arrow"), "depth")).toEqual([
      12.5, -1,
    ]);
  });

  test("dates that are stated once and referred to are dates", async () => {
    const days = ["2020-02-29", "2021-12-31", "2020-02-29"].map((day) => new Date(day));
    const found = await read(
      write({
        lon: vectorFromArray([28, 29, 30]),
        lat: vectorFromArray([-2, -3, -4]),
        day: vectorFromArray(days, new Dictionary(new DateDay(), new Int32())),
      }),
    );
    expect(valuesOf(found, "day")).toEqual(["2020-02-29", "2021-12-31", "2020-02-29"]);
  });

  test("bytes that are no geometry are left out, with a note", async () => {
    const found = await read(
      write({
        lon: vectorFromArray([28]),
        lat: vectorFromArray([-2]),
        photo: vectorFromArray([Uint8Array.of(1, 2)], new Binary()),
      }),
    );
    expect(found.issues).toMatchObject([{ code: "formats.binary_column", column: "photo" }]);
    expect(found.table.columns.has("photo")).toBe(false);
  });

  test.each([
    ["zstd", ARROW_ZSTD],
    ["LZ4", ARROW_LZ4],
  ])("buffers compressed by %s", async (_, bytes) => {
    const found = await read(bytes);
    const rows = Array.from({ length: 40 }, (__, row) => row);
    expect([...found.table.lon]).toEqual(rows.map((row) => 28 + row / 10));
    expect([...found.table.lat]).toEqual(rows.map((row) => -2 - (row % 4) / 10));
    expect(valuesOf(found, "workers")).toEqual(rows.map((row) => (row % 5 === 4 ? Number.NaN : row)));
    expect(new Set(valuesOf(found, "name"))).toEqual(new Set(["Étoile d'Or"]));
  });

  test("compressed buffers that are damaged are refused", async () => {
    const damaged = ARROW_ZSTD.slice();
    const at = damaged.findIndex((_, n) => damaged[n] === 0x28 && damaged[n + 1] === 0xb5 && damaged[n + 2] === 0x2f);
    damaged.fill(0xff, at, at + 12);
    await expect(read(damaged)).rejects.toMatchObject({ code: "faults.arrow_damaged" });
  });
});

describe("geometry", () => {
  const workers = vectorFromArray([5, 6, 7]);

  test("as text is a position; what is none sets its row aside", async () => {
    const shape = vectorFromArray(["POINT (28.5 -2.25)", "here", null], new Utf8());
    const { table, setAside } = await read(write({ shape, workers }, { name: "geoarrow.wkt" }));
    expect([table.visitCount, setAside]).toEqual([2, 1]);
    expect([table.lon[0], table.lat[0]]).toEqual([28.5, -2.25]);
  });

  test("as bytes that only the column's name speaks of", async () => {
    const geometry = vectorFromArray([point(28.5, -2.25), Uint8Array.of(1, 1), null], new Binary());
    const { table, setAside, issues } = await read(write({ geometry, workers }));
    expect([table.visitCount, setAside, table.lon[0], table.lat[0]]).toEqual([2, 1, 28.5, -2.25]);
    expect(issues).toMatchObject([{ code: "ingest.bad_geometry", row: 2 }]);
  });

  const coordinate = new Float64();
  const xy = new Struct([new Field("x", coordinate), new Field("y", coordinate)]);
  const pair = new FixedSizeList(2, new Field("xy", coordinate));

  test.each([
    ["structures", vectorFromArray([{ x: 28.5, y: -2.25 }, null], xy)],
    ["lists", vectorFromArray([[28.5, -2.25], null], pair)],
  ])("as %s of numbers", async (_, place) => {
    const { table, setAside } = await read(
      write({ place, workers: vectorFromArray([1, 2]) }, { name: "geoarrow.point" }),
    );
    expect([table.visitCount, setAside, table.lon[0], table.lat[0]]).toEqual([2, 0, 28.5, -2.25]);
    expect(table.lon[1]).toBeNaN();
  });

  test("its system of coordinates is obeyed where it is known, else noted", async () => {
    const about = (code: number) => ({
      name: "geoarrow.wkb",
      metadata: JSON.stringify({ crs: { type: "ProjectedCRS", id: { authority: "EPSG", code } } }),
    });
    const geometry = vectorFromArray([point(500_000, 9_700_000)], new Binary());
    const utm = await read(write({ geometry }, about(32735)));
    expect(utm.table.lon[0]).toBeCloseTo(27, 9);
    expect(utm.issues).toMatchObject([{ code: "ingest.reprojected", value: "EPSG:32735" }]);
    const other = await read(write({ geometry: vectorFromArray([point(28, -2)], new Binary()) }, about(4210)));
    expect(other.issues).toMatchObject([{ code: "ingest.other_crs", value: "EPSG:4210" }]);
  });

  test("polygons are areas, as bytes and as numbers", async () => {
    const ring = [
      [28, -2],
      [29, -2],
      [29, -1],
      [28, -2],
    ];
    const bytes = vectorFromArray([wkb({ type: "Polygon", coordinates: [ring] })], new Binary());
    const polygon = new List(new Field("rings", new List(new Field("vertices", xy))));
    const numbers = vectorFromArray([[ring.map(([x, y]) => ({ x, y }))]], polygon);
    for (const file of [write({ bytes }, { name: "geoarrow.wkb" }), write({ numbers }, { name: "geoarrow.polygon" })]) {
      expect((await readAreas(sourceOf(file, "areas.arrows"))).polygons).toEqual([[[ring]]]);
    }
  });
});
