import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeProvinces } from "../../../src/ingest/context/decode-areas.ts";
import { lacksPlaces, withPlaces } from "../../../src/ingest/context/place-sites.ts";
import { IssueLog } from "../../../src/ingest/issue-log.ts";
import { readReal, testWith } from "../../real-data.ts";
import { collection, feature, lastKnown, pointAt, read } from "../reading.ts";

const provinces = decodeProvinces(JSON.parse(readFileSync("data/basemap/admin.json", "utf8")));

async function placed(...features: unknown[]) {
  const dataSet = await read(collection(...features));
  const issues = new IssueLog();
  return { dataSet: { ...dataSet, table: withPlaces(dataSet.table, provinces, issues) }, issues: issues.list() };
}

test("a file that states no country gets country and province from its positions, at every visit", async () => {
  const { dataSet, issues } = await placed(
    feature(pointAt(28.85, -2.5), { site_id: "bukavu", observed_on: "2019-01-01" }),
    feature(pointAt(28.85, -2.5), { site_id: "bukavu", observed_on: "2020-01-01" }),
    feature(pointAt(-1.62, 6.69), { site_id: "kumasi" }),
    feature(pointAt(-30, 0), { site_id: "sea" }),
    feature(null, { site_id: "nowhere" }),
  );
  const country = (id: string) => lastKnown(dataSet, id, "country", "nominal");
  expect([country("bukavu"), country("kumasi"), country("sea"), country("nowhere")]).toEqual([
    "COD",
    "GHA",
    undefined,
    undefined,
  ]);
  expect(lastKnown(dataSet, "kumasi", "region", "nominal")).toBe("Ashanti");
  const column = dataSet.table.columns.get("country");
  expect(column?.kind === "dictionary" && [...column.codes].filter((code) => code === 1)).toHaveLength(2);
  expect(issues.map(({ code, column: name, params }) => [code, name, params])).toEqual([
    ["places.found", "country", { n: 2, none: 1 }],
    ["places.found", "region", { n: 2, none: 1 }],
  ]);
});

test("what a file states of countries is not touched, and a province of another country is not told", async () => {
  const { dataSet } = await placed(
    feature(pointAt(28.85, -2.5), { site_id: "a", country: "COD" }),
    feature(pointAt(28.85, -2.5), { site_id: "b", country: "RWA" }),
    feature(pointAt(28.85, -2.5), { site_id: "c" }),
  );
  const of = (id: string, property: string) => lastKnown(dataSet, id, property, "nominal");
  expect([of("a", "country"), of("b", "country"), of("c", "country")]).toEqual(["COD", "RWA", undefined]);
  expect(of("a", "region")).toMatch(/Kivu/);
  expect([of("b", "region"), of("c", "region")]).toEqual([undefined, undefined]);
});

test("a table with both columns lacks nothing; one that nothing places stays as it was", async () => {
  const both = await read(collection(feature(pointAt(1, 1), { country: "COD", region: "Ituri" })));
  expect(lacksPlaces(both.table)).toBe(false);
  const sea = await read(collection(feature(pointAt(-30, 0), { workers: 3 })));
  expect(lacksPlaces(sea.table)).toBe(true);
  expect(withPlaces(sea.table, provinces, new IssueLog())).toBe(sea.table);
});

testWith("ipis-drc-sites.geojson")(
  "the surveyed sites of the DR Congo lie there, but for a few at its borders",
  async () => {
    const { table } = await read(readReal("ipis-drc-sites.geojson"));
    const without = new Map(table.columns);
    without.delete("country");
    const placedTable = withPlaces({ ...table, columns: without }, provinces, new IssueLog());
    const column = placedTable.columns.get("country");
    if (column?.kind !== "dictionary") throw new Error("no countries");
    const counts = new Map<unknown, number>();
    for (let site = 0; site < table.siteCount; site++) {
      const value = column.values[(column.codes[table.visitStart[site] ?? 0] ?? 0) - 1];
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    console.log("countries by position of the IPIS sites:", Object.fromEntries(counts));
    expect(counts.get("COD")).toBeGreaterThan(0.98 * table.siteCount);
  },
);
