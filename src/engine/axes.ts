import { domainOf, sharedLevels } from "../model/check-pair.ts";
import type { Criterion, Definition, Expr, Operator, ParamRef, Value } from "../model/definition.ts";
import { rankOf, type Scale, scaleOf } from "../model/scale.ts";
import type { Scalar } from "../model/site-table.ts";
import { isParam, propertyOf, resolved } from "../model/walk.ts";
import { type Axis, type Cut, cutsOf, type Limit, type LineAxis, type NameAxis, STANDINGS } from "./axis.ts";
import { isUnlimited, operandsOf } from "./explain-logic.ts";

/** A definition with, maybe, parameters that are held: they may stand anywhere on the number line. */
export interface Side {
  readonly definition: Definition;
  readonly held?: readonly string[];
}

/** Where an operand of an ordered scale stands. */
export function limitsOf(side: Side, scale: Scale, operand: Value | readonly Scalar[]): Limit[] {
  if (isHeld(side, operand)) return [{ held: operand.param }];
  return operandsOf(side.definition, operand).map((value) => rankOf(value, scale) ?? 0);
}

const isHeld = ({ held }: Side, operand: Value | readonly Scalar[]): operand is ParamRef =>
  isParam(operand) && held?.includes(operand.param) === true;

/** A criterion as one side tests it: a comparison of a rule, or the end of a band. */
interface Use {
  readonly property: string;
  readonly scale: Scale;
  readonly criterion: Criterion;
  readonly operator: Operator;
  readonly limits: readonly Limit[];
  readonly names: readonly Scalar[];
}

function use(side: Side, key: string, operator: Operator, operand: Value | readonly Scalar[] | undefined): Use[] {
  const criterion = side.definition.criteria[key];
  if (!criterion) return [];
  const scale = scaleOf(key, criterion);
  const base = { property: propertyOf(key, criterion), scale, criterion, operator };
  if (operand === undefined || isOpen(side, operator, operand)) return [{ ...base, limits: [], names: [] }];
  const names = scale.type === "nominal" ? operandsOf(side.definition, operand) : [];
  return [{ ...base, names, limits: scale.type === "nominal" ? [] : limitsOf(side, scale, operand) }];
}

/** Whether a test has no limit on this side. */
export const isOpen = (side: Side, operator: Operator, operand: Value | readonly Scalar[]): boolean =>
  !isHeld(side, operand) && isUnlimited(side.definition, operator, operand);

function usesIn(side: Side, expr: Expr): Use[] {
  if ("is" in expr) return use(side, ...expr.is);
  if ("not" in expr) return usesIn(side, expr.not);
  if ("score" in expr) {
    const terms = side.definition.scores[expr.score[0]]?.terms ?? [];
    return terms.flatMap(({ criterion, bands }) => bands.flatMap(({ upTo }) => use(side, criterion, "<=", upTo)));
  }
  const children = "all" in expr ? expr.all : "any" in expr ? expr.any : "of" in expr ? expr.of : [];
  return children.flatMap((child) => usesIn(side, child));
}

const bySide = (a: Cut, b: Cut): number => (a.value === b.value ? a.side - b.side : a.value < b.value ? -1 : 1);

function lineAxis(property: string, scale: Scale, uses: readonly Use[]): LineAxis {
  const last = (scale.type === "flag" ? 2 : scale.levels.length) - 1;
  const wanted = uses
    .flatMap(({ operator, limits }) => cutsOf(scale, operator, limits))
    .filter(({ value }) => scale.type === "number" || (value >= 0 && value < last))
    .sort(bySide);
  const cuts = wanted.filter((cut, at) => at === 0 || bySide(cut, wanted[at - 1] as Cut) !== 0);
  const domains = uses.map(({ criterion }) => domainOf(property, criterion));
  const domain: LineAxis["domain"] =
    scale.type === "number"
      ? [Math.max(...domains.map(([low]) => low)), Math.min(...domains.map(([, high]) => high))]
      : [0, last];
  const limits = uses.flatMap((each) => each.limits);
  const held = [...new Set(limits.flatMap((limit) => (typeof limit === "object" ? [limit.held] : [])))];
  const cellCount = (cuts.length + 1) * STANDINGS ** held.length;
  return { kind: "line", property, scale, cuts, cellCount, domain, ...(held.length > 0 ? { held } : {}) };
}

function nameAxis(property: string, scale: Scale, uses: readonly Use[]): NameAxis {
  const lists = uses.map(({ names }) => names);
  const cells = new Map([[lists.map(() => 0).join(""), 0]]);
  const cellOf = new Map<string, number>();
  for (const name of new Set(lists.flat())) {
    const told = lists.map((list) => Number(list.includes(name))).join("");
    const cell = cells.get(told) ?? cells.size;
    cells.set(told, cell);
    cellOf.set(String(name), cell);
  }
  const levels = sharedLevels(uses.map(({ criterion }) => criterion.levels));
  const unknown = levels ? levels.map((level) => cellOf.get(level) ?? 0) : [...cells.values()];
  return {
    kind: "names",
    property,
    scale,
    cellOf,
    cellCount: cells.size,
    unknown: [...new Set(unknown)].sort((a, b) => a - b),
  };
}

/** The properties that the sides' rules read, each with the cells that all of them need; in reading order. */
export function axesOf(sides: readonly Side[]): Axis[] {
  const byProperty = new Map<string, Use[]>();
  for (const side of sides) {
    for (const found of side.definition.rules.flatMap((rule) => usesIn(side, rule.when))) {
      byProperty.set(found.property, [...(byProperty.get(found.property) ?? []), found]);
    }
  }
  return [...byProperty].map(([property, uses]) => {
    const scale = (uses[0] as Use).scale;
    return scale.type === "nominal" ? nameAxis(property, scale, uses) : lineAxis(property, scale, uses);
  });
}

/** The value of a gate's K or a score's cut. */
export const numberOf = (definition: Definition, value: Value): number => Number(resolved(definition, value));
