import type { SiteTable } from "../model/site-table.ts";
import { type Axis, axisKey, cellsOf } from "./axis.ts";
import { readSites, type SiteReadings } from "./site-readings.ts";

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

/** Where the sites lie on one axis. */
export interface CodedAxis {
  readonly key: string;
  readonly property: string;
  readonly readings: SiteReadings;
  /** The number of the set of cells, by reading code; 0 is unknown. */
  readonly setOf: Uint32Array;
  readonly cellSets: CellSets;
}

/** Codes an axis: each distinct reading once, however many sites there are. */
export function codeAxis(table: SiteTable, axis: Axis, cellSets: CellSets): CodedAxis {
  const readings = readSites(table, axis.property, axis.scale);
  const setOf = new Uint32Array(readings.reads.length + 1);
  setOf[0] = cellSets.id(cellsOf(axis, undefined));
  for (const [at, read] of readings.reads.entries()) setOf[at + 1] = cellSets.id(cellsOf(axis, read));
  return { key: axisKey(axis), property: axis.property, readings, setOf, cellSets };
}
