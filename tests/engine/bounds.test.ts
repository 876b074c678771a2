import { expect, test } from "vitest";
import { Compiled, planOf, sideOf } from "../../src/engine/compiled.ts";
import { DefinitionTooLarge } from "../../src/engine/diagram.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { CANNOT_TELL, MAY_MOVE } from "../../src/engine/run.ts";
import type { Criterion, Definition, Expr } from "../../src/model/definition.ts";
import { classified } from "./classified.ts";
import { tableOf } from "./site-rows.ts";

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

function definition(count: number, rules: Definition["rules"], type: Criterion["type"] = "number"): Definition {
  return {
    $schema: "asm-def/1",
    id: "many",
    version: "1",
    name: "Many",
    classes: ["artisanal", "small", "semi", "medium", "large"].map((id) => ({ id })),
    asmUpTo: "semi",
    params: {},
    order: [],
    criteria: Object.fromEntries(range(count).map((at) => [`c${at}`, { type }])),
    scores: {},
    rules,
    otherwise: "large",
    hit: "first",
    missing: { policy: "interval" },
  };
}
const ceilings = (count: number, limit: number): Expr[] =>
  range(count).map((at) => ({ is: [`c${at}`, "<=", limit + at] }));

test("eighteen criteria, all unknown, four counting rules: a small diagram and an exact answer", () => {
  const rules = ["artisanal", "small", "semi", "medium"].map((id, at) => ({
    class: id,
    when: { atLeast: 14 - at, of: ceilings(18, 10 * (at + 1)), weights: range(18).map((c) => 1 + (c % 3) / 3) },
  }));
  const [a, b] = [definition(18, rules), definition(18, rules.slice(1))];
  const compiled = new Compiled(planOf(sideOf(a), sideOf(a)));
  expect(compiled.size).toBeLessThan(60_000);
  expect(classified(a, [{}, { c0: 5, c1: 7 }, Object.fromEntries(range(18).map((at) => [`c${at}`, 1000]))])).toEqual([
    "artisanal small semi medium large",
    "artisanal small semi medium large",
    "large",
  ]);
  const run = new PairEngine(tableOf([{}])).run(a, b);
  expect(run.change[run.outcomes[0]!]).toBe(MAY_MOVE);
  expect(run.proposed.status[run.outcomes[0]!]).toBe(CANNOT_TELL);
});

test("a definition beyond bounds is refused in words, and does not hang", () => {
  // Which of forty weights make up half of their sum has no short description.
  const weights = range(40).map((at) => 2 ** 20 + ((at * 7919 + at * at * 104_729) % 999_983));
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  const rules = [{ class: "artisanal", when: { atLeast: half, of: ceilings(40, 5), weights } }];
  let error: unknown;
  try {
    new PairEngine(tableOf([{}])).run(definition(40, rules), definition(40, rules));
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(DefinitionTooLarge);
  expect(error).toMatchObject({ code: "definition.too_large", params: { n: 40 } });
});

test("thirty-one classes and not covered fit in a set", () => {
  const ids = range(31).map((at) => `class-${at}`);
  const wide: Definition = {
    ...definition(1, []),
    classes: ids.map((id) => ({ id })),
    asmUpTo: "class-30",
    rules: ids.map((id, at) => ({ class: id, when: { is: ["c0", "<=", at] } })),
    otherwise: null,
  };
  const run = new PairEngine(tableOf([{}, { c0: 30.5 }, { c0: 30 }])).run(wide, wide);
  const possible = [...run.outcomes].map((tuple) => run.baseline.possible[tuple]);
  expect(possible).toEqual([2 ** 32 - 1, 2 ** 31, 2 ** 30]);
  expect([...run.outcomes].map((tuple) => run.baseline.determined[tuple])).toEqual([-1, 31, 30]);
});

test("a site costs one byte for its outcome where there are few", () => {
  const count = 5000;
  const rows = range(count).map((site) => ({ c0: site % 97, c1: site % 11, c2: site % 7 }));
  const rule = { class: "artisanal", when: { all: ceilings(3, 3) } };
  const run = new PairEngine(tableOf(rows)).run(definition(3, [rule]), definition(3, [rule]));
  expect(run.outcomes.byteLength).toBe(count);
  expect(run.outcomeCount).toBe(2);
});
