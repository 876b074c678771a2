import { attributeOf } from "./catalogue.ts";
import type { Criterion, Definition, Expr, Operator, Value } from "./definition.ts";
import type { Scalar } from "./site-table.ts";

/** Keys and indices from the definition's root to a node, such as ["rules", 1, "when", "all", 0]. */
export type Place = readonly (string | number)[];

/** One threshold test, where it stands. */
export interface TestAt {
  readonly rule: number;
  readonly place: Place;
  readonly criterion: string;
  readonly operator: Operator;
  readonly operand: Value | readonly Scalar[];
}
/** One weighted gate with its K, where it stands. */
export interface GateAt {
  readonly rule: number;
  readonly place: Place;
  readonly atLeast: Value;
  readonly size: number;
}

/** One comparison of a score with a limit, where it stands. */
export interface ScoreTestAt {
  readonly rule: number;
  readonly place: Place;
  readonly score: string;
  readonly operator: Operator;
  readonly operand: Value;
}

/** Every node of the definition's rules, in the order in which it is read. */
function* nodes(definition: Definition): Generator<{ rule: number; place: Place; expr: Expr }> {
  function* below(expr: Expr, rule: number, place: Place): Generator<{ rule: number; place: Place; expr: Expr }> {
    yield { rule, place, expr };
    if ("not" in expr) yield* below(expr.not, rule, [...place, "not"]);
    for (const gate of ["all", "any", "of"] as const) {
      const children = (expr as Partial<Record<typeof gate, readonly Expr[]>>)[gate];
      for (const [index, child] of (children ?? []).entries()) yield* below(child, rule, [...place, gate, index]);
    }
  }
  for (const [rule, { when }] of definition.rules.entries()) yield* below(when, rule, ["rules", rule, "when"]);
}

export function testsOf(definition: Definition): TestAt[] {
  return [...nodes(definition)].flatMap(({ rule, place, expr }) =>
    "is" in expr ? [{ rule, place, criterion: expr.is[0], operator: expr.is[1], operand: expr.is[2] }] : [],
  );
}

export function scoreTestsOf(definition: Definition): ScoreTestAt[] {
  return [...nodes(definition)].flatMap(({ rule, place, expr }) =>
    "score" in expr ? [{ rule, place, score: expr.score[0], operator: expr.score[1], operand: expr.score[2] }] : [],
  );
}

export function gatesOf(definition: Definition): GateAt[] {
  return [...nodes(definition)].flatMap(({ rule, place, expr }) =>
    "atLeast" in expr ? [{ rule, place, atLeast: expr.atLeast, size: expr.of.length }] : [],
  );
}

/** The property of the data that a criterion reads. */
export const propertyOf = (key: string, criterion: Criterion): string => criterion.attr ?? key;

/**
 * The levels of a criterion: its own, else the catalogue's. An ordinal takes only what the catalogue has in an order:
 * the usual values of a nominal attribute stand in none.
 */
export function levelsOf(key: string, criterion: Criterion): readonly string[] {
  if (criterion.levels) return criterion.levels;
  const attribute = attributeOf(propertyOf(key, criterion));
  const isUnordered = criterion.type === "ordinal" && attribute?.type !== "ordinal";
  return isUnordered ? [] : (attribute?.levels ?? []);
}

export const isParam = (value: unknown): value is { readonly param: string } =>
  typeof value === "object" && value !== null && "param" in value;

/** The value a test compares with, its parameter resolved. */
export const resolved = (definition: Definition, value: Value): Scalar =>
  isParam(value) ? (definition.params[value.param]?.value ?? "any") : value;

/** A copy of `node` with what stands at `place` replaced; everything beside the path is shared. */
export function replacedAt<T>(node: T, place: Place, value: unknown): T {
  const [key, ...rest] = place;
  if (key === undefined) return value as T;
  if (Array.isArray(node)) return node.map((item, at) => (at === key ? replacedAt(item, rest, value) : item)) as T;
  const record = node as Record<string, unknown>;
  return { ...record, [key]: replacedAt(record[key], rest, value) } as T;
}
