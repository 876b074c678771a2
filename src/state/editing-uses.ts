import type { Definition, Expr, Value } from "../model/definition.ts";
import { NUMBERS, type Scale, scaleOf } from "../model/scale.ts";
import { isParam, type Place } from "../model/walk.ts";

/** One value of the definition, literal or parameter, with where it stands and the scale it stands on. */
export interface ValueUse {
  readonly place: Place;
  readonly value: Value;
  readonly scale: Scale;
}

interface Uses {
  readonly criteria: Map<string, number>;
  readonly scores: Map<string, number>;
  readonly values: ValueUse[];
}

const count = (uses: Map<string, number>, key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);

const scaleFor = (definition: Definition, key: string): Scale => {
  const criterion = definition.criteria[key];
  return criterion ? scaleOf(key, criterion) : NUMBERS;
};

function exprUses(definition: Definition, expr: Expr, place: Place, uses: Uses): void {
  if ("is" in expr) {
    const [key, , operand] = expr.is;
    count(uses.criteria, key);
    if (!Array.isArray(operand)) {
      uses.values.push({ place: [...place, "is", 2], value: operand as Value, scale: scaleFor(definition, key) });
    }
  } else if ("score" in expr) {
    count(uses.scores, expr.score[0]);
    uses.values.push({ place: [...place, "score", 2], value: expr.score[2], scale: NUMBERS });
  } else if ("not" in expr) exprUses(definition, expr.not, [...place, "not"], uses);
  else if ("all" in expr) childUses(definition, expr.all, [...place, "all"], uses);
  else if ("any" in expr) childUses(definition, expr.any, [...place, "any"], uses);
  else if ("atLeast" in expr) {
    uses.values.push({ place: [...place, "atLeast"], value: expr.atLeast, scale: NUMBERS });
    childUses(definition, expr.of, [...place, "of"], uses);
  }
}

function childUses(definition: Definition, children: readonly Expr[], list: Place, uses: Uses): void {
  for (const [at, child] of children.entries()) exprUses(definition, child, [...list, at], uses);
}

function bandUses(definition: Definition, uses: Uses): void {
  for (const [score, { terms }] of Object.entries(definition.scores)) {
    for (const [at, { criterion, bands }] of terms.entries()) {
      count(uses.criteria, criterion);
      for (const [band, { upTo }] of bands.entries()) {
        if (upTo === undefined) continue;
        const place = ["scores", score, "terms", at, "bands", band, "upTo"];
        uses.values.push({ place, value: upTo, scale: scaleFor(definition, criterion) });
      }
    }
  }
}

const known = new WeakMap<Definition, Uses>();

/** What the rules and scores refer to, and how often. A definition never changes, so it is gone through once. */
export function usesOf(definition: Definition): Uses {
  const uses = known.get(definition) ?? findUses(definition);
  known.set(definition, uses);
  return uses;
}

function findUses(definition: Definition): Uses {
  const uses: Uses = { criteria: new Map(), scores: new Map(), values: [] };
  for (const [at, rule] of definition.rules.entries()) exprUses(definition, rule.when, ["rules", at, "when"], uses);
  bandUses(definition, uses);
  return uses;
}

/** Places of the values that a parameter stands for. */
export const paramUses = (definition: Definition, key: string): readonly ValueUse[] =>
  usesOf(definition).values.filter(({ value }) => isParam(value) && value.param === key);

const kept = <T>(record: Readonly<Record<string, T>>, keep: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));

/** `after` without the criteria and parameters that only what was taken away used. */
export function withoutOrphans(before: Definition, after: Definition): Definition {
  const paramsIn = ({ values }: Uses) => new Set(values.flatMap(({ value }) => (isParam(value) ? [value.param] : [])));
  const [had, has] = [usesOf(before), usesOf(after)];
  const [hadParams, hasParams] = [paramsIn(had), paramsIn(has)];
  const keepParam = (key: string) => !hadParams.has(key) || hasParams.has(key);
  return {
    ...after,
    criteria: kept(after.criteria, (key) => !had.criteria.has(key) || has.criteria.has(key)),
    params: kept(after.params, keepParam),
    order: after.order.map((keys) => keys.filter(keepParam)).filter((keys) => keys.length > 1),
  };
}

/** Whether "no limit" may stand wherever the parameter stands. */
export const mayBeUnlimited = (definition: Definition, key: string): boolean =>
  paramUses(definition, key).every(({ place }) => place.at(-1) === 2 && ordersAt(definition, place.slice(0, -1)));

function ordersAt(definition: Definition, place: Place): boolean {
  let node: unknown = definition;
  for (const step of place) node = (node as Readonly<Record<string | number, unknown>>)[step];
  return ["<=", "<", ">=", ">"].includes(String((node as readonly unknown[])[1]));
}
