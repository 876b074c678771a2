import { describe, expect, test } from "vitest";
import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import type { CriterionType } from "../../src/model/definition.ts";
import type { DataSet } from "../../src/model/site-table.ts";
import { readReal, testWith } from "../real-data.ts";
import { lastKnown, positions, read } from "./reading.ts";

const VISITS = "ipis-drc-visits.csv";
const SITES = "ipis-drc-sites.geojson";

/** How many sites have each last known value. */
function tally({ table }: DataSet, property: string, type: CriterionType): Record<string, number> {
  const readings = readSites(table, property, { type, levels: [] });
  const counts: Record<string, number> = {};
  for (let site = 0; site < table.siteCount; site++) {
    const reading = readingOf(readings, site);
    const key = reading?.kind === "known" ? String(reading.value) : "unknown";
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function workersOf({ table }: DataSet): number[] {
  const readings = readSites(table, "workers", { type: "number", levels: [] });
  const sites = Array.from({ length: table.siteCount }, (_, site) => readingOf(readings, site));
  return sites.flatMap((reading) => (reading?.kind === "known" ? [reading.value as number] : []));
}

/** Rows of the file with a value, whichever visit. */
function rowsWith({ table }: DataSet, property: string, wanted: string): number {
  const column = table.columns.get(property);
  if (column?.kind !== "dictionary") throw new Error(`${property} is no dictionary`);
  return column.codes.filter((code) => code > 0 && String(column.values[code - 1]) === wanted).length;
}

describe.each([VISITS, SITES])("IPIS, %s", (file) => {
  testWith(file)("the same sites, workers and answers in both forms", async () => {
    const dataSet = await read(readReal(file), file);
    expect(dataSet).toMatchObject({
      frame: "IPIS: artisanal sites only",
      source: "IPIS",
      licence: "ODC-BY 1.0",
      synthetic: false,
      setAside: 0,
      issues: [],
    });
    expect(dataSet.table).toMatchObject({ siteCount: 2_988, visitCount: file === VISITS ? 5_071 : 2_988 });
    expect([...dataSet.table.lon, ...dataSet.table.lat].every(Number.isFinite)).toBe(true);
    const workers = workersOf(dataSet);
    expect(workers.length).toBe(2_635);
    expect(workers.reduce((sum, n) => sum + n, 0)).toBe(448_155);
    const upTo = (limit: number): number => workers.filter((n) => n <= limit).length;
    expect([50, 250, 500, 1_000].map(upTo)).toEqual([1_015, 2_304, 2_496, 2_576]);
    expect(workers.filter((n) => n > 0 && n <= 50).length).toBe(958);
    expect(workers.filter((n) => n < 50).length).toBe(924);

    expect(tally(dataSet, "mercury", "flag")).toEqual({ true: 219, false: 802, unknown: 1_967 });
    expect(tally(dataSet, "children_present", "flag")).toEqual({ true: 218, false: 1_185, unknown: 1_585 });
    expect(tally(dataSet, "site_qualification", "nominal")).toEqual({
      green: 500,
      yellow: 29,
      red: 8,
      none: 14,
      unknown: 2_437,
    });
    expect(tally(dataSet, "traceability", "flag")).toMatchObject({ true: 486 });
    expect(tally(dataSet, "mineral", "nominal")).toMatchObject({ gold: 1_864, cassiterite: 698, cobalt: 21 });
    expect(tally(dataSet, "armed_presence", "flag")).toEqual({ true: 1_269, false: 1_468, unknown: 251 });
    // What IPIS does not publish is not made up: no licence, no women's share, no mechanisation.
    for (const absent of ["licence", "women_pct", "women_count", "mechanisation", "taxed", "child_labour"]) {
      expect(dataSet.table.columns.has(absent), absent).toBe(false);
    }
  });
});

testWith(VISITS)("IPIS visits: rows by value, independent of the folding into sites", async () => {
  const dataSet = await read(readReal(VISITS), VISITS);
  expect(rowsWith(dataSet, "mineral1", "Or")).toBe(2_676);
  expect([rowsWith(dataSet, "mercury", "1"), rowsWith(dataSet, "mercury", "0")]).toEqual([283, 1_041]);
  expect(rowsWith(dataSet, "qualification", "Vert")).toBe(594);
  const workers = dataSet.table.columns.get("workers");
  const known = workers?.kind === "dictionary" ? workers.codes.filter((code) => code > 0).length : 0;
  expect(known).toBe(3_888);
});

testWith(VISITS)("IPIS visits upside down give the same workers", async () => {
  const [header = "", ...lines] = new TextDecoder().decode(readReal(VISITS)).trimEnd().split("\r\n");
  const upside = await read([header, ...lines.reverse()].join("\n"), VISITS);
  const workers = workersOf(upside);
  expect([workers.length, workers.reduce((sum, n) => sum + n, 0)]).toEqual([2_635, 448_155]);
});

testWith(SITES)("IPIS sites: a dedicated zone is where, a title is whose", async () => {
  const dataSet = await read(readReal(SITES), SITES);
  expect(tally(dataSet, "designated_zone", "flag")).toEqual({ true: 64, false: 2_924 });
  expect(tally(dataSet, "third_party_title", "flag")).toEqual({ true: 1_833, false: 1_099, unknown: 56 });
  expect(tally(dataSet, "state_services", "nominal")).toMatchObject({ unknown: 1_677 });
  expect(lastKnown(dataSet, "codmine00001", "workers_history", "nominal")).toBe("2013-03-27 150");
  expect(tally(dataSet, "title_2016", "nominal")).toEqual({ ZEA: 64, PE: 1_135, PR: 754, none: 1_035 });
});

const HEADER =
  "vid,pcode,name,visit_date,longitude,latitude,workers_numb,is_gold_mine,mineral1,mineral2,itsci,childunder15,women,armed_group1,forced_labour_armed_group1";

test("the profile knows the layer by its columns and translates them", async () => {
  const dataSet = await read(
    `${HEADER}\n` +
      "9,p1,Mine,2015-01-01,28,1,40,1,Cassitérite,OR,Actif,1,0,FARDC,0\n" +
      "10,p1,Mine,2015-01-01,28,1,60,0,Coltan,,Suspendu,,1,,\n" +
      "11,p2,,1/31/2018,29,2,0,0,inconnu,,,0,,FDLR,1\n",
  );
  expect(dataSet.frame).toBe("IPIS: artisanal sites only");
  expect(dataSet.table.siteIds).toEqual(["p1", "p2"]);
  expect(positions(dataSet)).toEqual({ p1: [28, 1], p2: [29, 2] });
  const known = (id: string, property: string, type: CriterionType) => lastKnown(dataSet, id, property, type);
  expect(known("p1", "workers", "number")).toBe(60);
  expect(known("p1", "mineral", "nominal")).toBe("coltan");
  expect(known("p1", "gold", "flag")).toBe(false);
  expect(known("p1", "traceability", "flag")).toBe(false);
  expect(known("p1", "children_present", "flag")).toBe(true);
  expect(known("p1", "women_present", "flag")).toBe(true);
  expect(known("p1", "forced_labour", "flag")).toBe(false);
  expect(known("p1", "country", "nominal")).toBe("COD");
  expect(known("p1", "stage", "nominal")).toBe("exploitation");
  expect(known("p2", "gold", "flag")).toBeUndefined();
  expect(known("p2", "mineral", "nominal")).toBeUndefined();
  expect(known("p2", "forced_labour", "flag")).toBe(true);
  expect(known("p2", "stage", "nominal")).toBe("idle");
  expect(dataSet.table.observedOn[2]).toBe(Date.UTC(2018, 0, 31) / 86_400_000);
});

test("a file of the same words that is not the layer is left alone", async () => {
  const dataSet = await read("pcode,lon,lat,mineral1,childunder15\np1,1,2,Or,20\n");
  expect(dataSet.frame).toBeNull();
  expect(dataSet.table.siteIds).toEqual(["row-1"]);
  expect(dataSet.table.columns.has("children_present")).toBe(false);
});
