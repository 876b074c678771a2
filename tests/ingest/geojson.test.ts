import { describe, expect, test } from "vitest";
import {
  codes,
  collection,
  feature,
  isAccountedFor,
  lastKnown,
  lastRead,
  pointAt,
  pointsOf,
  positions,
  read,
} from "./reading.ts";

describe("GeoJSON as people have it", () => {
  test("15: a FeatureCollection, a list of features, one Feature, one geometry", async () => {
    const one = feature(pointAt(29.5, -1.5), { site_id: "a", workers: 12 });
    for (const document of [{ type: "FeatureCollection", features: [one] }, [one], one]) {
      const dataSet = await read(JSON.stringify(document));
      expect(positions(dataSet)).toEqual({ a: [29.5, -1.5] });
      expect(lastKnown(dataSet, "a", "workers", "number")).toBe(12);
    }
    expect(positions(await read(JSON.stringify(pointAt(29.5, -1.5))))).toEqual({ "row-1": [29.5, -1.5] });
  });

  test("what the file says of itself is kept", async () => {
    const about = {
      type: "FeatureCollection",
      name: "x",
      frame: "pits only",
      source: "S",
      license: "CC0",
      features: [],
    };
    expect(await read(JSON.stringify(about), "f.geojson")).toMatchObject({
      name: "f.geojson",
      frame: "pits only",
      source: "S",
      licence: "CC0",
      synthetic: false,
    });
  });

  test("a file is invented where it says so, or where every row does", async () => {
    expect((await read(pointsOf({ synthetic: true }, { synthetic: "yes" }))).synthetic).toBe(true);
    expect((await read(pointsOf({ synthetic: true }, {}))).synthetic).toBe(false);
    expect((await read(pointsOf())).synthetic).toBe(false);
  });

  test("the id is site_id, else the feature's, else the row's; 1 and 1.0 and '1' are one", async () => {
    const dataSet = await read(
      collection(
        feature(null, { site_id: 1 }),
        feature(null, {}, { id: "f" }),
        feature(null),
        feature(null, { site_id: "1" }),
      ),
    );
    expect(dataSet.table.siteIds).toEqual(["1", "f", "row-3"]);
    expect(dataSet.table.visitCount).toBe(4);
  });

  test("37: ids beyond 2^53 stay distinct", async () => {
    const text = collection(feature(null, { site_id: "X" }), feature(null, { site_id: "Y" }))
      .replace('"X"', "9007199254740993")
      .replace('"Y"', "9007199254740992");
    expect((await read(text)).table.siteIds).toEqual(["9007199254740993", "9007199254740992"]);
  });

  test("36: feature ids that repeat are made distinct, and that is noted", async () => {
    const dataSet = await read(collection(feature(null, {}, { id: 7 }), feature(null, {}, { id: "7" })));
    expect(dataSet.table.siteIds).toEqual(["7", "7 (2)"]);
    expect(codes(dataSet, "note")).toEqual(["ingest.duplicate_id"]);
  });

  test("numbers and flags written as text are read by the type that asks", async () => {
    const dataSet = await read(pointsOf({ site_id: "a", workers: " 40 ", mercury: "Oui", licence: " held ", gold: 1 }));
    expect(lastKnown(dataSet, "a", "workers", "number")).toBe(40);
    expect(lastKnown(dataSet, "a", "mercury", "flag")).toBe(true);
    expect(lastKnown(dataSet, "a", "licence", "nominal")).toBe("held");
    expect(lastKnown(dataSet, "a", "gold", "flag")).toBe(true);
    expect(dataSet.issues).toEqual([]);
  });

  test("words for missing are missing; none and 0 are values", async () => {
    const missing = [null, "", "  ", "NA", "n/a", "NaN", "null", "-", "?", "Unknown"];
    const dataSet = await read(
      pointsOf(...missing.map((workers, i) => ({ site_id: `m${i}`, workers })), {
        site_id: "z",
        workers: 0,
        licence: "none",
      }),
    );
    for (const i of missing.keys())
      expect(lastRead(dataSet, `m${i}`, "workers", "number"), `${missing[i]}`).toBeUndefined();
    expect(lastKnown(dataSet, "z", "workers", "number")).toBe(0);
    expect(lastKnown(dataSet, "z", "licence", "nominal")).toBe("none");
    expect(dataSet.issues).toEqual([]);
  });

  test("a value may be partly known", async () => {
    const dataSet = await read(
      pointsOf(
        { site_id: "a", workers: { min: 10, max: 20 } },
        { site_id: "b", licence: { oneOf: ["none", "applied"] } },
      ),
    );
    expect(lastRead(dataSet, "a", "workers", "number")).toEqual({ kind: "between", min: 10, max: 20 });
    expect(lastRead(dataSet, "b", "licence", "nominal")).toEqual({ kind: "some", values: ["none", "applied"] });
  });

  test("what cannot be read is unknown, with its row, column and value", async () => {
    const dataSet = await read(pointsOf({ site_id: "a", workers: "about 30", mercury: "perhaps", licence: "Held" }));
    expect(dataSet.issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ["ingest.unreadable_number", 1, "workers", "about 30"],
      ["ingest.unreadable_flag", 1, "mercury", "perhaps"],
      ["ingest.unreadable_ordinal", 1, "licence", "Held"],
    ]);
    expect(lastRead(dataSet, "a", "workers", "number")).toBeUndefined();
  });

  test("a number outside what the attribute can be is kept, with a note", async () => {
    const dataSet = await read(pointsOf({ site_id: "a", workers: -3 }));
    expect(lastKnown(dataSet, "a", "workers", "number")).toBe(-3);
    expect(codes(dataSet, "note")).toEqual(["ingest.outside_domain"]);
  });

  test("any other property is kept", async () => {
    const dataSet = await read(pointsOf({ site_id: "a", "Has kitchen?": true, tag: "x" }));
    expect(lastKnown(dataSet, "a", "Has kitchen?", "flag")).toBe(true);
    expect(lastKnown(dataSet, "a", "tag", "nominal")).toBe("x");
  });

  test.each<[string, unknown, string | null]>([
    ["a list of possible values with a missing one", { oneOf: ["gold", null] }, "ingest.open_list"],
    ["with a missing word", { oneOf: ["gold", " Unknown "] }, "ingest.open_list"],
    ["with something beside it", { oneOf: ["gold"], note: 1 }, "ingest.partial_value"],
    ["with an interval beside it", { oneOf: ["gold"], min: 1 }, "ingest.partial_value"],
    ["of none", { oneOf: [] }, "ingest.partial_value"],
    ["of lists", { oneOf: [["gold"]] }, "ingest.partial_value"],
    ["of one that is no list", { oneOf: "gold" }, "ingest.partial_value"],
    ["an interval with something beside it", { min: 1, max: 2, unit: "t" }, "ingest.partial_value"],
    ["an interval from an object", { min: { a: 1 } }, "ingest.partial_value"],
    ["an interval without ends", { min: null, max: "n/a" }, null],
    ["another object", { gold: true }, "ingest.nested_value"],
    ["a list", ["gold"], "ingest.nested_value"],
    ["an object of nothing", {}, null],
    ["a list of nothing", [], null],
  ])("%s is unknown under every type, in the catalogue's attributes and the file's own", async (_, value, code) => {
    for (const property of ["mineral", "workers", "mercury", "licence", "own"]) {
      const dataSet = await read(pointsOf({ site_id: "a", [property]: value }, { site_id: "b", [property]: "x" }));
      for (const type of ["number", "ordinal", "flag", "nominal"] as const)
        expect(lastRead(dataSet, "a", property, type), `${property} as ${type}`).toBeUndefined();
      const told = dataSet.issues.filter(({ row }) => row === 1);
      expect(told).toMatchObject(code === null ? [] : [{ code, effect: "unknown", column: property }]);
      expect(told.length).toBe(code === null ? 0 : 1);
    }
  });

  test("what cannot be read leaves the value known before", async () => {
    const rows = [{ mineral: "gold" }, { mineral: { oneOf: ["gold", null] } }, { mineral: [] }];
    const visits = rows.map((row, at) => ({ site_id: "a", observed_on: `2020-01-0${at + 1}`, ...row }));
    expect(lastKnown(await read(pointsOf(...visits)), "a", "mineral", "nominal")).toBe("gold");
  });

  test("a property that no row states is no column: the file does not record it", async () => {
    const dataSet = await read(pointsOf({ site_id: "a", workers: null, depth_m: "n/a", mercury: false }));
    expect([...dataSet.table.columns.keys()]).toEqual(["site_id", "mercury"]);
  });

  test("rows with one site_id are visits: the last known value counts, not the last row", async () => {
    const dataSet = await read(
      pointsOf(
        { site_id: "a", observed_on: "2020-05-01", workers: 90, name: "New" },
        { site_id: "b", observed_on: "2019-01-01", workers: 5 },
        { site_id: "a", observed_on: "2021-03-01T10:00:00Z", workers: null },
        { site_id: "a", workers: 10, name: "Undated" },
        { site_id: "a", observed_on: "2018", workers: 20, name: "Old" },
      ),
    );
    expect(dataSet.table).toMatchObject({ siteCount: 2, visitCount: 5, siteIds: ["a", "b"] });
    expect(lastKnown(dataSet, "a", "workers", "number")).toBe(90);
    expect(lastKnown(dataSet, "a", "name", "nominal")).toBe("New");
    expect(positions(dataSet)["a"]).toEqual([12, 5]);
  });

  test("on one day the visit id decides, by number where all are numbers", async () => {
    const day = { site_id: "a", observed_on: "2020-01-01" };
    const dataSet = await read(pointsOf({ ...day, visit_id: "10", workers: 10 }, { ...day, visit_id: 9, workers: 9 }));
    expect(lastKnown(dataSet, "a", "workers", "number")).toBe(10);
  });

  test("a date that cannot be read leaves the visit undated, with an issue", async () => {
    const dataSet = await read(
      pointsOf({ site_id: "a", observed_on: "03/04/2021", workers: 1 }, { site_id: "a", observed_on: "2001-02-30" }),
    );
    expect(codes(dataSet, "unknown")).toEqual(["ingest.bad_date", "ingest.bad_date"]);
    expect(isAccountedFor(dataSet, 2)).toBe(true);
  });
});
