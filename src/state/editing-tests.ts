import { knownOf, readSites } from "../engine/site-readings.ts";
import { isList, mayBeAny, operatorsOf } from "../model/check-operand.ts";
import { ANY, type Definition, type Expr, type Operator, type Value } from "../model/definition.ts";
import { fits, type Scale, scaleOf } from "../model/scale.ts";
import type { Scalar, SiteTable } from "../model/site-table.ts";
import { isParam, type Place, propertyOf, replacedAt, resolved } from "../model/walk.ts";
import { withCriterion } from "./editing-criteria.ts";
import { exprAt } from "./editing-tree.ts";
import { withoutOrphans } from "./editing-uses.ts";

export type Operand = Value | readonly Scalar[];
type Test = Extract<Expr, { readonly is: unknown }>;

const SHARE = 2;

/** The middle one of the known numbers, to two digits: a limit that divides the sites. */
function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toPrecision(SHARE));
}

/** A value of the scale to begin with, from what the data record. */
export function firstValue(table: SiteTable, property: string, scale: Scale): Scalar | undefined {
  if (scale.type === "flag") return true;
  if (scale.type === "ordinal") return scale.levels[Math.floor((scale.levels.length - 1) / 2)];
  const known = knownOf(readSites(table, property, scale));
  if (scale.type === "number") return middleOf(known.filter((value) => typeof value === "number"));
  return scale.levels[0] ?? known[0];
}

/** A test of a criterion as it is usually asked: at most, or one of. */
export function freshTest(definition: Definition, table: SiteTable, key: string): Test {
  const criterion = definition.criteria[key];
  const scale: Scale = criterion ? scaleOf(key, criterion) : { type: "nominal", levels: [] };
  const value = firstValue(table, criterion ? propertyOf(key, criterion) : key, scale);
  if (scale.type === "nominal") return { is: [key, "in", value === undefined ? [] : [value]] };
  return { is: [key, scale.type === "flag" ? "==" : "<=", value ?? ""] };
}

/** A new test of a property, with the criterion that it needs. */
export function newTest(
  definition: Definition,
  table: SiteTable,
  property: string,
): { readonly definition: Definition; readonly test: Test } {
  const { definition: declared, key } = withCriterion(definition, table, property);
  return { definition: declared, test: freshTest(declared, table, key) };
}

/** The test at `place` asks of another property; where its value no longer fits it starts afresh. */
export function changeProperty(definition: Definition, place: Place, table: SiteTable, property: string): Definition {
  const { definition: declared, test } = newTest(definition, table, property);
  const [key] = test.is;
  const old = exprAt(definition, place);
  const criterion = declared.criteria[key];
  if (!("is" in old) || old.is[0] === key || !criterion) return definition;
  const [, operator, operand] = old.is;
  const scale = scaleOf(key, criterion);
  const suits = operatorsOf(scale).includes(operator) && operandFits(declared, operand, scale);
  return withoutOrphans(definition, replacedAt(declared, place, suits ? { is: [key, operator, operand] } : test));
}

function operandFits(definition: Definition, operand: Operand, scale: Scale): boolean {
  // A number's limit says nothing about another number: only names and levels carry over.
  if (scale.type === "number") return false;
  if (Array.isArray(operand)) return (operand as readonly Scalar[]).every((value) => fits(value, scale));
  return fits(resolved(definition, operand as Value), scale);
}

/** The test at `place` compares in another way; one value becomes a list and back. */
export function changeOperator(definition: Definition, place: Place, operator: Operator): Definition {
  const old = exprAt(definition, place);
  if (!("is" in old) || old.is[1] === operator) return definition;
  const [key, before, operand] = old.is;
  let next: Operand = operand;
  if (isList(operator) && !isList(before)) next = [resolved(definition, operand as Value)];
  if (!isList(operator) && isList(before)) next = (operand as readonly Scalar[])[0] ?? "";
  if (!mayBeAny(operator) && isParam(next) && definition.params[next.param]?.value === ANY) return definition;
  return withoutOrphans(definition, replacedAt(definition, place, { is: [key, operator, next] }));
}

/** The test at `place` compares with another value. */
export const changeOperand = (definition: Definition, place: Place, operand: Operand): Definition =>
  replacedAt(definition, [...place, "is", 2], operand);

/** After a criterion is read by another type: every test of it starts afresh where it no longer fits. */
export function refitted(definition: Definition, table: SiteTable, key: string): Definition {
  const criterion = definition.criteria[key];
  if (!criterion) return definition;
  const scale = scaleOf(key, criterion);
  const refit = (expr: Expr): Expr => {
    if ("is" in expr && expr.is[0] === key) {
      const suits = operatorsOf(scale).includes(expr.is[1]) && literalsFit(definition, expr.is[2], scale);
      return suits ? expr : freshTest(definition, table, key);
    }
    if ("not" in expr) return { not: refit(expr.not) };
    if ("all" in expr) return { all: expr.all.map(refit) };
    if ("any" in expr) return { any: expr.any.map(refit) };
    return "atLeast" in expr ? { ...expr, of: expr.of.map(refit) } : expr;
  };
  const rules = definition.rules.map((rule) => ({ ...rule, when: refit(rule.when) }));
  return withoutOrphans(definition, { ...definition, rules });
}

const literalsFit = (definition: Definition, operand: Operand, scale: Scale): boolean =>
  (Array.isArray(operand) ? (operand as readonly Scalar[]) : [resolved(definition, operand as Value)]).every((value) =>
    fits(value, scale),
  );
