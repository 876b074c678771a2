import { expect, test } from "vitest";
import { countPair } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { Scalar } from "../../src/model/site-table.ts";
import { checked } from "../fixture.ts";
import { folderWith, lens } from "./lens.ts";

const SITES = [
  "site_id,workers,mechanisation",
  "a,20,manual",
  "b,60,motorised",
  "c,60,full",
  "d,,manual",
  "e,150,unreadable",
  "",
].join("\n");

const definition = (params: Record<string, unknown>, when: unknown) => ({
  $schema: "asm-def/1",
  id: "swept",
  classes: [{ id: "artisanal" }, { id: "large" }],
  asmUpTo: "artisanal",
  criteria: { workers: { type: "number", domain: [0, null] }, mechanisation: { type: "ordinal" } },
  params,
  rules: [{ class: "artisanal", when }],
  otherwise: "large",
});

const LIMIT = { is: ["workers", "<=", { param: "t" }] };
const MACHINES = { is: ["mechanisation", "<=", { param: "level" }] };

function swept(json: unknown, key: string): string[][] {
  const folder = folderWith({ "sites.csv": SITES, "def.json": JSON.stringify(json) });
  const { status, stdout, stderr } = lens([
    "sweep",
    `${folder}/sites.csv`,
    "--definition",
    `${folder}/def.json`,
    "--param",
    key,
  ]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
}

/** The same row by classifying with the parameter at that value. */
async function counted(json: ReturnType<typeof definition>, key: string, value: Scalar): Promise<string[]> {
  const params = { ...json.params, [key]: { value } };
  const moved = checked({ ...json, params });
  const { table } = await readFile(new TextEncoder().encode(SITES), "sites.csv");
  const workers = new Float64Array(table.siteCount);
  const { proposed } = countPair(new PairEngine(table).run(moved, moved), workers, null);
  const { status } = proposed;
  return [...proposed.certain, proposed.undetermined, status.in, status.cannotTell, status.out].map(String);
}

test("a number: from the low end of the range, each value at which a count changes, and no limit last", async () => {
  const json = definition({ t: { value: 50, range: [10, 100] } }, LIMIT);
  const [head, ...rows] = swept(json, "t");
  expect(head).toEqual(["value", "artisanal", "large", "undetermined", "in", "cannotTell", "out"]);
  expect(rows.map(([value]) => value)).toEqual(["10", "20", "60", "150", "any"]);
  for (const [value = "", ...counts] of rows) {
    expect(counts).toEqual(await counted(json, "t", value === "any" ? value : Number(value)));
  }
});

test("a strict limit changes at the next double above a value, without a range from the least number", () => {
  const json = definition({ t: { value: 50 } }, { is: ["workers", "<", { param: "t" }] });
  const values = swept(json, "t")
    .slice(1)
    .map(([value]) => Number(value));
  expect(values.slice(0, 2)).toEqual([-Number.MAX_VALUE, Number.MIN_VALUE]);
  expect(values.slice(2, 4)).toEqual([20.000000000000004, 60.00000000000001]);
});

test("an ordinal: one row a level, then no limit", async () => {
  const json = definition({ level: { value: "manual" } }, MACHINES);
  const rows = swept(json, "level").slice(1);
  expect(rows.map(([value]) => value)).toEqual(["manual", "motorised", "semi", "heavy", "full", "any"]);
  for (const [value = "", ...counts] of rows) expect(counts).toEqual(await counted(json, "level", value));
});

test("a K: one row a step of its range", async () => {
  const when = {
    atLeast: { param: "k" },
    of: [{ is: ["workers", "<=", 50] }, { is: ["mechanisation", "<=", "manual"] }],
  };
  const json = definition({ k: { value: 1, range: [1, 2] } }, when);
  const rows = swept(json, "k").slice(1);
  expect(rows.map(([value]) => value)).toEqual(["1", "2"]);
  for (const [value = "", ...counts] of rows) expect(counts).toEqual(await counted(json, "k", Number(value)));
});

test("a parameter that is not there, or has no range of steps, is refused in one line", () => {
  const folder = folderWith({
    "sites.csv": SITES,
    "def.json": JSON.stringify(definition({ k: { value: 1 } }, { atLeast: { param: "k" }, of: [{ true: true }] })),
  });
  const sweep = (key: string) =>
    lens(["sweep", `${folder}/sites.csv`, "--definition", `${folder}/def.json`, "--param", key]);
  for (const key of ["t", "k"]) {
    const { status, stdout, stderr } = sweep(key);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toContain(key);
  }
});
