import { describe, expect, test } from "vitest";
import { refusal } from "./told.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from([...values, ...new Array(40).fill(0)]);

describe("a file that is no data is refused by name", () => {
  test.each([
    ["1: nothing", "", /is empty/],
    ["2: white space", " \n\t ", /white space/],
    ["a byte order mark alone", "\uFEFF", /white space/],
    ["5: a web page", "\n<!DOCTYPE html><html><body>Log in</body></html>", /web page/],
    ["a page without doctype", '<html lang="fr"><head></head></html>', /web page/],
    ["KML", '<?xml version="1.0"?><kml></kml>', /XML/],
    ["one word", "hello", /JSON breaks at line 1, column 1: hello/],
    ["12: TopoJSON", '{"type":"Topology","objects":{},"arcs":[]}', /TopoJSON/],
    ["Esri JSON", '{"geometryType":"esriGeometryPoint","features":[]}', /Esri JSON/],
    ["a definition", '{"$schema":"asm-def/1","id":"x"}', /a definition, not a file of sites/],
    ["other JSON", '{"a":1}', /not GeoJSON/],
    ["a JSON list", "[1,2]", /list of 2 items/],
    ["a JSON number", "42", /single value/],
    ["a collection without features", '{"type":"FeatureCollection"}', /has no list of features/],
    ["14: features that are null", '{"type":"FeatureCollection","features":null}', /are not a list/],
    ["features that are an object", '{"type":"FeatureCollection","features":{}}', /are not a list/],
    ["a zip of nothing", bytes(0x50, 0x4b, 0x03, 0x04), /archive (is damaged|holds no)/],
    ["xls", bytes(0xd0, 0xcf, 0x11, 0xe0), /old Office/],
    ["77: PDF", bytes(0x25, 0x50, 0x44, 0x46), /PDF/],
    ["gzip", bytes(0x1f, 0x8b), /gzip/],
    ["a database of nothing", bytes(0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20), /database cannot be read/],
    ["Parquet", bytes(0x50, 0x41, 0x52, 0x31), /Parquet/],
    ["Shapefile", bytes(0x00, 0x00, 0x27, 0x0a), /Shapefile/],
    ["PNG", bytes(0x89, 0x50, 0x4e, 0x47), /picture/],
    ["other binary", bytes(0x61, 0x00, 0x07, 0x05), /binary/],
  ])("%s", async (_, content, words) => {
    expect(await refusal(content)).toMatch(words);
  });

  test("plain text named as a table", async () => {
    expect(await refusal("just words\nand more", "notes.csv")).toMatch(/neither GeoJSON nor a table/);
  });
});

describe("JSON that breaks is told where", () => {
  const start = '{"type":"FeatureCollection",\n"features":[\n';

  test.each([
    ["3: cut inside an object", `${start}{"type":"Feature","geometry":{`, /ends too early, at line 3, column 31/],
    ["cut inside a string", `${start}{"type":"Fea`, /ends too early, at line 3, column 9/],
    ["cut inside a word", `${start}{"a":tru`, /ends too early, at line 3/],
    ["cut inside a number", `${start}{"a":-`, /ends too early, at line 3/],
    ["cut after an escape", `${start}{"a\\`, /ends too early, at line 3/],
    ["cut between features", `${start}{},`, /looks incomplete/],
    ["4: a second document", `${start}]}\n{"a":1}`, /Other text follows the JSON at line 4, column 1/],
    ["a comma too many", `${start}{"a":1,}]}`, /JSON breaks at line 3, column 8: \}/],
    ["a missing colon", `${start}{"a" 1}]}`, /JSON breaks at line 3, column 6: 1/],
    ["single quotes", `${start}{'a':1}]}`, /JSON breaks at line 3, column 2/],
    ["the wrong bracket", `${start}]]`, /JSON breaks at line 3, column 2/],
    ["a number of its own kind", `${start}{"a":012}]}`, /JSON breaks at line 3, column 6/],
  ])("%s", async (_, text, words) => {
    expect(await refusal(text)).toMatch(words);
  });

  test("nesting without end is no crash", async () => {
    expect(await refusal("[".repeat(200_000))).toMatch(/ends too early/);
    expect(await refusal('{"a":'.repeat(200_000))).toMatch(/ends too early/);
    expect(await refusal(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)).toMatch(/JSON list of 1 item that/);
  });
});

describe("a table that breaks is told where", () => {
  test("66: a quotation mark that is never closed", async () => {
    const text = 'site_id,lon,lat,name\na,1,2,x\nb,2,3,"open\nc,3,4,y\n';
    expect(await refusal(text, "a.csv")).toMatch(/opened on line 3 is never closed/);
  });

  test("no column that is known: the columns are named", async () => {
    expect(await refusal("foo,bar\n1,2\n", "a.csv")).toMatch(/The columns are: foo, bar/);
    expect(await refusal("1,2,3\n4,5,6\n", "a.csv")).toMatch(/The first line must name them/);
  });

  test("decimal commas between commas", async () => {
    expect(await refusal("lon,lat\n29,5,-1,5\n30,1,2,25\n", "a.csv")).toMatch(/more cells than the header/);
  });
});
