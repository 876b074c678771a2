import { describe, expect, test } from "vitest";
import {
  codes,
  collection,
  feature,
  isAccountedFor,
  lastKnown,
  pointAt,
  pointsOf,
  positions,
  read,
} from "../ingest/reading.ts";
import { wordsOf } from "./told.ts";

const GOOD = pointsOf({ site_id: "a", name: "Eita é", workers: 5 });
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
};

describe("encodings", () => {
  test.each([
    ["6: a byte order mark", `\uFEFF${GOOD}`],
    ["a leading newline", `\n\n${GOOD}`],
    ["7: UTF-16 LE with its mark", utf16(`\uFEFF${GOOD}`, true)],
    ["UTF-16 BE with its mark", utf16(`\uFEFF${GOOD}`, false)],
    ["UTF-16 LE without", utf16(GOOD, true)],
    ["UTF-16 BE without", utf16(GOOD, false)],
  ])("%s is read without a word", async (_, content) => {
    const dataSet = await read(content);
    expect(lastKnown(dataSet, "a", "name", "nominal")).toBe("Eita é");
    expect(dataSet.issues).toEqual([]);
  });

  test("8: Windows-1252 is read as that, with a note", async () => {
    const dataSet = await read(Uint8Array.from(GOOD, (char) => char.charCodeAt(0)));
    expect(lastKnown(dataSet, "a", "name", "nominal")).toBe("Eita é");
    expect(dataSet.issues.map(wordsOf)).toEqual([expect.stringMatching(/not UTF-8/)]);
  });

  test("50, 52: names of any script come through; half a character becomes a whole one", async () => {
    const name = "ߒߞߏ ኢትዮጵያ نجم 🪨 e\u0301\u202E";
    const dataSet = await read(
      pointsOf({ site_id: "a", name }, { site_id: "b", name: "X" }).replace('"X"', '"x\\ud83d!"'),
    );
    expect(lastKnown(dataSet, "a", "name", "nominal")).toBe(name);
    expect(lastKnown(dataSet, "b", "name", "nominal")).toBe("x\uFFFD!");
  });
});

describe("rows that cannot be used are set aside, the rest is read", () => {
  test("9, 10: 1e999 and NaN are no numbers: in a position the row goes, in a value the value", async () => {
    const text = pointsOf({ site_id: "a", workers: 7 }, { site_id: "b", workers: 7 }, { site_id: "c", depth_m: 7 })
      .replace("[10,5]", "[1e999,5]")
      .replace('"site_id":"b","workers":7', '"site_id":"b","workers":NaN')
      .replace('"depth_m":7', '"depth_m":-Infinity');
    const dataSet = await read(text);
    expect(codes(dataSet, "set-aside")).toEqual(["ingest.not_finite"]);
    expect(codes(dataSet, "unknown")).toEqual(["ingest.not_a_number", "ingest.not_a_number"]);
    const unknown = dataSet.issues.filter(({ effect }) => effect === "unknown");
    expect(unknown.map(({ value }) => value)).toEqual(["NaN", "-Infinity"]);
    expect(dataSet.issues.map(wordsOf).join("\n")).toMatch(/NaN or Infinity 2 times/);
    expect(lastKnown(dataSet, "b", "workers", "number")).toBeUndefined();
    expect(isAccountedFor(dataSet, 3)).toBe(true);
  });

  test("a NaN in a position is named as what it is, and text that says NaN stays text", async () => {
    const text = pointsOf({ site_id: "a", note: "a NaN~ here" }, { site_id: "b" }).replace("[11,5]", "[NaN,5]");
    const dataSet = await read(text);
    expect(dataSet.issues[0]).toMatchObject({ code: "ingest.not_finite", value: "NaN, 5", row: 2 });
    expect(lastKnown(dataSet, "a", "note", "nominal")).toBe("a NaN~ here");
  });

  test("every way a row can fail has words, and no row is lost", async () => {
    const bad = [
      feature(pointAt(0, 0)),
      feature(pointAt(400, 5)),
      feature(pointAt(-2.5, 128)),
      feature(pointAt(795_609, 618_963)),
      feature(pointAt("x", 1)),
      feature(pointAt()),
      feature({ type: "Curve" }),
      feature([1, 2]),
      { properties: {} },
      null,
      7,
    ];
    const dataSet = await read(collection(feature(pointAt(1, 1), { site_id: "good" }), ...bad));
    expect(dataSet.table.siteIds).toEqual(["good"]);
    expect(isAccountedFor(dataSet, bad.length + 1)).toBe(true);
    for (const issue of dataSet.issues) expect(wordsOf(issue)).toMatch(/set aside/);
  });

  test("13: an empty collection is a data set of nothing", async () => {
    const dataSet = await read(collection());
    expect(dataSet).toMatchObject({ setAside: 0, issues: [] });
    expect(dataSet.table).toMatchObject({ siteCount: 0, visitCount: 0 });
  });

  test("23, 24, 39: properties may be null, a bbox of six numbers or of nonsense is passed over", async () => {
    const dataSet = await read(
      JSON.stringify({
        type: "FeatureCollection",
        bbox: [1, 2, 3, 4, 5, 6],
        features: [feature(pointAt(1, 1), null, { bbox: ["east"] }), feature(pointAt(2, 2), undefined)],
      }),
    );
    expect(positions(dataSet)).toEqual({ "row-1": [1, 1], "row-2": [2, 2] });
    expect(dataSet.issues).toEqual([]);
  });

  test("more than a thousand issues of a kind are listed to a thousand and counted", async () => {
    const dataSet = await read(collection(...Array.from({ length: 1_234 }, () => feature(pointAt(0, 0)))));
    expect(dataSet.setAside).toBe(1_234);
    expect(dataSet.issues.length).toBe(1_000);
    expect(dataSet.issueCounts).toEqual({ "ingest.null_island": 234 });
  });
});

describe("what a file says twice, deeply or in another system", () => {
  test("42: a key stated twice: the last one counts, and that is noted", async () => {
    const text = pointsOf({ site_id: "a", workers: 5 }).replace('"workers":5', '"workers":5,\n"workers":"9"');
    const dataSet = await read(text);
    expect(lastKnown(dataSet, "a", "workers", "number")).toBe(9);
    expect(dataSet.issues.map(wordsOf)).toEqual([expect.stringMatching(/first workers on line 2/)]);
    const alike = await read(pointsOf({ site_id: "a", inner: { site_id: 1, text: 2 }, text: '{"a":1,"a":2}' }));
    expect(codes(alike, "note")).toEqual([]);
  });

  test("29: another coordinate system is named; WGS 84 by its many names is not", async () => {
    const withCrs = (name: string): string =>
      JSON.stringify({ type: "FeatureCollection", crs: { type: "name", properties: { name } }, features: [] });
    for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"]) {
      expect((await read(withCrs(name))).issues).toEqual([]);
    }
    const other = await read(withCrs("urn:ogc:def:crs:EPSG::32735"));
    expect(other.issues.map(wordsOf)).toEqual([expect.stringMatching(/EPSG::32735/)]);
  });

  test("41: names that objects have by themselves are plain properties", async () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{${names.map((name) => `"${name}":"v"`).join(",")}}}]}`;
    const dataSet = await read(text);
    expect([...dataSet.table.columns.keys()]).toEqual(names);
    for (const name of names) expect(lastKnown(dataSet, "row-1", name, "nominal")).toBe("v");
    expect(({} as Record<string, unknown>)["v"]).toBeUndefined();
  });

  test("43: values nested without end are unknown, coordinates so nested set aside", async () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const text = collection(
      feature(null, { site_id: "a", x: "DEEP" }),
      feature({ type: "Point", coordinates: "DEEP" }),
    );
    const dataSet = await read(text.replaceAll('"DEEP"', deep));
    expect(codes(dataSet, "unknown")).toEqual(["ingest.nested_value"]);
    expect(codes(dataSet, "set-aside")).toEqual(["ingest.bad_coordinates"]);
    expect(isAccountedFor(dataSet, 2)).toBe(true);
  });

  test("a collection of collections without end is placed", async () => {
    const nested = `${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}{"type":"Point","coordinates":[3,4]}${"]}".repeat(20_000)}`;
    expect(positions(await read(nested))).toEqual({ "row-1": [3, 4] });
  });

  test("44: a value of ten megabytes is kept whole; an issue shows eighty characters of it", async () => {
    const long = "x".repeat(10_000_000);
    const dataSet = await read(pointsOf({ site_id: "a", name: long, workers: long }));
    expect(String(lastKnown(dataSet, "a", "name", "nominal")).length).toBe(10_000_000);
    expect(dataSet.issues.map(({ value }) => value?.length)).toEqual([80]);
  });

  test("45: five thousand properties are five thousand columns", async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`p${index}`, index]));
    expect((await read(pointsOf(many))).table.columns.size).toBe(5_000);
  });

  test("47: markup and scripts are text like any other", async () => {
    const name = '<img src=x onerror=alert(1)></script>\u2028"javascript:alert(1)"';
    expect(lastKnown(await read(pointsOf({ site_id: "a", name })), "a", "name", "nominal")).toBe(name);
  });
});
