import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceText } from "../../src/dialects/sentence.ts";
import { clauseCounts } from "../../src/engine/clause-counts.ts";
import { checkDefinition } from "../../src/model/check-definition.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import { NUMBERS, scaleOf } from "../../src/model/scale.ts";
import { isParam, type Place } from "../../src/model/walk.ts";
import { errorsByRow, ladderRows } from "../../src/panels/editor/ladder-rows.ts";
import { addRung, removeClass } from "../../src/state/editing-classes.ts";
import { askable } from "../../src/state/editing-criteria.ts";
import {
  addToRule,
  gateParts,
  negate,
  removeNode,
  setGateKind,
  setWeights,
  unwrap,
  wrapInGate,
} from "../../src/state/editing-gates.ts";
import { asLiteral, asParam } from "../../src/state/editing-params.ts";
import { moveRule, removeRule } from "../../src/state/editing-rules.ts";
import { addScore, addTerm, removeScore } from "../../src/state/editing-scores.ts";
import { changeOperator, changeProperty, newTest } from "../../src/state/editing-tests.ts";
import { exprAt } from "../../src/state/editing-tree.ts";
import { usesOf } from "../../src/state/editing-uses.ts";
import { randomDefinitions, randomSites } from "../engine/random-definitions.ts";
import { tableOf } from "../engine/site-rows.ts";

type Step = (definition: Definition, pick: <T>(items: readonly T[]) => T | undefined) => Definition;

const places = (definition: Definition, keep: (expr: Expr) => boolean): Place[] =>
  ladderRows(definition).flatMap((row) => (row.kind === "clause" && keep(row.expr) ? [row.inner] : []));
const anywhere = () => true;
const isGate = (expr: Expr) => gateParts(expr) !== null;
const isTest = (expr: Expr) => "is" in expr;

const table = tableOf(fc.sample(randomSites, { numRuns: 12, seed: 7 }));

/** Every kind of change that a hand can make, at a place that the walk picks. */
const STEPS: readonly Step[] = [
  (definition, pick) => {
    const { definition: declared, test: made } = newTest(definition, table, pick(askable(table)) ?? "workers");
    const rule = pick([...definition.rules.keys()]);
    return rule === undefined ? definition : addToRule(declared, rule, made);
  },
  ...[negate, removeNode, unwrap].map(
    (change): Step =>
      (definition, pick) => {
        const place = pick(places(definition, anywhere));
        return place ? change(definition, place) : definition;
      },
  ),
  (definition, pick) => {
    const place = pick(places(definition, anywhere));
    return place ? wrapInGate(definition, place, pick(["all", "any", "atLeast"]) ?? "all") : definition;
  },
  (definition, pick) => {
    const place = pick(places(definition, isGate));
    return place ? setGateKind(definition, place, pick(["all", "any", "atLeast"]) ?? "all") : definition;
  },
  (definition, pick) => {
    const place = pick(places(definition, (expr) => "atLeast" in expr));
    const expr = place && exprAt(definition, place);
    return place && expr && "of" in expr
      ? setWeights(definition, place, pick([null, expr.of.map(() => 2)]) ?? null)
      : definition;
  },
  (definition, pick) => {
    const place = pick(places(definition, isTest));
    return place ? changeProperty(definition, place, table, pick(askable(table)) ?? "workers") : definition;
  },
  (definition, pick) => {
    const place = pick(places(definition, isTest));
    return place
      ? changeOperator(definition, place, pick(["<=", ">", "==", "in", "notIn"] as const) ?? "==")
      : definition;
  },
  (definition, pick) => {
    const use = pick(usesOf(definition).values);
    if (!use) return definition;
    return isParam(use.value)
      ? asLiteral(definition, use.place)
      : asParam(definition, use.place, use.scale, { name: "p" });
  },
  (definition, pick) => addRung(definition, pick(["", "Other", "Small"]) ?? ""),
  (definition, pick) => removeClass(definition, pick([...definition.classes.keys()]) ?? 0),
  (definition, pick) => moveRule(definition, pick([...definition.rules.keys()]) ?? 0, pick([0, 1, 2]) ?? 0),
  (definition, pick) => removeRule(definition, pick([...definition.rules.keys()]) ?? 0),
  (definition) => addScore(definition, "s").definition,
  (definition, pick) =>
    addTerm(
      definition,
      table,
      pick(Object.keys(definition.scores)) ?? "points",
      pick(["workers", "mercury", "mechanisation"]) ?? "",
    ),
  (definition, pick) => removeScore(definition, pick(Object.keys(definition.scores)) ?? ""),
];

test("whatever is edited, in whatever order: a draft can always be shown, counted, and checked", () => {
  expect(scaleOf("workers", { type: "number" })).toEqual(NUMBERS);
  const walk = fc.array(fc.tuple(fc.nat(STEPS.length - 1), fc.nat(), fc.nat()), { minLength: 1, maxLength: 14 });
  let invalid = 0;
  let valid = 0;
  fc.assert(
    fc.property(randomDefinitions(), walk, (start, steps) => {
      let definition = start;
      for (const [kind, a, b] of steps) {
        const seeds = [a, b, a + b];
        const pick = <T>(items: readonly T[]): T | undefined => items[(seeds.shift() ?? a) % Math.max(1, items.length)];
        const before = JSON.stringify(definition);
        const next = STEPS[kind]!(definition, pick);
        // What was there is never changed in place: undo depends on it.
        expect(JSON.stringify(definition)).toBe(before);
        definition = next;
        const rows = ladderRows(definition);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(sentenceText(definition)).not.toBe("");
        clauseCounts(table, definition, null);
        const checked = checkDefinition(definition);
        if (checked.ok) valid++;
        else {
          invalid++;
          expect([...errorsByRow(definition, rows, checked.errors).values()].flat()).toHaveLength(
            checked.errors.length,
          );
        }
      }
    }),
    { seed: 20261124, numRuns: 150 },
  );
  expect(valid).toBeGreaterThan(100);
  expect(invalid).toBeGreaterThan(100);
});
