import { strToU8, zipSync } from "fflate";
import proj4 from "proj4";
import { expect, test } from "vitest";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { readAreas } from "../../../src/ingest/context/read-areas.ts";
import { opened, refusal } from "./opened.ts";
import { dbfOf, type Field, polygonShpOf, shpOf, WGS84 } from "./write-shapefile.ts";

const NAME: readonly Field[] = [{ name: "name", type: "C", length: 20 }];
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const dbf = (names: readonly string[], encode = strToU8) =>
  dbfOf(
    NAME,
    names.map((name) => [name]),
    encode,
  );
const at = (lon: number, lat: number) => shpOf([[lon, lat]]);
const one = { "s.shp": at(28, -2), "s.dbf": dbf(["a"]), "s.prj": strToU8(WGS84) };

const UTM_35S =
  'PROJCS["WGS_1984_UTM_Zone_35S",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",10000000.0],PARAMETER["Central_Meridian",27.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const ARC_1950 =
  'GEOGCS["Arc 1950",DATUM["Arc_1950",SPHEROID["Clarke 1880 (Arc)",6378249.145,293.4663077],TOWGS84[-143,-90,-294,0,0,0,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]';

const near = ([lon, lat]: readonly number[]) => [expect.closeTo(lon ?? 0, 7), expect.closeTo(lat ?? 0, 7)];

test("83: without a .prj what can be degrees is read as degrees, with a note", async () => {
  const { "s.prj": _, ...rest } = one;
  const { rows, codes } = await opened(zipSync(rest));
  expect([rows[0]?.position, codes]).toEqual([[28, -2], ["ingest.no_prj"]]);
});

test("83: without a .prj metres are refused", async () => {
  const archive = zipSync({ "s.shp": at(795_609, 9_618_963), "s.dbf": one["s.dbf"] });
  expect(await refusal(opened(archive))).toBe("faults.shapefile_no_prj");
});

test("83: without a .dbf the places are read, with a note", async () => {
  const { rows, codes } = await opened(zipSync({ "s.shp": one["s.shp"], "s.prj": one["s.prj"] }));
  expect([rows.map(({ position }) => position), codes]).toEqual([[[28, -2]], ["ingest.no_dbf"]]);
});

test.each([
  ["its .cpg says Windows-1252", "CP1252", latin1, []],
  ["its .cpg says UTF-8", "UTF-8", strToU8, []],
  ["its .cpg says ISO 8859-1", "ISO 88591", latin1, []],
  ["it has no .cpg and is UTF-8", null, strToU8, []],
  ["it has no .cpg and is not UTF-8", null, latin1, ["ingest.windows_1252"]],
] as const)("83: letters are right where %s", async (_, cpg, encode, noted) => {
  const files = { ...one, "s.dbf": dbf(["Étoile"], encode) };
  const { rows, codes } = await opened(zipSync(cpg === null ? files : { ...files, "s.cpg": strToU8(cpg) }));
  expect([rows[0]?.values["name"], codes]).toEqual(["Étoile", noted]);
});

test("83: a .cpg is followed even where the bytes could be something else", async () => {
  const files = { ...one, "s.dbf": dbf(["Étoile"], strToU8), "s.cpg": strToU8("1252") };
  expect((await opened(zipSync(files))).rows[0]?.values["name"]).toBe("Ã‰toile");
});

test("metres of UTM zone 35S become degrees, and it is said", async () => {
  const place: [number, number] = [28.4, -2.5];
  const metres = proj4("+proj=utm +zone=35 +south +datum=WGS84", place);
  const points: (readonly [number, number])[] = [
    [500_000, 10_000_000],
    [metres[0], metres[1]],
  ];
  const files = { "s.shp": shpOf(points), "s.dbf": dbf(["a", "b"]), "s.prj": strToU8(UTM_35S) };
  const { rows, codes } = await opened(zipSync(files));
  expect(rows.map(({ position }) => position)).toEqual([near([27, 0]), near(place)]);
  expect(codes).toContain("ingest.reprojected");
});

test("degrees on another datum are shifted by its TOWGS84", async () => {
  const shifted = proj4(
    "+proj=longlat +a=6378249.145 +rf=293.4663077 +towgs84=-143,-90,-294 +no_defs",
    "WGS84",
    [28, -12],
  );
  const { rows } = await opened(zipSync({ ...one, "s.shp": at(28, -12), "s.prj": strToU8(ARC_1950) }));
  expect(rows[0]?.position).toEqual(near(shifted));
  expect(Math.abs((shifted[1] ?? 0) + 12)).toBeGreaterThan(0.001);
});

test("several layers are parts to choose from", async () => {
  const archive = zipSync({
    "a.shp": at(28, -2),
    "a.dbf": dbf(["of a"]),
    "B.SHP": at(29, -3),
    "B.DBF": dbf(["of b"]),
    "a.prj": one["s.prj"],
    "B.PRJ": one["s.prj"],
  });
  const first = await opened(archive);
  expect([first.parts, first.read.part, first.rows[0]?.values["name"]]).toEqual([["a", "B"], "a", "of a"]);
  const second = await opened(archive, "file", { part: "B" });
  expect([second.rows[0]?.values["name"], second.rows[0]?.position, second.codes]).toEqual(["of b", [29, -3], []]);
});

const SQUARE = [
  [28, -2],
  [28, -1],
  [29, -1],
  [29, -2],
  [28, -2],
] as const;

test("a polygon keeps its outline beside the point within it, and is an area", async () => {
  const archive = zipSync({ ...one, "s.shp": polygonShpOf([SQUARE]) });
  const { rows, codes } = await opened(archive);
  expect(rows[0]?.geometry).toEqual({ type: "Polygon", coordinates: [SQUARE], bbox: expect.anything() });
  expect([rows[0]?.position, codes]).toEqual([[28.5, -1.5], ["ingest.point_on_surface"]]);
  const { found, properties } = await readAreas(sourceOf(archive, "s.zip"));
  expect([found.areas, found.box, properties[0]?.get("name")]).toEqual([1, [28, -2, 29, -1], "a"]);
});

test("more records than shapes: all are kept, and it is said", async () => {
  const { rows, codes } = await opened(zipSync({ ...one, "s.dbf": dbf(["a", "b"]) }));
  expect(rows.map(({ values, position }) => [values["name"], position])).toEqual([
    ["a", [28, -2]],
    ["b", null],
  ]);
  expect(codes).toContain("ingest.shp_dbf_differ");
});

test("a record that is marked as deleted is no row, and those after it keep their shapes", async () => {
  const table = dbf(["a", "b", "c"]);
  table[table.length - 1 - 2 * 21] = 0x2a;
  const points = shpOf([
    [28, -2],
    [29, -3],
    [30, -4],
  ]);
  const { rows, codes } = await opened(zipSync({ ...one, "s.shp": points, "s.dbf": table }));
  expect(rows.map(({ values, position }) => [values["name"], position])).toEqual([
    ["a", [28, -2]],
    ["c", [30, -4]],
  ]);
  expect(codes).toEqual(["ingest.deleted_records"]);
});
