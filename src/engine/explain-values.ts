import { criteriaRead, domainOf } from "../model/check-pair.ts";
import type { Criterion, Definition } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { levelsOf, propertyOf, resolved, testsOf } from "../model/walk.ts";
import { narrowed } from "./axis.ts";

/** What is known of one property of one site, by the criterion's own type. */
export type Reading =
  | { readonly kind: "known"; readonly value: Scalar; readonly observedOn: number | null }
  | {
      readonly kind: "partial";
      /** Closed, with ±Infinity where open; numbers only. */
      readonly interval?: readonly [number, number];
      readonly oneOf?: readonly Scalar[];
      readonly observedOn: number | null;
    }
  | { readonly kind: "unknown" };

/** The site's last known value of a property; `observedOn` in days since 1970-01-01. */
export type Reader = (property: string, criterion: Criterion) => Reading;

/**
 * Values that the definition cannot tell apart, by one of them. A number's cell also has its ends;
 * `other` is any nominal value that the definition does not mention.
 */
export interface Cell {
  readonly value: Scalar;
  readonly min?: number;
  readonly max?: number;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
  readonly other?: true;
}

/** One property as the definition reads it. */
export interface Asked {
  readonly property: string;
  /** The key of the first criterion that reads it. */
  readonly key: string;
  readonly criterion: Criterion;
}

/** The properties that the rules ask for, each once, in the order in which they are asked. */
export function askedOf(definition: Definition): Asked[] {
  const asked = new Map<string, Asked>();
  for (const key of definition.rules.flatMap((rule) => criteriaRead(definition, rule.when))) {
    const criterion = definition.criteria[key];
    if (!criterion) continue;
    const property = propertyOf(key, criterion);
    if (!asked.has(property)) asked.set(property, { property, key, criterion });
  }
  return [...asked.values()];
}

/** Every value that the definition compares the property with. */
function mentionsOf(definition: Definition, property: string): Scalar[] {
  const reads = (key: string): boolean => {
    const criterion = definition.criteria[key];
    return criterion !== undefined && propertyOf(key, criterion) === property;
  };
  const inTests = testsOf(definition)
    .filter((test) => reads(test.criterion))
    .flatMap(({ operand }) =>
      typeof operand === "object" && "param" in operand ? resolved(definition, operand) : operand,
    );
  const inScores = Object.values(definition.scores)
    .flatMap((score) => score.terms)
    .filter((term) => reads(term.criterion))
    .flatMap((term) => term.bands.flatMap((band) => (band.upTo === undefined ? [] : resolved(definition, band.upTo))));
  return [...(inTests as Scalar[]), ...inScores];
}

const point = (value: number): Cell => ({ value, min: value, max: value });

/** A number within an open stretch; undefined where no double lies there. */
function within(min: number, max: number): number | undefined {
  if (min === -Infinity) return max === Infinity ? 0 : max - Math.max(1, Math.abs(max));
  if (max === Infinity) return min + Math.max(1, Math.abs(min));
  const middle = min + (max - min) / 2;
  return middle > min && middle < max ? middle : undefined;
}

/** The closed range [low, high] cut at each number mentioned: the numbers themselves and the stretches between. */
export function numberCells(mentions: readonly number[], low: number, high: number): Cell[] {
  const inside = mentions.filter((cut) => Number.isFinite(cut) && cut >= low && cut <= high);
  const ends = [low, high].filter(Number.isFinite);
  const points = [...new Set([...inside, ...ends])].sort((a, b) => a - b);
  const bounds = [-Infinity, ...points, Infinity];
  return bounds.flatMap((min, at) => {
    const max = bounds[at + 1];
    const here = Number.isFinite(min) ? [point(min)] : [];
    if (max === undefined || max <= low || min >= high) return here;
    const value = within(min, max);
    return value === undefined ? here : [...here, { value, min, max, minOpen: true, maxOpen: true }];
  });
}

/** Stands for every nominal value that is not mentioned; no file can hold it, for texts are trimmed. */
const OTHER = " other ";

function everyCell(definition: Definition, { property, key, criterion }: Asked): Cell[] {
  const mentions = mentionsOf(definition, property);
  if (criterion.type === "flag") return [{ value: false }, { value: true }];
  if (criterion.type === "ordinal") return levelsOf(key, criterion).map((value) => ({ value }));
  if (criterion.type === "number") return numberCells(numbersIn(mentions), ...domainOf(property, criterion));
  if (criterion.levels) return criterion.levels.map((value) => ({ value }));
  return [...[...new Set(mentions)].map((value) => ({ value })), { value: OTHER, other: true as const }];
}

const numbersIn = (values: readonly Scalar[]): number[] => values.filter((value) => typeof value === "number");

/** The cells in which the site's value may lie: one where it is known, all where it is not recorded. */
export function cellsOf(definition: Definition, asked: Asked, reading: Reading): readonly Cell[] {
  if (reading.kind === "known") return [{ value: reading.value }];
  if (reading.kind === "unknown") return everyCell(definition, asked);
  if (reading.oneOf) return reading.oneOf.map((value) => ({ value }));
  const [low, high] = reading.interval ?? [-Infinity, Infinity];
  const mentions = numbersIn(mentionsOf(definition, asked.property));
  return numberCells(mentions, ...narrowed(low, high, domainOf(asked.property, asked.criterion)));
}

/** All cells of a property, for asking what another value would change. */
export const allCellsOf = everyCell;
