import initSqlJs from "sql.js";
import { describe, expect, test } from "vitest";
import { tools } from "../../../src/cli/tools.ts";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { readAreas } from "../../../src/ingest/context/read-areas.ts";
import { openFile } from "../../../src/ingest/formats.ts";
import { IssueLog } from "../../../src/ingest/issue-log.ts";
import type { Tools } from "../../../src/ingest/platform.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import { sameSites } from "./same-sites.ts";
import { geoPackage } from "./writers.ts";

const visits = sameSites().slice(0, 40);
const read = (bytes: Uint8Array) => readFile(bytes, "sites.gpkg", { tools });

/** Replaces the first place where the bytes stand. */
function damaged(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const at = copy.findIndex((_, start) => from.every((byte, offset) => copy[start + offset] === byte));
  expect(at).toBeGreaterThan(0);
  copy.set(to, at);
  return copy;
}

/** A blob of GeoPackage: its header, then well-known binary given in hexadecimal. */
const blob = (wkb: string, flags = "01", envelope = ""): string => `X'475000${flags}00000000${envelope}${wkb}'`;
const hex = (...numbers: number[]): string =>
  [...new Uint8Array(Float64Array.from(numbers).buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const point = (lon: number, lat: number): string => `0101000000${hex(lon, lat)}`;

const FRAME = `CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT);`;

/** As EPSG's registry and QGIS write it. */
const UTM_35S = `PROJCS["WGS 84 / UTM zone 35S",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",27],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",10000000],UNIT["metre",1],AUTHORITY["EPSG","32735"]]`;

async function database(sql: string): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const own = new Database();
  own.run(sql);
  return own.export();
}

const layer = (name: string, values: readonly string[], srs = 4326): string =>
  `INSERT INTO gpkg_contents VALUES ('${name}', 'features', ${srs});
   INSERT INTO gpkg_geometry_columns VALUES ('${name}', 'geom', 'GEOMETRY', ${srs}, 2, 2);
   CREATE TABLE "${name}" (geom BLOB, workers INTEGER);
   INSERT INTO "${name}" VALUES ${values.map((value, n) => `(${value}, ${n + 1})`).join(", ")};`;

describe("values", () => {
  test("columns declared as yes or no hold yes and no", async () => {
    const { table } = await read(await geoPackage(visits));
    const column = table.columns.get("mercure");
    expect(column?.kind !== "numbers" && new Set(column?.values)).toEqual(new Set([true, false]));
  });

  test("whole numbers beyond what a double holds keep every digit", async () => {
    const sql = `${FRAME}${layer("sites", [blob(point(28, -2))])} UPDATE sites SET workers = 9007199254740993;`;
    const column = (await read(await database(sql))).table.columns.get("workers");
    expect(column?.kind !== "numbers" && column?.values).toEqual(["9007199254740993"]);
  });
});

describe("geometry", () => {
  test("one that is stated and cannot be read sets its row aside", async () => {
    const { setAside, issues } = await read(damaged(await geoPackage(visits), [0x47, 0x50, 0, 1, 0xe6], [0x58, 0x58]));
    expect(setAside).toBe(1);
    expect(issues.map(({ code }) => code)).toContain("ingest.bad_geometry");
  });

  test("with height, measure, an envelope, PostGIS's marks; empty or none", async () => {
    const values = [
      blob(`01e9030000${hex(28, -2, 900)}`),
      blob(`01b90b0000${hex(28.5, -2, 900, 7)}`),
      blob(point(29, -2), "03", hex(29, 29, -2, -2)),
      blob(`01010000a0e6100000${hex(29.5, -2, 900)}`),
      blob("", "11"),
      "NULL",
    ];
    const { table, setAside } = await read(await database(`${FRAME}${layer("sites", values)}`));
    expect([table.visitCount, setAside]).toEqual([6, 0]);
    expect([...table.lon]).toEqual([28, 28.5, 29, 29.5, Number.NaN, Number.NaN]);
  });

  test("in UTM it becomes degrees by the definition in the file", async () => {
    const sql = `${FRAME}
      INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84 / UTM zone 35S', 32735, 'EPSG', 32735, '${UTM_35S}');
      ${layer("sites", [blob(point(500_000, 9_700_000))], 32735)}`;
    const { table, issues } = await read(await database(sql));
    expect(table.lon[0]).toBeCloseTo(27, 9);
    expect(table.lat[0]).toBeCloseTo(-2.71417373, 7);
    expect(issues).toMatchObject([{ code: "ingest.reprojected", value: "WGS 84 / UTM zone 35S" }]);
  });

  test("in a system without a definition it is refused", async () => {
    const bytes = await database(`${FRAME}${layer("sites", [blob(point(1, 1))], 999_999)}`);
    await expect(read(bytes)).rejects.toMatchObject({ code: "faults.unknown_crs" });
  });

  test("polygons are areas", async () => {
    const ring = [
      [28, -2],
      [29, -2],
      [29, -1],
      [28, -2],
    ];
    const polygon = blob(`01030000000100000004000000${hex(...ring.flat())}`);
    const bytes = await database(`${FRAME}${layer("areas", [polygon])}`);
    expect((await readAreas(sourceOf(bytes, "areas.gpkg"), { tools })).polygons).toEqual([[[ring]]]);
  });
});

describe("layers", () => {
  const GHOST = "INSERT INTO gpkg_contents VALUES ('ghost', 'features', 4326);";

  test("a file that lists no table that is there is refused", async () => {
    await expect(read(await database(`${FRAME}${GHOST}`))).rejects.toMatchObject({
      code: "faults.geopackage_no_table",
      params: { name: "ghost" },
    });
  });

  test("a listed layer that is not there is noted, the others are read", async () => {
    const { table, issues } = await read(await database(`${FRAME}${GHOST}${layer("sites", [blob(point(28, -2))])}`));
    expect(table.visitCount).toBe(1);
    expect(issues).toMatchObject([{ code: "formats.missing_layer", value: "ghost" }]);
  });

  test("a database without layers, and one that is no GeoPackage", async () => {
    await expect(read(await database(FRAME))).rejects.toMatchObject({ code: "faults.geopackage_empty" });
    const plain = await database("CREATE TABLE sites (a)");
    await expect(read(plain)).rejects.toMatchObject({ code: "faults.sqlite_no_geopackage" });
  });

  test("a file that is cut off is refused", async () => {
    const bytes = await geoPackage(visits);
    await expect(read(bytes.subarray(0, 5_000))).rejects.toMatchObject({
      code: expect.stringMatching(/sqlite|geopackage/),
    });
  });
});

test("the database is closed after the last row and after an early stop, and opened again for the next reading", async () => {
  let open = 0;
  const counting: Tools = {
    ...tools,
    openSqlite: async (bytes) => {
      const own = await tools.openSqlite(bytes);
      open++;
      const close = (): void => {
        own.close();
        open--;
      };
      return { rows: own.rows, close };
    },
  };
  const values = Array.from({ length: 3_000 }, (_, n) => blob(point(20 + n / 1_000, -2)));
  const source = sourceOf(await database(`${FRAME}${layer("sites", values)}`), "sites.gpkg");
  const reading = await openFile(source, { issues: new IssueLog(), choices: {}, tools: counting });
  expect(open).toBe(1);
  for await (const _ of reading.batches()) break;
  expect(open).toBe(0);
  let rows = 0;
  for await (const batch of reading.batches()) rows += batch.rows.length;
  expect([rows, open]).toEqual([3_000, 0]);
});
