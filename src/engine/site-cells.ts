import type { SiteTable } from "../model/site-table.ts";
import { type Axis, axisKey, type Cut, cellsOf, type LineAxis } from "./axis.ts";
import { firstAtLeast } from "./ranks.ts";
import { codeCount, readAt, readSites, type SiteReadings } from "./site-readings.ts";

/** The sets of cells that occur on an axis, each once. It only grows, so a number stays the same set. */
export class CellSets {
  readonly sets: (readonly number[])[] = [];
  readonly #ids = new Map<string, number>();

  id(cells: readonly number[]): number {
    const key = cells.join();
    const found = this.#ids.get(key);
    if (found !== undefined) return found;
    const id = this.sets.length;
    this.sets.push(cells);
    this.#ids.set(key, id);
    return id;
  }
}

export type SetNumbers = Uint8Array | Uint16Array | Uint32Array;

/** Where the sites lie on one axis. */
export interface CodedAxis {
  readonly key: string;
  readonly property: string;
  readonly readings: SiteReadings;
  /** The number of the set of cells, by reading code; 0 is unknown. */
  readonly setOf: SetNumbers;
  readonly cellSets: CellSets;
}

/** Room for the numbers of some sets, in as few bytes as they need: a table that is looked up at random. */
const roomFor = (sets: number, length: number): SetNumbers =>
  sets <= 256 ? new Uint8Array(length) : sets <= 65536 ? new Uint16Array(length) : new Uint32Array(length);

/** The first of ascending numbers that lies beyond a cut. */
function firstBeyond(numbers: Float64Array, { value, side }: Cut): number {
  const at = firstAtLeast(numbers, value);
  return side !== 0 && numbers[at] === value ? at + 1 : at;
}

/** Codes a number axis: known numbers stand in their order, so that each cell is a stretch of codes. */
function codeNumbers(axis: LineAxis, readings: SiteReadings, cellSets: CellSets): SetNumbers {
  const { numbers, others } = readings;
  const ends = [...axis.cuts.map((cut) => firstBeyond(numbers, cut)), numbers.length];
  const singles = ends.map((_, cell) => cellSets.id([cell]));
  const unknown = cellSets.id(cellsOf(axis, undefined));
  const partial = others.map((read) => cellSets.id(cellsOf(axis, read)));
  const setOf = roomFor(cellSets.sets.length, codeCount(readings));
  setOf[0] = unknown;
  let from = 0;
  for (const [cell, to] of ends.entries()) {
    setOf.fill(singles[cell] as number, from + 1, to + 1);
    from = to;
  }
  setOf.set(partial, numbers.length + 1);
  return setOf;
}

/** Codes an axis: each distinct reading once, however many sites there are. */
export function codeAxis(table: SiteTable, axis: Axis, cellSets: CellSets): CodedAxis {
  const readings = readSites(table, axis.property, axis.scale);
  const coded = { key: axisKey(axis), property: axis.property, readings, cellSets };
  if (axis.kind === "line" && axis.scale.type === "number")
    return { ...coded, setOf: codeNumbers(axis, readings, cellSets) };
  return { ...coded, setOf: codeReadings(readings, cellSets, (code) => cellsOf(axis, readAt(readings, code))) };
}

/** Sets of cells by reading code. */
export function codeReadings(
  readings: SiteReadings,
  cellSets: CellSets,
  cellsAt: (code: number) => readonly number[],
): SetNumbers {
  const ids = Array.from({ length: codeCount(readings) }, (_, code) => cellSets.id(cellsAt(code)));
  const setOf = roomFor(cellSets.sets.length, ids.length);
  setOf.set(ids);
  return setOf;
}
