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

/** A score of up to 2 points for machines above a level. */
const scored = (when: unknown, params: Record<string, unknown>, upTo: unknown = "semi") => ({
  ...definition(params, when),
  scores: { s: { terms: [{ criterion: "mechanisation", bands: [{ upTo, points: 0 }, { points: 2 }] }] } },
});

test("an ordinal that only limits a band: one row a level, and no row without a limit", async () => {
  const json = scored({ score: ["s", "<=", 1] }, { level: { value: "manual" } }, { param: "level" });
  const rows = swept(json, "level").slice(1);
  expect(rows.map(([value]) => value)).toEqual(["manual", "motorised", "semi", "heavy", "full"]);
  for (const [value = "", ...counts] of rows) expect(counts).toEqual(await counted(json, "level", value));
  expect(new Set(rows.map((row) => row.slice(1).join())).size).toBeGreaterThan(1);
});

test("in a test and a band it is never without a limit", () => {
  const both = { any: [MACHINES, { score: ["s", "<=", 1] }] };
  const json = scored(both, { level: { value: "manual" } }, { param: "level" });
  expect(swept(json, "level").map(([value]) => value)).toEqual([
    "value",
    "manual",
    "motorised",
    "semi",
    "heavy",
    "full",
  ]);
});

test.each([
  ["<=", ["0", "1", "2", "any"]],
  ["==", ["0", "1", "2"]],
])("a limit on points (%s): one row a step, and no limit where that is allowed", async (operator, values) => {
  const json = scored({ score: ["s", operator, { param: "p" }] }, { p: { value: 1, range: [0, 2] } });
  const rows = swept(json, "p").slice(1);
  expect(rows.map(([value]) => value)).toEqual(values);
  for (const [value = "", ...counts] of rows)
    expect(counts).toEqual(await counted(json, "p", value === "any" ? value : Number(value)));
});

test("nor is a number in a test, where it limits a band of a score that no rule reads", () => {
  const terms = [{ criterion: "workers", bands: [{ upTo: { param: "t" }, points: 0 }, { points: 1 }] }];
  const json = { ...definition({ t: { value: 50, range: [10, 100] } }, LIMIT), scores: { s: { terms } } };
  expect(swept(json, "t").map(([value]) => value)).toEqual(["value", "10", "20", "60", "150"]);
});

test("a flag: no, then yes", () => {
  const json = {
    ...definition({ f: { value: true } }, { is: ["mercury", "==", { param: "f" }] }),
    criteria: { mercury: { type: "flag" } },
  };
  expect(swept(json, "f").map(([value]) => value)).toEqual(["value", "false", "true"]);
});

test("more steps than anyone reads are refused in one line", () => {
  const when = { atLeast: { param: "k" }, of: [{ is: ["workers", "<=", 50] }] };
  const folder = folderWith({
    "sites.csv": SITES,
    "def.json": JSON.stringify(definition({ k: { value: 1, range: [1, 1e9] } }, when)),
  });
  const words = ["sweep", `${folder}/sites.csv`, "--definition", `${folder}/def.json`, "--param", "k"];
  const { status, stdout, stderr } = lens(words);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^lens: [^\n]*parameter k has more than 100[^\n]*steps[^\n]*\n$/);
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
