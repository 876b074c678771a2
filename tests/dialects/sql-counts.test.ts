import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countsByArea, countsByClass } from "../../src/dialects/sql-counts.ts";
import { typicalSites } from "../../src/dialects/sql-typical.ts";
import { countPair, type SideCounts, type StatusCounts } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { checked } from "../fixture.ts";
import { type Database, duckdb, postgres } from "./sql-databases.ts";
import { lastKnown } from "./sql-sites.ts";

const definitions = readdirSync("data/definitions")
  .filter((file) => file.endsWith(".json"))
  .map((file) => checked(JSON.parse(readFileSync(`data/definitions/${file}`, "utf8"))));
const byId = (id: string) => definitions.find((each) => each.id === id) as Definition;

/** With the column that areas are told by, as a database has it beside what the definition reads. */
const withRegion = (definition: Definition): Definition => ({
  ...definition,
  criteria: { ...definition.criteria, region: { type: "nominal" } },
});

/** What `classify` counts, of some of the sites. */
function counted(table: SiteTable, definition: Definition, include: Uint8Array | null = null): SideCounts {
  const run = new PairEngine(table).run(definition, definition);
  return countPair(run, new Float64Array(table.siteCount), include).proposed;
}

/** Databases count in whole numbers of their own kind. */
const plain = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  rows.map((row) => row.map((value) => (typeof value === "bigint" ? Number(value) : value)));

const sumOf = (rows: readonly unknown[][], asm: string): number =>
  rows.filter(([, status]) => status === asm).reduce((sum, [, , n]) => sum + Number(n), 0);

describe.each([
  ["duckdb", duckdb],
  ["postgres", postgres],
] as const)("counted in a real %s", (dialect, open) => {
  let database: Database;
  let table: SiteTable;
  beforeAll(async () => {
    database = await open();
    ({ table } = await readFile(new Uint8Array(readFileSync("data/demo/sites.geojson")), "sites.geojson"));
  }, 60_000);
  afterAll(() => database.close());

  const load = async (definition: Definition, name = `sites of ${definition.id}`): Promise<string> => {
    await database.load(name, lastKnown(table, [withRegion(definition)]));
    return `"${name}"`;
  };

  test("a row a class: what classify counts, for every built-in definition", async () => {
    for (const definition of definitions) {
      const name = await load(definition);
      const { columns, rows } = await database.rows(countsByClass(definition, dialect, name));
      const { classIds, certain, undetermined, status } = counted(table, definition);
      expect(columns).toEqual(["class", "asm", "sites"]);
      const told = plain(rows);
      expect(told.slice(0, classIds.length).map(([id, , n]) => [id, n])).toEqual(
        classIds.map((id, at) => [id, certain[at]]),
      );
      const open = told.slice(classIds.length);
      expect(open.map(([id]) => id)).toEqual(["undetermined", "undetermined", "undetermined"]);
      expect(open.reduce((sum, [, , n]) => sum + Number(n), 0)).toBe(undetermined);
      for (const asm of ["in", "cannotTell", "out"] as const) expect(sumOf(told, asm)).toBe(status[asm]);
    }
  });

  test("a row an area: the status of its sites, and those of no area on a row of their own", async () => {
    const definition = byId("new-lens");
    const name = await load(definition, "sites by region");
    const { columns, rows } = await database.rows(countsByArea(definition, dialect, name, "region"));
    expect(columns).toEqual(["region", "sites", "in", "cannotTell", "out"]);
    const reading = readSites(table, "region", { type: "nominal", levels: [] });
    const regionOf = (site: number) => {
      const read = readingOf(reading, site);
      return read?.kind === "known" ? read.value : null;
    };
    expect(rows.length).toBeGreaterThan(10);
    let all = 0;
    for (const [region, sites, ...status] of plain(rows)) {
      const own = Uint8Array.from(table.siteIds, (_, site) => (regionOf(site) === region ? 1 : 0));
      const expected: StatusCounts = counted(table, definition, own).status;
      expect([region, status]).toEqual([region, [expected.in, expected.cannotTell, expected.out]]);
      all += Number(sites);
    }
    expect(all).toBe(table.siteCount);
  });

  test("a row an area with its typical site is a file that opens here", async () => {
    const pair = [byId("four-limits"), byId("new-lens")];
    await database.load(
      "typical",
      lastKnown(table, [withRegion({ ...pair[0]!, criteria: { ...pair[0]!.criteria, ...pair[1]!.criteria } })]),
    );
    const { columns, rows } = await database.rows(typicalSites(pair, "typical", "region"));
    const text = (value: unknown): string => (value === null ? "" : String(value));
    const csv = [columns, ...plain(rows)].map((row) => row.map(text).join(";")).join("\n");
    const opened = await readFile(new TextEncoder().encode(csv), "areas.csv");
    expect(opened.setAside).toBe(0);
    expect(opened.table.siteCount).toBe(rows.length);
    const operations = readSites(opened.table, "operations", { type: "number", levels: [] });
    const sum = opened.table.siteIds.reduce((all, _, site) => {
      const read = readingOf(operations, site);
      return all + (read?.kind === "known" ? Number(read.value) : 0);
    }, 0);
    expect(sum).toBe(table.siteCount);
    expect(opened.table.columns.has("workers")).toBe(true);
  });
});
