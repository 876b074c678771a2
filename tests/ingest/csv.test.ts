import { describe, expect, test } from "vitest";
import { codes, isAccountedFor, lastKnown, positions, read } from "./reading.ts";

const COMMA = "site_id,longitude,latitude,workers\na,29.5,-1.5,40\nb,30,2,\n";

describe("delimited text as people have it", () => {
  test.each([
    ["comma", COMMA],
    ["54: semicolon", COMMA.replaceAll(",", ";")],
    ["55: tab", COMMA.replaceAll(",", "\t")],
    ["bar", COMMA.replaceAll(",", "|")],
    ["a byte order mark", `\uFEFF${COMMA}`],
    ["CRLF", COMMA.replaceAll("\n", "\r\n")],
    ["CR alone", COMMA.replaceAll("\n", "\r")],
    ["67, 68: mixed line ends and blank lines", `\n\n${COMMA.replace("\n", "\r\n")}\n,,,\n\n`],
    ["every cell quoted", COMMA.replace(/[^,\n]+/g, '"$&"')],
    ["Excel's first line", `sep=;\n${COMMA.replaceAll(",", ";")}`],
    ["empty columns at the end", COMMA.replaceAll("\n", ",,\n")],
    ["spaces around names", COMMA.replace("longitude", " longitude ")],
  ])("%s", async (_, text) => {
    const dataSet = await read(text);
    expect(positions(dataSet)).toEqual({ a: [29.5, -1.5], b: [30, 2] });
    expect(lastKnown(dataSet, "a", "workers", "number")).toBe(40);
    expect(lastKnown(dataSet, "b", "workers", "number")).toBeUndefined();
    expect(dataSet.issues).toEqual([]);
    expect(isAccountedFor(dataSet, 2)).toBe(true);
  });

  test.each([
    ["lon", "lat"],
    ["LONGITUDE", "LATITUDE"],
    ["longitud", "latitud"],
    ["longitudo", "latitudo"],
    ["x", "y"],
    ["lng", "lat"],
  ])("%s and %s say where a site is", async (lon, lat) => {
    expect(positions(await read(`${lon},${lat}\n12.5,-3.5`))).toEqual({ "row-1": [12.5, -3.5] });
  });

  test("a geometry column as WKT or EWKB", async () => {
    const ewkb = "0101000020E6100000000000000000F03F0000000000000040";
    const text = `site_id,geom\na,POINT (29.5 -1.5)\nb,SRID=4326;POINT Z (1 2 3)\nc,${ewkb}\nd,\ne,POINT EMPTY\nf,somewhere\n`;
    const dataSet = await read(text);
    expect(positions(dataSet)).toEqual({ a: [29.5, -1.5], b: [1, 2], c: [1, 2], d: [Number.NaN, Number.NaN] });
    expect(codes(dataSet, "set-aside")).toEqual(["ingest.empty_geometry", "ingest.unreadable_position"]);
  });

  test("coordinates go before a geometry, which goes before nothing", async () => {
    const dataSet = await read("site_id,lon,lat,geom\na,1,2,POINT (8 9)\nb,,,POINT (8 9)\nc,NA,-,\n");
    expect(positions(dataSet)).toEqual({ a: [1, 2], b: [8, 9], c: [Number.NaN, Number.NaN] });
    expect(dataSet.table.columns.has("geom")).toBe(false);
  });

  test("decimal commas, with points between thousands", async () => {
    const text =
      "site_id;lon;lat;workers;ore_t_per_day;code\na;29,5;-1,5;1.200;2,5;1.234\nb;30,25;2,125;1 500;1.234,5;7\n";
    const dataSet = await read(text);
    expect(positions(dataSet)).toEqual({ a: [29.5, -1.5], b: [30.25, 2.125] });
    expect(lastKnown(dataSet, "a", "workers", "number")).toBe(1_200);
    expect(lastKnown(dataSet, "a", "ore_t_per_day", "number")).toBe(2.5);
    expect(lastKnown(dataSet, "b", "workers", "number")).toBe(1_500);
    expect(lastKnown(dataSet, "b", "ore_t_per_day", "number")).toBe(1234.5);
    expect(lastKnown(dataSet, "a", "code", "nominal")).toBe("1.234");
    expect(codes(dataSet, "note")).toEqual(["ingest.decimal_comma"]);
  });

  test("a decimal comma is one only where numbers are: in no id, and in no column with other texts", async () => {
    const text =
      "site_id;lon;lat;holder_id;name;mineral;depth_m;code;share;levels\n1,2;29,5;1,5;3,4;5,6;7,8;2,5;1,2;0,5;1,5\n1,3;30,5;1,5;;;;NA;A7;12;\n";
    const dataSet = await read(text);
    expect(dataSet.table.siteIds).toEqual(["1,2", "1,3"]);
    const known = (property: string) => lastKnown(dataSet, "1,2", property, "nominal");
    expect(["holder_id", "name", "mineral", "code"].map(known)).toEqual(["3,4", "5,6", "7,8", "1,2"]);
    expect(["depth_m", "share", "levels"].map((name) => lastKnown(dataSet, "1,2", name, "number"))).toEqual([
      2.5, 0.5, 1.5,
    ]);
  });

  test("a comma proves nothing beside decimal points, nor does a thousand in quotes", async () => {
    const points = await read('site_id,lon,lat,workers\na,29.5,1.5,"1,200"\n');
    expect(codes(points, "unknown")).toEqual(["ingest.unreadable_number"]);
    const other = await read("site_id;lon;lat;ore_t_per_day\na;29.5;1.5;2,5\n");
    expect(codes(other, "unknown")).toEqual(["ingest.unreadable_number"]);
    const mixed = await read("site_id;ore_t_per_day\na;2,5\nb;2.5\n");
    expect(codes(mixed, "unknown")).toEqual(["ingest.unreadable_number"]);
    const placeless = await read('site_id,workers\na,"1,200"\n');
    expect(lastKnown(placeless, "a", "workers", "number")).toBeUndefined();
    const decimals = await read("site_id;ore_t_per_day\na;2,5\n");
    expect(lastKnown(decimals, "a", "ore_t_per_day", "number")).toBe(2.5);
  });

  test("quotes hold delimiters, line breaks and quotes", async () => {
    const dataSet = await read('site_id,lon,lat,name\na,1,2,"Big ""Pit"", north\nside"\nb,2,3,x\n');
    expect(lastKnown(dataSet, "a", "name", "nominal")).toBe('Big "Pit", north\nside');
    expect(lastKnown(dataSet, "b", "name", "nominal")).toBe("x");
  });

  test("65: a row too long or too short is set aside with its line; the rest is read", async () => {
    const dataSet = await read('site_id,lon,lat,name\na,1,2,"x\ny"\nb,2,3\nc,3,4,z,more\nd,4,5,w,\n');
    expect(dataSet.issues).toEqual([
      { code: "ingest.ragged_row", effect: "set-aside", row: 2, params: { line: 4 } },
      { code: "ingest.ragged_row", effect: "set-aside", row: 3, params: { line: 5 } },
    ]);
    expect(dataSet.table.siteIds).toEqual(["a", "d"]);
    expect(isAccountedFor(dataSet, 4)).toBe(true);
  });

  test("names that repeat or are blank are told apart, with a note", async () => {
    const dataSet = await read("site_id,lon,lat,depth,depth,,workers\na,1,2,3,4,5,6\n");
    expect([...dataSet.table.columns.keys()]).toEqual(["site_id", "depth", "depth (2)", "column 6", "workers"]);
    expect(codes(dataSet, "note")).toEqual(["ingest.renamed_column", "ingest.renamed_column"]);
  });

  test("text and leading zeros are kept; numbers come back as they were written", async () => {
    const dataSet = await read("site_id,lon,lat,code,e,hex\n007,1,2,00012,1E3,0x1F\n");
    expect(dataSet.table.siteIds).toEqual(["007"]);
    expect(lastKnown(dataSet, "007", "code", "nominal")).toBe("00012");
    expect(lastKnown(dataSet, "007", "e", "nominal")).toBe("1E3");
    expect(lastKnown(dataSet, "007", "e", "number")).toBe(1_000);
    expect(lastKnown(dataSet, "007", "hex", "number")).toBeUndefined();
  });

  test("a table without positions is kept, none of its sites placed", async () => {
    const dataSet = await read("site_id,workers\na,4\n");
    expect(positions(dataSet)).toEqual({ a: [Number.NaN, Number.NaN] });
    expect(codes(dataSet, "note")).toEqual(["ingest.no_position_columns"]);
  });
});
