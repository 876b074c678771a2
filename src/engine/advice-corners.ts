import type { Expr, Operator } from "../model/definition.ts";
import type { Issue } from "../model/issue.ts";
import { propertyOf } from "../model/walk.ts";
import { advise, type Bench } from "./advice-bench.ts";
import { limitsOf } from "./axes.ts";
import { cellAt, type LineAxis } from "./axis.ts";
import { sideOf } from "./compiled.ts";
import { isUnlimited, operandsOf } from "./explain-logic.ts";

interface Ceiling {
  readonly key: string;
  readonly strict: boolean;
  readonly operand: Parameters<typeof operandsOf>[1];
}

/** The tests of a rule that set an upper limit: those under no `not`. */
function ceilingsIn(expr: Expr): Ceiling[] {
  if ("is" in expr) {
    const [key, operator, operand] = expr.is;
    const upper: readonly Operator[] = ["<=", "<"];
    return upper.includes(operator) ? [{ key, strict: operator === "<", operand }] : [];
  }
  const children = "all" in expr ? expr.all : "any" in expr ? expr.any : "of" in expr ? expr.of : [];
  return children.flatMap(ceilingsIn);
}

/** The highest cell that a rule of a class still allows by one of its own limits; undefined where it sets none. */
function allowed({ definition }: Bench, classId: string, axis: LineAxis): { cell: number; limit: string } | undefined {
  const ceilings = definition.rules
    .filter((rule) => rule.class === classId)
    .flatMap((rule) => ceilingsIn(rule.when))
    .filter(({ key, operand }) => {
      const criterion = definition.criteria[key];
      return criterion && propertyOf(key, criterion) === axis.property && !isUnlimited(definition, "<=", operand);
    });
  const limits = ceilings.map(({ operand, strict }) => {
    const value = Number(limitsOf(sideOf(definition), axis.scale, operand)[0] ?? 0);
    const cell = cellAt(axis.cuts, value) - (strict ? 1 : 0);
    return { cell, limit: String(operandsOf(definition, operand)[0]) };
  });
  return limits.sort((a, b) => b.cell - a.cell)[0];
}

/**
 * For each class, the largest value that each criterion can take inside it, where that lies beyond the class's own
 * limit: the trap of counting rules, in which other tests make up for one.
 */
export function adviseOnCorners(bench: Bench): Issue[] {
  const { definition, axes, cells } = bench;
  return definition.classes.flatMap(({ id }, classAt) =>
    axes.flatMap((axis, at): Issue[] => {
      if (axis.kind !== "line") return [];
      const own = allowed(bench, id, axis);
      const largest = (cells[at] ?? []).findLast((cell) => bench.canBe(classAt, at, [cell]));
      if (!own || largest === undefined || largest <= own.cell) return [];
      const key = bench.keyOf(axis);
      const rule = definition.rules.findIndex((one) => one.class === id);
      const facts = { class: id, criterion: key, limit: own.limit };
      const end = axis.cuts[largest]?.value;
      const most = end === undefined || largest === cells[at]?.at(-1) ? undefined : nameOf(axis, end);
      return most === undefined
        ? [advise("corner_open", `rules[${rule}]`, facts)]
        : [advise("corner", `rules[${rule}]`, { ...facts, most })];
    }),
  );
}

/** A place on a line in the criterion's own words. */
const nameOf = ({ scale }: LineAxis, value: number): string =>
  scale.type === "ordinal" ? (scale.levels[value] ?? String(value)) : String(value);
