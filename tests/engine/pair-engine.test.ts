import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainSite } from "../../src/engine/explain.ts";
import type { Reading } from "../../src/engine/explain-values.ts";
import { PairEngine, PairMismatch } from "../../src/engine/pair-engine.ts";
import {
  CANNOT_TELL,
  IN,
  MAY_MOVE,
  MOVED,
  OUT,
  type PairRun,
  type SideAnswers,
  UNCHANGED,
} from "../../src/engine/run.ts";
import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import { checkDefinition } from "../../src/model/check-definition.ts";
import type { Definition } from "../../src/model/definition.ts";
import { scaleOf } from "../../src/model/scale.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { bruteForce } from "./brute-force.ts";
import { randomDefinitions, randomSites } from "./random-definitions.ts";
import { tableOf } from "./site-rows.ts";

const RUNS = { numRuns: 1000, seed: 20_261_124 };

const classesAt = ({ outcomes }: PairRun, side: SideAnswers, site: number): string[] =>
  side.classIds.filter((_, at) => (side.possible[outcomes[site]!]! >>> at) & 1);

const CHANGES = { [UNCHANGED]: "unchanged", [MAY_MOVE]: "may move", [MOVED]: "moved" } as const;
const changeAt = (run: PairRun, site: number) => CHANGES[run.change[run.outcomes[site]!]! as 0 | 1 | 2];

/** Everything a run says of every site, without the numbers of its outcomes. */
const told = (run: PairRun) =>
  Array.from({ length: run.siteCount }, (_, site) => [
    classesAt(run, run.baseline, site),
    classesAt(run, run.proposed, site),
    changeAt(run, site),
    ...[run.baseline, run.proposed].flatMap((side) => [
      side.determined[run.outcomes[site]!],
      side.status[run.outcomes[site]!],
    ]),
  ]);

function statusOf(definition: Definition, classes: readonly string[]): number {
  const ids = definition.classes.map((rung) => rung.id);
  const asm = ids.slice(0, ids.indexOf(definition.asmUpTo) + 1);
  const inside = classes.filter((id) => asm.includes(id)).length;
  return inside === classes.length ? IN : inside === 0 ? OUT : CANNOT_TELL;
}

test("random definitions are definitions", () => {
  fc.assert(
    fc.property(randomDefinitions(), (definition) => {
      const result = checkDefinition(JSON.parse(JSON.stringify(definition)));
      const errors = result.ok ? [] : result.errors.map((error) => error.code);
      // A gate's K beyond the weights is a mistake only as a literal, and harmless here.
      expect(errors.filter((code) => code !== "definition.k_too_large")).toEqual([]);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("possible classes and change are those of trying every value", () => {
  let [checked, open, may] = [0, 0, 0];
  fc.assert(
    fc.property(
      randomDefinitions(),
      randomDefinitions(2),
      fc.array(randomSites, { minLength: 4, maxLength: 4 }),
      (a, b, rows) => {
        const run = new PairEngine(tableOf(rows)).run(a, b);
        for (const [site, row] of rows.entries()) {
          const truth = bruteForce(a, b, row);
          if (!truth) continue;
          checked++;
          if (truth.baseline.length > 1) open++;
          if (truth.change === "may move") may++;
          expect(classesAt(run, run.baseline, site).sort()).toEqual(truth.baseline);
          expect(classesAt(run, run.proposed, site).sort()).toEqual(truth.proposed);
          expect(changeAt(run, site)).toBe(truth.change);
          const tuple = run.outcomes[site]!;
          for (const [side, definition, classes] of [
            [run.baseline, a, truth.baseline],
            [run.proposed, b, truth.proposed],
          ] as const) {
            expect(side.status[tuple]).toBe(statusOf(definition, classes));
            const only = classes.length === 1 ? side.classIds.indexOf(classes[0]!) : -1;
            expect(side.determined[tuple]).toBe(only);
          }
        }
      },
    ),
    RUNS,
  );
  expect(checked).toBeGreaterThan(3000);
  expect(open).toBeGreaterThan(500);
  expect(may).toBeGreaterThan(200);
});

const moved = (definition: Definition, param: string, value: number): Definition => ({
  ...definition,
  params: { ...definition.params, [param]: { ...definition.params[param]!, value } },
});

test("what the engine keeps from run to run changes no answer, and no run handed out", () => {
  const steps = fc.array(
    fc.tuple(fc.boolean(), fc.constantFrom("n1", "n2", "k"), fc.constantFrom(-6, 5, 9, 11, 12, 20, 20.3, 55, 95)),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(
      randomDefinitions(6),
      randomDefinitions(6),
      fc.array(randomSites, { minLength: 12, maxLength: 12 }),
      steps,
      (first, second, rows, moves) => {
        const table = tableOf(rows);
        const engine = new PairEngine(table);
        let [a, b] = [first, second];
        const before = engine.run(a, b);
        const kept = JSON.stringify(told(before));
        for (const [proposed, param, value] of moves) {
          if (proposed) b = moved(b, param, value);
          else a = moved(a, param, value);
          expect(told(engine.run(a, b))).toEqual(told(new PairEngine(table).run(a, b)));
        }
        expect(told(engine.run(b, a))).toEqual(told(new PairEngine(table).run(b, a)));
        expect(JSON.stringify(told(before))).toBe(kept);
      },
    ),
    { numRuns: 300, seed: 5 },
  );
});

function readerAt(table: SiteTable, site: number) {
  return (property: string, criterion: Definition["criteria"][string]): Reading => {
    const read = readingOf(readSites(table, property, scaleOf(property, criterion)), site);
    if (!read) return { kind: "unknown" };
    if (read.kind === "known") return { kind: "known", value: read.value, observedOn: null };
    if (read.kind === "some") return { kind: "partial", oneOf: read.values, observedOn: null };
    return { kind: "partial", interval: [read.min, read.max], observedOn: null };
  };
}

test("an explanation lists the classes that the map shows", () => {
  let exact = 0;
  fc.assert(
    fc.property(randomDefinitions(), fc.array(randomSites, { minLength: 3, maxLength: 3 }), (definition, rows) => {
      const table = tableOf(rows);
      const run = new PairEngine(table).run(definition, definition);
      for (let site = 0; site < rows.length; site++) {
        const told = explainSite(readerAt(table, site), definition);
        if (!told.exact) continue;
        exact++;
        expect(told.outcome.classes).toEqual(classesAt(run, run.baseline, site));
        expect(told.outcome.status).toBe(run.baseline.status[run.outcomes[site]!]);
        expect(changeAt(run, site)).toBe("unchanged");
      }
    }),
    { numRuns: 400, seed: 9 },
  );
  expect(exact).toBeGreaterThan(800);
});

describe("pairs that exclude each other", () => {
  const base: Definition = {
    $schema: "asm-def/1",
    id: "d",
    version: "1",
    name: "d",
    classes: [{ id: "artisanal" }, { id: "large" }],
    asmUpTo: "artisanal",
    params: {},
    order: [],
    criteria: { workers: { type: "number" } },
    scores: {},
    rules: [{ class: "artisanal", when: { is: ["workers", "<=", 20] } }],
    otherwise: "large",
    hit: "first",
    missing: { policy: "interval" },
  };

  test("are refused", () => {
    const flag: Definition = {
      ...base,
      criteria: { workers: { type: "flag" } },
      rules: [{ class: "artisanal", when: { is: ["workers", "==", true] } }],
    };
    expect(() => new PairEngine(tableOf([{}])).run(base, flag)).toThrow(PairMismatch);
  });

  test("an unknown number lies in both domains", () => {
    const wide = { ...base, criteria: { workers: { type: "number", domain: [0, 30] } } } as const;
    const tight: Definition = {
      ...base,
      criteria: { workers: { type: "number", domain: [25, 90] } },
      rules: [{ class: "artisanal", when: { is: ["workers", ">", 30] } }],
    };
    const run = new PairEngine(tableOf([{}, { workers: 31 }])).run(wide, tight);
    expect([0, 1].map((site) => [classesAt(run, run.baseline, site), classesAt(run, run.proposed, site)])).toEqual([
      [["large"], ["large"]],
      [["large"], ["artisanal"]],
    ]);
  });

  test("a definition without a test says the same of every site", () => {
    const all: Definition = { ...base, rules: [{ class: "artisanal", when: { true: true } }] };
    const run = new PairEngine(tableOf([{}, { workers: 1 }])).run(all, base);
    expect(told(run).map((row) => row[0])).toEqual([["artisanal"], ["artisanal"]]);
    expect(told(new PairEngine(tableOf([])).run(all, all))).toEqual([]);
  });
});
