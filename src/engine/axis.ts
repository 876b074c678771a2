import type { Operator } from "../model/definition.ts";
import type { Read } from "../model/reading.ts";
import { rankOf, type Scale } from "../model/scale.ts";
import type { Scalar } from "../model/site-table.ts";

/** A place between values: just before `value` (side 0) or just after it (side 1). */
export interface Cut {
  readonly value: number;
  readonly side: 0 | 1;
}

/** Numbers, levels by rank, or no and yes as 0 and 1. Cell k lies between cuts k - 1 and k. */
export interface LineAxis {
  readonly kind: "line";
  readonly property: string;
  readonly scale: Scale;
  /** Ascending, each once. */
  readonly cuts: readonly Cut[];
  /** Parameters that are held: where a value stands to each of them is part of its cell (`held-axis.ts`). */
  readonly held?: readonly string[];
  readonly cellCount: number;
  /** Closed range of an unknown number, ±Infinity where open; of ranks, all of them. */
  readonly domain: readonly [number, number];
}

/** Names. Names that no test tells apart share a cell; cell 0 is for names that no test mentions. */
export interface NameAxis {
  readonly kind: "names";
  readonly property: string;
  readonly scale: Scale;
  readonly cellOf: ReadonlyMap<string, number>;
  readonly cellCount: number;
  /** Where an unknown name may lie. */
  readonly unknown: readonly number[];
}

/** One property as both definitions cut it: values in one cell give the same class under both. */
export type Axis = LineAxis | NameAxis;

const beyond = (x: number, { value, side }: Cut): boolean => (side === 0 ? x >= value : x > value);

/** The cell of a value: the number of cuts that it lies beyond. */
export function cellAt(cuts: readonly Cut[], x: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beyond(x, cuts[middle] as Cut)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const distinct = (cells: readonly number[]): number[] => [...new Set(cells)].sort((a, b) => a - b);

/** What of a stated interval lies in the domain; an interval that lies outside it is kept, as a known number is. */
export function narrowed(min: number, max: number, [low, high]: readonly [number, number]): readonly [number, number] {
  return min > high || max < low ? [min, max] : [Math.max(min, low), Math.min(max, high)];
}

function lineCells(axis: LineAxis, read: Read | undefined): number[] {
  const { cuts, scale } = axis;
  const cell = (value: Scalar) => cellAt(cuts, rankOf(value, scale) ?? 0);
  if (read?.kind === "known") return [cell(read.value)];
  if (read?.kind === "some") return distinct(read.values.map(cell));
  const [low, high] = read ? narrowed(read.min, read.max, axis.domain) : axis.domain;
  return range(cellAt(cuts, low), cellAt(cuts, high));
}

/** The cells in which a value may lie, ascending: one where it is known, all of its domain where it is not. */
export function cellsOf(axis: Axis, read: Read | undefined): readonly number[] {
  if (axis.kind === "line") return lineCells(axis, read);
  const cell = (value: Scalar) => axis.cellOf.get(String(value)) ?? 0;
  if (read?.kind === "known") return [cell(read.value)];
  return read?.kind === "some" ? distinct(read.values.map(cell)) : axis.unknown;
}

/** Equal keys: every value lies in the same cells. */
export function axisKey(axis: Axis): string {
  const { property, scale, kind } = axis;
  const shape =
    kind === "line"
      ? [axis.cuts.map((cut) => [cut.value, cut.side]), axis.domain.map(String), axis.held ?? []]
      : [...axis.cellOf, axis.unknown];
  return JSON.stringify([property, scale.type, scale.levels, shape]);
}

/** A limit on a line: a value, or a held parameter, which stands nowhere yet. */
export type Limit = number | { readonly held: string };

/** The cuts just before and just after a limit. Ranks are whole, so that "before 2" is "after 1". */
function aroundLimit({ type }: Scale, value: number): { before: Cut; after: Cut } {
  if (type !== "number") return { before: { value: value - 1, side: 1 }, after: { value, side: 1 } };
  return { before: { value, side: 0 }, after: { value, side: 1 } };
}

/** The cuts that a test needs. A band's end is a test with `<=`. */
export function cutsOf(scale: Scale, operator: Operator, limits: readonly Limit[]): Cut[] {
  return limits.flatMap((limit) => {
    if (typeof limit !== "number") return [];
    const { before, after } = aroundLimit(scale, limit);
    if (operator === "<=" || operator === ">") return [after];
    return operator === "<" || operator === ">=" ? [before] : [before, after];
  });
}

/** Where a value stands to a held limit: below it, at it, above it, or the limit is "no limit". */
export const STANDINGS = 4;
const BELOW = 0;
const AT = 1;
const ABOVE = 2;
/** The standings at which a test is true. */
const PASSING: Readonly<Partial<Record<Operator, readonly number[]>>> = {
  "<=": [BELOW, AT, STANDINGS - 1],
  "<": [BELOW, STANDINGS - 1],
  ">=": [AT, ABOVE, STANDINGS - 1],
  ">": [ABOVE, STANDINGS - 1],
  "==": [AT],
  "!=": [BELOW, ABOVE],
};

/** Whether values of a cell pass a test; every cut of the test is a cut of the axis, save at the ends of ranks. */
export function lineTruth(axis: LineAxis, operator: Operator, limits: readonly Limit[]): boolean[] {
  const held = axis.held ?? [];
  const [first] = limits;
  if (typeof first === "object") {
    const digit = STANDINGS ** held.indexOf(first.held);
    const passing = PASSING[operator] ?? [];
    return range(0, axis.cellCount - 1).map((cell) => passing.includes(Math.floor(cell / digit) % STANDINGS));
  }
  const fixed = fixedTruth(axis, operator, limits as readonly number[]);
  return range(0, axis.cellCount - 1).map((cell) => fixed[Math.floor(cell / STANDINGS ** held.length)] === true);
}

function fixedTruth({ cuts, scale }: LineAxis, operator: Operator, limits: readonly number[]): boolean[] {
  const cellCount = cuts.length + 1;
  const placeOf = ({ value, side }: Cut): number => {
    if (scale.type !== "number" && value < 0) return -1;
    const at = cuts.findIndex((cut) => cut.value === value && cut.side === side);
    return at < 0 ? cellCount : at;
  };
  const places = limits.map((limit) => {
    const { before, after } = aroundLimit(scale, limit);
    return { before: placeOf(before), after: placeOf(after) };
  });
  const holds = (cell: number): boolean => {
    const [{ before, after } = { before: 0, after: 0 }] = places;
    if (operator === "<=") return cell <= after;
    if (operator === ">") return cell > after;
    if (operator === "<") return cell <= before;
    if (operator === ">=") return cell > before;
    const equal = places.some((place) => cell > place.before && cell <= place.after);
    return equal === (operator === "==" || operator === "in");
  };
  return range(0, cellCount - 1).map(holds);
}
