import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { asCsv } from "../../../src/cli/site-rows.ts";
import { exactly, WITHHELD } from "../../../src/share/facts/shown.ts";
import { toCsv } from "../../../src/share/tables/csv.ts";
import { toCsvArchive } from "../../../src/share/tables/csv-archive.ts";
import type { Grid, Table, TableId } from "../../../src/share/tables/table.ts";
import { tablesOf } from "../../../src/share/tables/tables.ts";
import { ladder, SITES } from "../../cli/lens.ts";
import { checked } from "../../fixture.ts";
import { cellAt, inputOf, madeFacts, stepped } from "./made-facts.ts";

const A = checked(JSON.parse(ladder("a", 50)));
const B = checked(JSON.parse(ladder("b", 100, null)));
const OPEN = { sensitivity: "public", geometry: "exact", fewest: 1, columns: ["site_id"] } as const;

const tableIn = (tables: readonly Table[], id: TableId): Table => {
  const table = tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
};

/** What a CSV file says of a table. */
const codedOf = (table: Table): Grid => table.coded ?? table;

const columnOf = ({ columns, rows }: Grid, key: string) => {
  const at = columns.findIndex((column) => column.key === key);
  return rows.map((row) => row[at]);
};

test("rows of sites say what the command line says", async () => {
  const input = await inputOf(SITES, A, B, OPEN);
  const sites = tableIn(tablesOf(madeFacts(input), input, "shown"), "sites");
  const [head, ...rows] = asCsv(input.results.table, input.results.run).trimEnd().split("\n");
  expect(head).toBe("id,possible,class,asm");
  const coded = codedOf(sites);
  const mine = {
    ...sites,
    coded: { columns: coded.columns.slice(0, 4), rows: coded.rows.map((row) => row.slice(0, 4)) },
  };
  expect(coded.columns.slice(0, 4).map(({ key }) => key)).toEqual(["site_id", "possible", "class", "asm"]);
  expect(toCsv(mine).replace("\ufeff", "").trimEnd().split("\r\n").slice(1)).toEqual(rows);
});

test("people read labels and words, each column once, and no id that was not chosen", async () => {
  const input = await inputOf(SITES, A, B, { ...OPEN, columns: [] });
  const facts = madeFacts(input);
  const sites = tableIn(tablesOf(facts, input, "shown"), "sites");
  expect(new Set(sites.columns.map(({ label }) => label)).size).toBe(sites.columns.length);
  expect(sites.columns[0]?.key).toBe("number");
  expect(columnOf(sites, "number")).toEqual(sites.rows.map((_, at) => at + 1));
  expect(JSON.stringify([sites, toCsv(sites)])).not.toContain(`"${input.results.table.siteIds[0]}"`);
  const labels = new Set(facts.proposed.classes.map(({ label }) => label));
  for (const label of columnOf(sites, "class")) expect(labels).toContain(label);
  for (const said of columnOf(sites, "possible"))
    for (const label of String(said).split("; ")) expect(labels).toContain(label);
  for (const word of columnOf(sites, "asm")) expect(["In", "Cannot tell", "Out"]).toContain(word);
  expect(sites.rows.flat()).not.toContain("cannotTell");
  expect(sites.rows.flat()).not.toContain("cannotTellBoth");
  expect(columnOf(codedOf(sites), "asm")).toContain("cannotTell");
});

test("of those who enter or leave, the ones that could not be told before are said", async () => {
  const input = await inputOf(SITES, A, B, OPEN);
  const made = madeFacts(input);
  const sites = made.flow.sites.map((row, from) => row.map((cell, to) => (from === 1 && to === 0 ? exactly(7) : cell)));
  const moved = tableIn(tablesOf({ ...made, flow: { ...made.flow, sites } }, input, "shown"), "moved");
  const at = columnOf(moved, "change").indexOf("enters: of them could not be told under A");
  expect(at).toBe(columnOf(moved, "change").indexOf("enters") + 1);
  expect(columnOf(moved, "sites")[at]).toBe(7);
});

test("a number that may not leave exactly is words with bounds beside them; exact ones stay numbers", async () => {
  const input = await inputOf(SITES, A, B);
  const facts = madeFacts(input, (value) => (value === 3 ? WITHHELD : stepped(value)), {
    degrees: 0.2,
    points: null,
    cells: [cellAt(29, 1), cellAt(29.2, 1)],
  });
  const cells = tableIn(tablesOf(facts, input, "everything"), "cells");
  expect(columnOf(cells, "sites")).toEqual(["10\u201314", "10\u201314"]);
  expect(columnOf(codedOf(cells), "sites_min")).toEqual([10, 10]);
  expect(columnOf(codedOf(cells), "sites_max")).toEqual([14, 14]);
  expect(cells.columns.filter(({ key }) => /_(min|max)$/.test(key))).toEqual([]);
  expect(columnOf(cells, "leaves")).toEqual(["fewer than 5", "fewer than 5"]);
  expect(columnOf(cells, "first_year")).toEqual([2015, 2015]);
  const exact = tableIn(tablesOf(madeFacts(input), input, "shown"), "classes");
  expect(exact.columns.map(({ key }) => key)).toEqual(["definition", "class", "label", "sites"]);
  const { baseline, proposed } = input.results.counts;
  expect(columnOf(exact, "sites")).toEqual([
    ...baseline.certain,
    baseline.undetermined,
    ...proposed.certain,
    proposed.undetermined,
  ]);
  for (const table of tablesOf(facts, input, "everything")) {
    for (const { columns, rows } of [table, codedOf(table)])
      for (const row of rows) expect(row.length, table.id).toBe(columns.length);
  }
});

test("what is shown leaves out hidden classes; everything does not", async () => {
  const input = { ...(await inputOf(SITES, A, B, OPEN)), hidden: new Set(["small"]) };
  const facts = madeFacts(input);
  expect(columnOf(tableIn(tablesOf(facts, input, "shown"), "classes"), "class")).not.toContain("small");
  expect(columnOf(tableIn(tablesOf(facts, input, "everything"), "classes"), "class")).toContain("small");
  expect(columnOf(tableIn(tablesOf(facts, input, "shown"), "moved"), "change")).toHaveLength(5);
});

test("restricted tables hold no id, position, name, file name or sensitive attribute", async () => {
  const columns = ["workers", "armed_presence", "name", "site_id", "region", "kitchen"];
  const text = [
    "site_id,longitude,latitude,workers,armed_presence,name,kitchen,region",
    "secret-1,29.12345,1.54321,30,yes,Kilo,yes,Ituri",
  ].join("\n");
  const closed = await inputOf(text, A, B, { columns });
  const facts = madeFacts(closed, stepped, { points: null, degrees: 0.2, cells: [cellAt(29, 1)] });
  const said = JSON.stringify(tablesOf(facts, closed, "everything"));
  expect(said).not.toMatch(/secret-1|29\.12345|1\.54321|Kilo|sites\.csv/);
  // Even where single sites leave, these do not.
  const open = await inputOf(text, A, B, { ...OPEN, geometry: "0.01", columns });
  const sites = tableIn(tablesOf(madeFacts(open), open, "everything"), "sites");
  const keys = sites.columns.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(["workers", "region", "coordinateUncertaintyInMeters"]));
  expect(keys).not.toEqual(expect.arrayContaining(["site_id"]));
  for (const key of ["armed_presence", "name", "kitchen", "site_id"]) expect(keys).not.toContain(key);
});

test("no text of a CSV is a formula, numbers stay numbers, and what turns or hides text is gone", () => {
  const table: Table = {
    id: "sites",
    name: "Sites",
    columns: [
      { key: "a", label: "A", unit: null, kind: "text" },
      { key: "n", label: "N", unit: null, kind: "number" },
    ],
    rows: [
      ["=1+1", -78.51],
      ["@SUM(A1)", 1e-7],
      ["\tx", 0],
      ['say "hi", you', null],
      ["a\u202eb\u0000c\ud800", 5],
      ["\uff1d1", 2],
      ["line\nbreak", 3],
    ],
  };
  expect(toCsv(table)).toBe(
    [
      "\ufeffa,n",
      "'=1+1,-78.51",
      "'@SUM(A1),1e-7",
      "'\tx,0",
      '"say ""hi"", you",',
      "ab\ufffdc\ufffd,5",
      "'\uff1d1,2",
      '"line\nbreak",3',
      "",
    ].join("\r\n"),
  );
});

test("an archive holds every table, what they mean, and the state; the same input gives the same bytes", async () => {
  const input = await inputOf(SITES, A, B, OPEN);
  const facts = madeFacts(input);
  const tables = tablesOf(facts, input, "everything");
  const meta = {
    title: facts.title,
    alt: facts.alt,
    link: facts.link,
    language: "en",
    stamp: facts.stamp,
    definitions: { baseline: A, proposed: B },
    synthetic: false,
  };
  const bytes = toCsvArchive(tables, meta);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    "README.txt",
    ...tables.map(({ id }) => `${id.replace(".", "-")}.csv`),
    "asm-lens.json",
  ]);
  expect(strFromU8(files["README.txt"] as Uint8Array)).toContain("geometry: exact");
  expect(toCsvArchive(tables, meta)).toEqual(bytes);
});
