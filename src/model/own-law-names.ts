import type { Definition, Expr, Score, Value } from "./definition.ts";
import { isParam, propertyOf } from "./walk.ts";

/** The name of a law's criterion, parameter or score where several laws stand together. */
export const prefixed = (law: Definition, key: string): string => `${law.id}:${key}`;

const operandOf = <T>(law: Definition, value: T): T =>
  isParam(value) ? ({ param: prefixed(law, value.param) } as T) : value;

/** An expression of a law with every name prefixed. */
export function prefixedExpr(law: Definition, expr: Expr): Expr {
  const inner = (child: Expr): Expr => prefixedExpr(law, child);
  if ("is" in expr) {
    const [key, operator, operand] = expr.is;
    return { is: [prefixed(law, key), operator, operandOf(law, operand)] };
  }
  if ("score" in expr) {
    const [key, operator, operand] = expr.score;
    return { score: [prefixed(law, key), operator, operandOf(law, operand)] };
  }
  if ("not" in expr) return { not: inner(expr.not) };
  if ("all" in expr) return { all: expr.all.map(inner) };
  if ("any" in expr) return { any: expr.any.map(inner) };
  return "of" in expr ? { ...expr, atLeast: operandOf(law, expr.atLeast), of: expr.of.map(inner) } : expr;
}

const prefixedKeys = <T, R>(law: Definition, record: Readonly<Record<string, T>>, read: (item: T, key: string) => R) =>
  Object.fromEntries(Object.entries(record).map(([key, item]) => [prefixed(law, key), read(item, key)]));

const prefixedScore = (law: Definition, { terms }: Score): Score => ({
  terms: terms.map((term) => ({
    ...term,
    criterion: prefixed(law, term.criterion),
    bands: term.bands.map((band): { upTo?: Value; points: number } =>
      band.upTo === undefined ? band : { ...band, upTo: operandOf(law, band.upTo) },
    ),
  })),
});

/** What a law declares, under prefixed names; its criteria read the properties that they read before. */
export function prefixedParts(law: Definition, country: string): Pick<Definition, "criteria" | "params" | "scores"> {
  return {
    criteria: prefixedKeys(law, law.criteria, (criterion, key) => ({ ...criterion, attr: propertyOf(key, criterion) })),
    params: prefixedKeys(law, law.params, (param, key) => ({ ...param, label: `${country}: ${param.label ?? key}` })),
    scores: prefixedKeys(law, law.scores, (score) => prefixedScore(law, score)),
  };
}
