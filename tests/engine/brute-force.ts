/**
 * The meaning of asm-def/1 written down a second time, with nothing of the engine: fill every unknown with every value
 * that could make a difference, walk the rules, and collect what comes out. Slow and plain on purpose.
 */
import { attributeOf } from "../../src/model/catalogue.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import type { Raw, Scalar } from "../../src/model/site-table.ts";
import type { Row } from "./site-rows.ts";

type Filled = ReadonlyMap<string, Scalar>;

const paramOr = (definition: Definition, operand: unknown): unknown =>
  typeof operand === "object" && operand !== null && !Array.isArray(operand) && "param" in operand
    ? definition.params[(operand as { param: string }).param]!.value
    : operand;

const propertyOf = (definition: Definition, key: string): string => definition.criteria[key]!.attr ?? key;

function levels(definition: Definition, key: string): readonly string[] {
  return definition.criteria[key]!.levels ?? attributeOf(propertyOf(definition, key))?.levels ?? [];
}

/** A place on an ordered scale. */
function standing(definition: Definition, key: string, value: unknown): number {
  if (definition.criteria[key]!.type === "ordinal") return levels(definition, key).indexOf(value as string);
  return Number(value);
}

function compare(a: number, operator: string, b: number): boolean {
  switch (operator) {
    case "<=":
      return a <= b;
    case "<":
      return a < b;
    case ">=":
      return a >= b;
    case ">":
      return a > b;
    case "==":
      return a === b;
    default:
      return a !== b;
  }
}

const ORDERED = ["<=", "<", ">=", ">"];

function holds(definition: Definition, expr: Expr, site: Filled): boolean {
  if ("true" in expr) return true;
  if ("not" in expr) return !holds(definition, expr.not, site);
  if ("all" in expr) return expr.all.every((child) => holds(definition, child, site));
  if ("any" in expr) return expr.any.some((child) => holds(definition, child, site));
  if ("atLeast" in expr) {
    let sum = 0;
    expr.of.forEach((child, at) => {
      if (holds(definition, child, site)) sum += expr.weights?.[at] ?? 1;
    });
    return sum >= (paramOr(definition, expr.atLeast) as number) - 1e-9;
  }
  if ("score" in expr) {
    const [key, operator, operand] = expr.score;
    const cut = paramOr(definition, operand);
    if (cut === "any") return true;
    let sum = 0;
    for (const { criterion, weight = 1, bands } of definition.scores[key]!.terms) {
      const at = standing(definition, criterion, site.get(propertyOf(definition, criterion)));
      const band = bands.find(
        ({ upTo }) => upTo === undefined || at <= standing(definition, criterion, paramOr(definition, upTo)),
      )!;
      sum += weight * band.points;
    }
    return compare(Math.round(sum * 1e9), operator, Math.round((cut as number) * 1e9));
  }
  const [key, operator, operand] = expr.is;
  const value = site.get(propertyOf(definition, key))!;
  if (operator === "in") return (operand as Scalar[]).includes(value);
  if (operator === "notIn") return !(operand as Scalar[]).includes(value);
  const wanted = paramOr(definition, operand);
  if (wanted === "any" && ORDERED.includes(operator)) return true;
  if (definition.criteria[key]!.type === "nominal") return (value === wanted) === (operator === "==");
  return compare(standing(definition, key, value), operator, standing(definition, key, wanted));
}

/** The class of a site whose every value is known. */
export function classOf(definition: Definition, site: Filled): string {
  const rule = definition.rules.find(({ when }) => holds(definition, when, site));
  return rule?.class ?? definition.otherwise ?? "not-covered";
}

/** Every literal in the rules and scores, whatever it is compared with. */
function literals(definition: Definition): unknown[] {
  const found: unknown[] = Object.values(definition.params).map((param) => param.value);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) Object.values(node).forEach(visit);
    else found.push(node);
  };
  visit(definition.rules.map((rule) => rule.when));
  visit(definition.scores);
  return found;
}

/** Every number that could matter in a closed range: its ends, the literals in it, and one number in each gap. */
function points(numbers: readonly number[], low: number, high: number): number[] {
  const marks = [...new Set([...numbers, low, high])].filter((x) => Number.isFinite(x) && x >= low && x <= high);
  marks.sort((a, b) => a - b);
  const first = marks[0] ?? 0;
  const last = marks.at(-1) ?? 0;
  const between = marks.slice(1).map((x, at) => (x + marks[at]!) / 2);
  return [...marks, ...between, ...[first - 1, last + 1].filter((x) => x >= low && x <= high)];
}

const MISSING = new Set(["", "na", "n/a", "nan", "null", "-", "?", "unknown"]);

/** One stated value as its type reads it; undefined where it cannot be read. */
function readOne(value: Scalar, type: string, ladder: readonly string[]): Scalar | undefined {
  if (typeof value === "string" && MISSING.has(value.trim().toLowerCase())) return undefined;
  if (type === "number") {
    if (typeof value === "number") return value;
    return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
  }
  const text = String(value).trim();
  if (type === "flag") {
    if (["true", "yes", "1"].includes(text)) return true;
    return ["false", "no", "0"].includes(text) ? false : undefined;
  }
  return type === "ordinal" && !ladder.includes(text) ? undefined : text;
}

interface Reader {
  readonly definition: Definition;
  readonly key: string;
}

/** The values that a property can have at a site, under definitions that share its unknown value. */
function candidates(raw: Raw | null | undefined, readers: readonly Reader[], numbers: readonly number[]): Scalar[] {
  const { definition, key } = readers[0]!;
  const { type } = definition.criteria[key]!;
  const ladder = levels(definition, key);
  const property = propertyOf(definition, key);
  const domains = readers.map((reader) => {
    const own = reader.definition.criteria[reader.key]!.domain;
    return own ?? attributeOf(property)?.domain ?? [null, null];
  });
  const low = Math.max(...domains.map((domain) => domain[0] ?? -Infinity));
  const high = Math.min(...domains.map((domain) => domain[1] ?? Infinity));
  const unknown = (): Scalar[] => {
    if (type === "number") return points(numbers, low, high);
    if (type === "flag") return [false, true];
    if (type === "ordinal") return [...ladder];
    const declared = readers.flatMap((reader) => {
      const own = reader.definition.criteria[reader.key]!.levels;
      return own ? [own] : [];
    });
    if (declared.length > 0) return declared[0]!.filter((level) => declared.every((own) => own.includes(level)));
    const mentioned = readers
      .flatMap((reader) => literals(reader.definition))
      .filter((word) => typeof word === "string");
    return [...new Set(mentioned), "a name that nothing mentions"];
  };
  if (raw === null || raw === undefined) return unknown();
  if (typeof raw !== "object") {
    const value = readOne(raw, type, ladder);
    return value === undefined ? unknown() : [value];
  }
  if ("oneOf" in raw) {
    const values = raw.oneOf.map((value) => readOne(value, type, ladder));
    return values.includes(undefined) || values.length === 0 ? unknown() : (values as Scalar[]);
  }
  if (raw.min === undefined && raw.max === undefined) return unknown();
  if (type === "ordinal") {
    const from = raw.min === undefined || raw.min === null ? 0 : ladder.indexOf(String(raw.min));
    const to = raw.max === undefined || raw.max === null ? ladder.length - 1 : ladder.indexOf(String(raw.max));
    const between = ladder.slice(from, to + 1);
    return from < 0 || to < 0 || between.length === 0 ? unknown() : [...between];
  }
  if (type !== "number") return unknown();
  const min = (raw.min ?? -Infinity) as number;
  const max = (raw.max ?? Infinity) as number;
  if (min > max) return unknown();
  if (min > high || max < low) return points(numbers, min, max);
  return points(numbers, Math.max(min, low), Math.min(max, high));
}

/** Every completion of a site that could make a difference; undefined where they are more than `limit`. */
function completions(definitions: readonly Definition[], row: Row, limit: number): Filled[] | undefined {
  const readers = new Map<string, Reader[]>();
  for (const definition of definitions) {
    for (const key of Object.keys(definition.criteria)) {
      const text = JSON.stringify([definition.rules.map((rule) => rule.when), definition.scores]);
      if (!text.includes(`"${key}"`)) continue;
      const property = propertyOf(definition, key);
      readers.set(property, [...(readers.get(property) ?? []), { definition, key }]);
    }
  }
  const numbers = definitions.flatMap(literals).filter((value) => typeof value === "number");
  let sites: Filled[] = [new Map()];
  for (const [property, own] of readers) {
    const values = [...new Set(candidates(row[property], own, numbers))];
    if (sites.length * values.length > limit) return undefined;
    sites = sites.flatMap((site) => values.map((value) => new Map(site).set(property, value)));
  }
  return sites;
}

export interface Truth {
  readonly baseline: readonly string[];
  readonly proposed: readonly string[];
  readonly change: "unchanged" | "may move" | "moved";
}

/** What a pair really says of a site; undefined where trying every value would take too long. */
export function bruteForce(baseline: Definition, proposed: Definition, row: Row, limit = 6_000): Truth | undefined {
  const sites = completions([baseline, proposed], row, limit);
  if (!sites) return undefined;
  const pairs = sites.map((site) => [classOf(baseline, site), classOf(proposed, site)] as const);
  const moved = pairs.filter(([a, b]) => a !== b).length;
  return {
    baseline: [...new Set(pairs.map(([a]) => a))].sort(),
    proposed: [...new Set(pairs.map(([, b]) => b))].sort(),
    change: moved === 0 ? "unchanged" : moved === pairs.length ? "moved" : "may move",
  };
}
