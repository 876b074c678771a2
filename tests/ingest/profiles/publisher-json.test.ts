import { expect, test } from "vitest";
import { collection, feature, isAccountedFor, lastKnown, pointAt, positions, read } from "../reading.ts";

const VISITS = {
  result: [
    { i: "t1", n: "A", d: "1/31/2018", t: "Mine", w: "40", m1: "Gold", re: "Geita", di: "X", lt: "-3.1", ln: "32.2" },
    { i: "t1", n: "A", d: "2/28/2019", t: "Mine", w: 60, m1: "Gold", re: "Geita", di: "X", lt: -3.1, ln: 32.2 },
    { i: "t2", n: "B", d: "", t: "Processing", w: "", m1: "", re: "Geita", di: "X", lt: null, ln: null },
    { i: "t3", n: "C", d: "", t: "Mine", w: "9", m1: "", re: "Geita", di: "X", lt: "south", ln: "32" },
  ],
};

test("visits of IPIS's web map are features", async () => {
  const dataSet = await read(JSON.stringify(VISITS), "tza.json");
  expect(positions(dataSet)).toEqual({ t1: [32.2, -3.1], t2: [Number.NaN, Number.NaN] });
  expect(lastKnown(dataSet, "t1", "workers", "number")).toBe(60);
  expect(lastKnown(dataSet, "t1", "mineral", "nominal")).toBe("gold");
  expect(lastKnown(dataSet, "t1", "country", "nominal")).toBe("TZA");
  expect(isAccountedFor(dataSet, 4)).toBe(true);
});

test("a document with a result that holds no visits is refused as before", async () => {
  await expect(read(JSON.stringify({ result: [{ a: 1 }] }), "x.json")).rejects.toMatchObject({
    code: "faults.not_geojson",
  });
});

const site = (icglrId: string, license: unknown) =>
  feature(pointAt(29, -2), { icglrId, certificationStatus: 1, activityStatus: 1, license });

test("the first of an ICGLR site's nested licences is read, and all are counted", async () => {
  const text = collection(
    site("RW-1", [
      { licenseType: "mining_license", grantedDate: "2020-01-31", expiringDate: "2030-01-31", owner: { name: "x" } },
      { licenseType: "claim" },
    ]),
    site("RW-2", [{ licenseType: "unlicensed" }]),
    site("RW-3", []),
  );
  const dataSet = await read(text, "icglr.geojson");
  const licences = ["RW-1", "RW-2", "RW-3"].map((id) => lastKnown(dataSet, id, "licence", "nominal"));
  expect(licences).toEqual(["held", "none", undefined]);
  expect(lastKnown(dataSet, "RW-1", "expiringDate", "nominal")).toBe("2030-01-31");
  expect(lastKnown(dataSet, "RW-1", "licenses", "number")).toBe(2);
  expect(dataSet.issues).toEqual([]);
  expect(isAccountedFor(dataSet, 3)).toBe(true);
});

test("a list under that name elsewhere is what it was", async () => {
  const text = collection(feature(pointAt(29, -2), { site_id: "a", license: [{ licenseType: "claim" }] }));
  const dataSet = await read(text);
  expect(dataSet.issues.map(({ code }) => code)).toEqual(["ingest.nested_value"]);
});
