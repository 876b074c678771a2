import type { SiteTable } from "../model/site-table.ts";
import { type Axis, axisKey, cellAt, cellsOf, type LineAxis } from "./axis.ts";
import { numbersByCode, readSites, type SiteReadings } from "./site-readings.ts";

/** The sets of cells that occur on an axis, each once. It only grows, so a number stays the same set. */
export class CellSets {
  readonly sets: (readonly number[])[] = [];
  readonly #ids = new Map<string, number>();
  readonly #single: number[] = [];

  id(cells: readonly number[]): number {
    const key = cells.join();
    const found = this.#ids.get(key);
    if (found !== undefined) return found;
    const id = this.sets.length;
    this.sets.push(cells);
    this.#ids.set(key, id);
    return id;
  }

  /** The number of the set of one cell, without a list or a text where it was met before. */
  single(cell: number): number {
    const found = this.#single[cell];
    if (found !== undefined) return found;
    const id = this.id([cell]);
    this.#single[cell] = id;
    return id;
  }
}

/** Where the sites lie on one axis. */
export interface CodedAxis {
  readonly key: string;
  readonly property: string;
  readonly readings: SiteReadings;
  /** The number of the set of cells, by reading code; 0 is unknown. */
  readonly setOf: Uint32Array;
  readonly cellSets: CellSets;
}

/** A coded axis with its cuts, so that the next standing of a cut can start from it. */
export interface CutAxis extends CodedAxis {
  readonly axis: Axis;
}

/** Known numbers whose cell may be another: from `low` to `high`, both included. */
type Stretch = readonly [low: number, high: number];

const EVERYWHERE: Stretch = [-Infinity, Infinity];

/** Beyond the outermost cuts that differ, a number lies beyond as many cuts as before. */
function stretchBetween(before: LineAxis, after: LineAxis): Stretch {
  if (before.cuts.length !== after.cuts.length) return EVERYWHERE;
  let [low, high] = [Infinity, -Infinity];
  for (const [at, cut] of after.cuts.entries()) {
    const was = before.cuts[at];
    if (was && was.value === cut.value && was.side === cut.side) continue;
    low = Math.min(low, cut.value, was?.value ?? -Infinity);
    high = Math.max(high, cut.value, was?.value ?? Infinity);
  }
  return [low, high];
}

/** Codes a number axis. What is not one known number may follow its domain, and is coded each time. */
function codeNumbers(axis: LineAxis, readings: SiteReadings, cellSets: CellSets, before?: CutAxis): Uint32Array {
  const numbers = numbersByCode(readings);
  const from = before?.axis.kind === "line" && before.readings === readings && before.cellSets === cellSets;
  const setOf = from ? before.setOf.slice() : new Uint32Array(numbers.length);
  const [low, high] = from ? stretchBetween(before.axis, axis) : EVERYWHERE;
  for (let code = 0; code < numbers.length; code++) {
    const value = numbers[code] as number;
    if (value < low || value > high) continue;
    setOf[code] = Number.isNaN(value)
      ? cellSets.id(cellsOf(axis, readings.reads[code - 1]))
      : cellSets.single(cellAt(axis.cuts, value));
  }
  return setOf;
}

/**
 * Codes an axis: each distinct reading once, however many sites there are.
 * @param before the same property with its cuts elsewhere: of known numbers, only those that a cut passed are coded.
 */
export function codeAxis(table: SiteTable, axis: Axis, cellSets: CellSets, before?: CutAxis): CutAxis {
  const readings = readSites(table, axis.property, axis.scale);
  const coded = { key: axisKey(axis), property: axis.property, readings, cellSets, axis };
  if (axis.kind === "line" && axis.scale.type === "number")
    return { ...coded, setOf: codeNumbers(axis, readings, cellSets, before) };
  const setOf = new Uint32Array(readings.reads.length + 1);
  setOf[0] = cellSets.id(cellsOf(axis, undefined));
  for (const [at, read] of readings.reads.entries()) setOf[at + 1] = cellSets.id(cellsOf(axis, read));
  return { ...coded, setOf };
}
