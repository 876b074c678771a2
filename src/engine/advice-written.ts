import { attributeOf } from "../model/catalogue.ts";
import { criteriaRead, domainOf } from "../model/check-pair.ts";
import { ANY, type Definition, type Expr } from "../model/definition.ts";
import type { Issue } from "../model/issue.ts";
import { rankOf, scaleOf } from "../model/scale.ts";
import { isParam, propertyOf, resolved, testsOf } from "../model/walk.ts";
import { advise } from "./advice-bench.ts";
import { EPSILON } from "./program.ts";

function paramsIn(node: unknown): string[] {
  if (isParam(node)) return [node.param];
  if (typeof node !== "object" || node === null) return [];
  return Object.values(node).flatMap(paramsIn);
}

/** What is declared and read by no rule. */
function unused(definition: Definition): Issue[] {
  const read = new Set(definition.rules.flatMap((rule) => criteriaRead(definition, rule.when)));
  const used = new Set(paramsIn([definition.rules, definition.scores]));
  return [
    ...Object.keys(definition.criteria)
      .filter((key) => !read.has(key))
      .map((key) => advise("unused_criterion", `criteria.${key}`, { criterion: key })),
    ...Object.keys(definition.params)
      .filter((key) => !used.has(key))
      .map((key) => advise("unused_param", `params.${key}`, { param: key })),
  ];
}

/** Gates whose K is a parameter that stands where the gate always or never holds. */
function gatesOff(definition: Definition, expr: Expr, place: string): Issue[] {
  if ("not" in expr) return gatesOff(definition, expr.not, `${place}.not`);
  const name = "all" in expr ? "all" : "any" in expr ? "any" : "of";
  const children: readonly Expr[] = "all" in expr ? expr.all : "any" in expr ? expr.any : "of" in expr ? expr.of : [];
  const below = children.flatMap((child, at) => gatesOff(definition, child, `${place}.${name}[${at}]`));
  if (!("atLeast" in expr) || !isParam(expr.atLeast)) return below;
  const k = Number(resolved(definition, expr.atLeast));
  const most = (expr.weights ?? expr.of.map(() => 1)).reduce((sum, weight) => sum + weight, 0);
  const facts = { param: expr.atLeast.param, k, most };
  if (k > most + EPSILON) return [advise("k_never", `${place}.atLeast`, facts), ...below];
  return k <= EPSILON ? [advise("k_always", `${place}.atLeast`, facts), ...below] : below;
}

/** Parameters that must not fall along a list, and do. */
function disordered({ order, params, criteria, ...definition }: Definition): Issue[] {
  const scales = testsOf({ ...definition, order, params, criteria }).flatMap(({ criterion, operand }) => {
    const own = criteria[criterion];
    return own && isParam(operand) ? [[operand.param, scaleOf(criterion, own)] as const] : [];
  });
  const scaleOfParam = new Map(scales);
  const rank = (key: string): number | undefined => {
    const value = params[key]?.value;
    const scale = scaleOfParam.get(key);
    if (typeof value === "number") return value;
    return value !== undefined && scale ? rankOf(value, scale) : undefined;
  };
  return order.flatMap((keys, at) => {
    const ranked = keys.flatMap((key) => {
      const standing = rank(key);
      return standing === undefined ? [] : [{ key, standing }];
    });
    return ranked.slice(1).flatMap(({ key, standing }, index) => {
      const before = ranked[index];
      return before && before.standing > standing
        ? [advise("order", `order[${at}]`, { low: before.key, high: key })]
        : [];
    });
  });
}

const dotted = (place: readonly (string | number)[]): string =>
  place.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    "",
  );

/** Limits that no value of the domain lies beyond. */
function outsideDomain(definition: Definition): Issue[] {
  return testsOf(definition).flatMap(({ criterion: key, operand, place }) => {
    const criterion = definition.criteria[key];
    if (criterion?.type !== "number" || Array.isArray(operand)) return [];
    const [low, high] = domainOf(propertyOf(key, criterion), criterion);
    const value = resolved(definition, operand as Parameters<typeof resolved>[1]);
    if (value === ANY || typeof value !== "number" || (value >= low && value <= high)) return [];
    return [advise("outside_domain", dotted(place), { criterion: key, value, end: value < low ? low : high })];
  });
}

function units(definition: Definition): Issue[] {
  return Object.entries(definition.criteria).flatMap(([key, criterion]) => {
    const usual = attributeOf(propertyOf(key, criterion))?.unit;
    const { unit } = criterion;
    return unit && usual && unit !== usual ? [advise("unit", `criteria.${key}`, { criterion: key, unit, usual })] : [];
  });
}

/** Advice that follows from what is written, without asking what can happen. */
export function adviseOnText(definition: Definition): Issue[] {
  return [
    ...unused(definition),
    ...definition.rules.flatMap((rule, at) => gatesOff(definition, rule.when, `rules[${at}].when`)),
    ...disordered(definition),
    ...outsideDomain(definition),
    ...units(definition),
  ];
}
