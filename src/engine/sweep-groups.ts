import type { SiteTable } from "../model/site-table.ts";
import type { Axis } from "./axis.ts";
import { CellSets, type CodedAxis, codeAxis } from "./site-cells.ts";
import { readSites, type SiteReadings } from "./site-readings.ts";
import { combinationsOver } from "./tuples.ts";

/** Sites that no position of the parameter can tell apart: same cells on the other axes, same swept readings. */
export interface Groups {
  readonly size: Uint32Array;
  /** Number of the combination of cells on the other axes, by group. */
  readonly rest: Uint32Array;
  readonly restCount: number;
  /** By swept axis: the reading code of each group. */
  readonly codes: readonly Uint32Array[];
  /** By axis of the definition; undefined on a swept axis. */
  readonly cellsOfRest: (rest: number) => readonly (readonly number[] | undefined)[];
}

/** Numbers (number so far, code) pairs densely, in order of appearance. */
function numbered(
  ids: Uint32Array,
  { codes, reads }: SiteReadings,
): { ids: Uint32Array; count: number; last: number[] } {
  const width = reads.length + 1;
  const seen = new Map<number, number>();
  const last: number[] = [];
  const next = ids.map((id, site) => {
    const code = codes[site] as number;
    const key = id * width + code;
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, seen.size);
    last.push(code);
    return seen.size - 1;
  });
  return { ids: next, count: seen.size, last };
}

/** Groups the sites that `include` keeps. `swept` holds the positions of the axes that the parameter cuts. */
export function groupSites(
  table: SiteTable,
  axes: readonly Axis[],
  swept: readonly number[],
  include: Uint8Array | null,
): Groups {
  const fixed = axes.flatMap((axis, at): CodedAxis[] =>
    swept.includes(at) ? [] : [codeAxis(table, axis, new CellSets())],
  );
  const rest = combinationsOver(fixed, table.siteCount);
  const readings = swept.map((at) => {
    const axis = axes[at] as Axis;
    return readSites(table, axis.property, axis.scale);
  });
  let { ofSite: ids, count } = rest;
  for (const reading of readings) ({ ids, count } = numbered(ids, reading));
  const size = new Uint32Array(count);
  const restOf = new Uint32Array(count);
  const codes = readings.map(() => new Uint32Array(count));
  for (let site = 0; site < table.siteCount; site++) {
    const group = ids[site] as number;
    restOf[group] = rest.ofSite[site] as number;
    for (const [at, { codes: own }] of readings.entries()) (codes[at] as Uint32Array)[group] = own[site] as number;
    if (include?.[site] !== 0) size[group] = (size[group] as number) + 1;
  }
  const places = axes.map((_, at) => (swept.includes(at) ? -1 : at - swept.filter((other) => other < at).length));
  const cellsOfRest = (combination: number) => {
    const sets = rest.setsOf(combination);
    return places.map((place) => fixed[place]?.cellSets.sets[sets[place] as number]);
  };
  return { size, rest: restOf, restCount: rest.count, codes, cellsOfRest };
}
