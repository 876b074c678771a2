import { describe, expect, test } from "vitest";
import { placesOf } from "./mapped.ts";

const XY = { kind: "columns", lon: "x", lat: "y" } as const;
const at = (...rows: (readonly string[])[]) => placesOf(XY, ["x", "y"], ...rows);
const paired = (order: "lat-lon" | "lon-lat", decimal: "." | ",", ...cells: string[]) =>
  placesOf({ kind: "pair", column: "p", order, decimal }, ["p", "z"], ...cells.map((cell) => [cell, "1"]));
const texts = (swapped: boolean, ...cells: string[]) =>
  placesOf({ kind: "text", column: "g", swapped }, ["g", "z"], ...cells.map((cell) => [cell, "1"]));

describe("60. degrees, minutes and seconds are read, or their row is set aside", () => {
  test.each([
    ["28°50'24\"E", "2°30'15\"S", 28.84, -2.504167],
    ["E 28.84", "S 2.5", 28.84, -2.5],
    ["28 50 24 E", "2 30 15 S", 28.84, -2.504167],
    ["28.84", "-2.5", 28.84, -2.5],
    ["28d50m24s E", "2d30m15s", 28.84, 2.504167],
    ["28d50m24sE", "2d30m15sS", 28.84, -2.504167],
    ["28°", "2°S", 28, -2],
    ["28:50:24", "-2:30:15", 28.84, -2.504167],
    ["10°30′O", "12°15′N", -10.5, 12.25],
    ["28°50.4'", "-2°30'", 28.84, -2.5],
  ])("%s, %s", async (x, y, lon, lat) => {
    expect(await at([x, y])).toEqual([[lon, lat]]);
  });
  test.each([
    ["28°61'E", "2°S"],
    ["28", "south"],
    ["28", ""],
    // Its side says that a longitude stands in the column of the latitude.
    ["2°30'S", "28°50'E"],
  ])("%s, %s is set aside", async (x, y) => {
    expect(await at([x, y])).toEqual(["ingest.unreadable_position"]);
  });
});

describe("two columns", () => {
  test("blank in both: the site is kept and not placed; off the globe or at 0, 0 it is set aside", async () => {
    expect(await at(["", "NA"], ["28", "95"], ["540", "2"], ["0", "0"], ["795609", "618963"])).toEqual([
      null,
      expect.stringMatching(/^ingest\.(off_globe|swapped)$/),
      "ingest.off_globe",
      "ingest.null_island",
      "ingest.metres",
    ]);
  });
  test("56. a decimal comma is the position's own", async () => {
    const rows = [["28,84", "-2,51"]];
    expect(await placesOf({ ...XY, decimal: "," }, ["x", "y"], ...rows)).toEqual([[28.84, -2.51]]);
    expect(await at(...rows)).toEqual(["ingest.unreadable_position"]);
  });
});

describe("61. both coordinates in one cell", () => {
  test.each([
    ["-2.51, 28.8", "."],
    ["(-2.51; 28.8)", "."],
    ["-2.51 28.8", "."],
    ["-2.51 28.8 1460 5", "."],
    ["2°30'36\"S 28°48'E", "."],
    ["2 30 36 S, 28 48 00 E", "."],
    ["2 30 36 S 28 48 00 E", "."],
    ["-2,51; 28,8", ","],
    ["-2,51 28,8", ","],
  ] as const)("%s", async (cell, decimal) => {
    expect(await paired("lat-lon", decimal, cell)).toEqual([[28.8, -2.51]]);
  });
  test("the order is said, not found out", async () => {
    expect(await paired("lon-lat", ".", "28.8, -2.51")).toEqual([[28.8, -2.51]]);
  });
  test("what cannot be told apart is set aside, never placed by its first two numbers", async () => {
    const cells = ["-2,51, 28,8", "2 30 28 50", "2 30 15 S", "-2.51", "a, b"];
    expect(await paired("lat-lon", ".", ...cells)).toEqual(cells.map(() => "ingest.unreadable_position"));
    expect(await paired("lat-lon", ".", "", "NA")).toEqual([null, null]);
  });
});

/** EWKB of a point in WGS84 as PostGIS writes it. */
const EWKB = "0101000020E6100000CDCCCCCCCCCC3C4014AE47E17A1404C0";

describe("61. a column of geometries as text", () => {
  test("well-known text and binary", async () => {
    expect(
      await texts(false, "POINT (28.8 -2.51)", "SRID=4326;POINT(28.8 -2.51)", "POINT Z (28.8 -2.51 1460)", EWKB),
    ).toEqual(Array.from({ length: 4 }, () => [28.8, -2.51]));
  });
  test("turned round where its latitude stands first", async () => {
    expect(await texts(true, "POINT (-2.51 28.8)", "POINT (-2.51 128.8)")).toEqual([
      [28.8, -2.51],
      [128.8, -2.51],
    ]);
  });
  test("what is none is set aside, what is blank is not placed", async () => {
    expect(await texts(false, "POINT (28.8)", "28.8", "0101", "", "POINT EMPTY")).toEqual([
      "ingest.unreadable_position",
      "ingest.unreadable_position",
      "ingest.unreadable_position",
      null,
      expect.stringMatching(/^ingest\./),
    ]);
  });
});

describe("Universal Transverse Mercator", () => {
  const utm = { kind: "utm", easting: "e", northing: "n" } as const;
  /** Near Bukavu; by hand from the radii of curvature 28.844 E, 2.499 S. */
  const BUKAVU = ["705000", "9723600"];
  test("by one zone for all rows", async () => {
    const [south, north] = await placesOf({ ...utm, zone: "35S" }, ["e", "n"], BUKAVU, ["500000", "10000000"]);
    expect(south).toEqual([expect.closeTo(28.844, 2), expect.closeTo(-2.499, 2)]);
    expect(north).toEqual([27, 0]);
  });
  test("by a column of zones, row by row", async () => {
    const zones = ["35S", "36 Sud", "zone 35 south", "35M", "EPSG:32735", "35N", "35", "", "99S"];
    const places = await placesOf(
      { ...utm, zone: { column: "zone" } },
      ["e", "n", "zone"],
      ...zones.map((zone) => ["500000", "9723600", zone]),
    );
    const lat = expect.closeTo(-2.5, 2);
    expect(places).toEqual([
      [27, lat],
      [33, lat],
      [27, lat],
      [27, lat],
      [27, lat],
      [27, expect.closeTo(87.543, 2)],
      "mapping.no_zone",
      "mapping.no_zone",
      "mapping.no_zone",
    ]);
  });
  test("numbers that no zone has are set aside, blanks are not placed, marks are read", async () => {
    const rows = [
      ["28.8", "-2.5"],
      ["", ""],
      ["500 000 m", "9 723 600,5"],
    ];
    expect(await placesOf({ ...utm, zone: "35S", decimal: "," }, ["e", "n"], ...rows)).toEqual([
      "ingest.unreadable_position",
      null,
      [27, expect.closeTo(-2.5, 2)],
    ]);
  });
});
