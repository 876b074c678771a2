import fc from "fast-check";
import { expect, test } from "vitest";
import { nextDouble } from "../../src/engine/next-double.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { CANNOT_TELL, IN, OUT } from "../../src/engine/run.ts";
import { type Sweep, sweepStatus } from "../../src/engine/sweep.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { Scalar, SiteTable } from "../../src/model/site-table.ts";
import { bruteForce } from "./brute-force.ts";
import { randomDefinitions, randomSites } from "./random-definitions.ts";
import { tableOf } from "./site-rows.ts";

const at = (definition: Definition, param: string, value: Scalar): Definition => ({
  ...definition,
  params: { ...definition.params, [param]: { value } },
});

/** What the engine says with the parameter exactly at a value. */
function counted(table: SiteTable, definition: Definition, include: Uint8Array | null) {
  const { baseline, outcomes } = new PairEngine(table).run(definition, definition);
  const kept = [...outcomes].filter((_, site) => include?.[site] !== 0);
  const sites = (is: (tuple: number) => boolean) => kept.filter(is).length;
  return {
    in: sites((tuple) => baseline.status[tuple] === IN),
    cannotTell: sites((tuple) => baseline.status[tuple] === CANNOT_TELL),
    out: sites((tuple) => baseline.status[tuple] === OUT),
    certain: baseline.classIds.map((_, id) => sites((tuple) => baseline.determined[tuple] === id)),
    undetermined: sites((tuple) => baseline.determined[tuple] === -1),
  };
}

const rowAt = (sweep: Sweep, row: number) => ({
  in: sweep.in[row],
  cannotTell: sweep.cannotTell[row],
  out: sweep.out[row],
  certain: sweep.certain.map((counts) => counts[row]),
  undetermined: sweep.undetermined[row],
});
const rowFor = (sweep: Sweep, value: number) => sweep.values.findLastIndex((start) => start <= value);

const before = (x: number): number => -nextDouble(-x);

test("the next double", () => {
  for (const x of [0, -0, 1, 20.5, 50, -5, 1e300, -1e-300, 5e-324, -5e-324]) {
    expect(nextDouble(x)).toBeGreaterThan(x);
    const middle = x + (nextDouble(x) - x) / 2;
    expect(middle === x || middle === nextDouble(x)).toBe(true);
  }
});

test("counts are those of a run, at every row, just below it, and between", () => {
  let [swept, rows] = [0, 0];
  fc.assert(
    fc.property(
      randomDefinitions(),
      fc.array(randomSites, { minLength: 10, maxLength: 10 }),
      fc.array(fc.double({ min: -20, max: 130, noNaN: true }), { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      (definition, sites, random, filtered) => {
        const table = tableOf(sites);
        const include = filtered ? Uint8Array.from(sites, (_, site) => site % 3) : null;
        const sweep = sweepStatus(table, definition, "n1", include);
        if (!sweep) return;
        swept++;
        rows += sweep.values.length;
        expect(sweep.values[0]).toBe(-Infinity);
        const marks = [...sweep.values].slice(1);
        const around = marks.flatMap((value) => [value, before(value), nextDouble(value), value + 0.125]);
        for (const value of [...around, ...random, -1e9, 1e9]) {
          const row = rowFor(sweep, value);
          expect(rowAt(sweep, row)).toEqual(counted(table, at(definition, "n1", value), include));
        }
        for (let row = 1; row < sweep.values.length; row++) {
          expect(sweep.values[row]).toBeGreaterThan(sweep.values[row - 1]!);
          expect(rowAt(sweep, row)).not.toEqual(rowAt(sweep, row - 1));
        }
        const n = filtered ? 6 : 10;
        for (const row of sweep.values.keys())
          expect(sweep.in[row]! + sweep.cannotTell[row]! + sweep.out[row]!).toBe(n);
      },
    ),
    { numRuns: 800, seed: 77 },
  );
  expect(swept).toBeGreaterThan(100);
  expect(rows).toBeGreaterThan(300);
});

test("and those of trying every value", () => {
  let checked = 0;
  fc.assert(
    fc.property(randomDefinitions(2), fc.array(randomSites, { minLength: 4, maxLength: 4 }), (definition, sites) => {
      const sweep = sweepStatus(tableOf(sites), definition, "n2", null);
      if (!sweep) return;
      for (const value of [...sweep.values.subarray(1), 11.25, 20.25, 1000]) {
        const here = at(definition, "n2", value);
        const classes = sites.map((site) => bruteForce(here, here, site)?.baseline);
        if (classes.includes(undefined)) continue;
        checked++;
        const told = classes.filter((ids) => ids?.length === 1).flat();
        const row = rowAt(sweep, rowFor(sweep, value));
        expect(row.certain).toEqual(sweep.classIds.map((id) => told.filter((other) => other === id).length));
        expect(row.undetermined).toBe(classes.length - told.length);
      }
      if (sweep.any) {
        const { in: inside, cannotTell, out, certain, undetermined } = sweep.any;
        expect({ in: inside, cannotTell, out, certain, undetermined }).toEqual(
          counted(tableOf(sites), at(definition, "n2", "any"), null),
        );
      }
    }),
    { numRuns: 400, seed: 78 },
  );
  expect(checked).toBeGreaterThan(200);
});

const ladder = (parts: Partial<Definition>): Definition => ({
  $schema: "asm-def/1",
  id: "d",
  version: "1",
  name: "d",
  classes: [{ id: "artisanal" }, { id: "small" }, { id: "medium" }],
  asmUpTo: "artisanal",
  params: { t: { value: 25 }, k: { value: 1 }, level: { value: "manual" } },
  order: [],
  criteria: { tpd: { type: "number" }, ha: { type: "number" }, mechanisation: { type: "ordinal" } },
  scores: {},
  rules: [],
  otherwise: "medium",
  hit: "first",
  missing: { policy: "interval" },
  ...parts,
});

test("Peru's ceilings over eleven sites (method note, 4.1)", () => {
  const peru = ladder({
    rules: [
      { class: "artisanal", when: { all: [{ is: ["tpd", "<=", { param: "t" }] }, { is: ["ha", "<=", 1000] }] } },
      { class: "small", when: { all: [{ is: ["tpd", "<=", 350] }, { is: ["ha", "<=", 2000] }] } },
    ],
  });
  const sites = [
    [5, 100],
    [12, 900],
    [24, 400],
    [25, 1000],
    [26, 200],
    [30, 950],
    [30, 1200],
    [60, 50],
    [340, 1900],
    [360, 100],
    [null, 300],
  ] as const;
  const sweep = sweepStatus(tableOf(sites.map(([tpd, ha]) => ({ tpd, ha }))), peru, "t", null)!;
  const row = (value: number) => rowAt(sweep, rowFor(sweep, value));
  expect([0, 5, 24.9, 25, 26, 30, 60].map((value) => row(value).certain[0])).toEqual([0, 1, 3, 4, 5, 6, 7]);
  expect(new Set([0, 5, 24.9, 25, 26, 30, 60].map((value) => row(value).undetermined))).toEqual(new Set([1]));
  // The next rises that move a site, and what "no limit" says.
  expect([...sweep.values].filter((value) => value > 25)).toEqual([26, 30, 60, 360]);
  expect(sweep.any).toMatchObject({ in: 9, cannotTell: 0, out: 2 });
});

test("only a limit of numbers has a curve", () => {
  const uses = (when: Definition["rules"][number]["when"], param: string) =>
    sweepStatus(tableOf([{ tpd: 1 }]), ladder({ rules: [{ class: "artisanal", when }] }), param, null);
  expect(uses({ is: ["tpd", "<", { param: "t" }] }, "t")?.values).toEqual(Float64Array.of(-Infinity, nextDouble(1)));
  expect(uses({ atLeast: { param: "k" }, of: [{ is: ["tpd", "<", 3] }] }, "k")).toBeNull();
  expect(uses({ is: ["mechanisation", "<=", { param: "level" }] }, "level")).toBeNull();
  expect(uses({ is: ["tpd", "<", 3] }, "t")).toBeNull();
});
