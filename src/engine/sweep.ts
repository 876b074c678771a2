import { ANY, type Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { sideOf } from "./compiled.ts";
import { nextDouble } from "./next-double.ts";
import { PairEngine } from "./pair-engine.ts";
import { classIdsOf } from "./program.ts";
import { CANNOT_TELL, IN, OUT } from "./run.ts";
import { readSites } from "./site-readings.ts";
import { groupSites } from "./sweep-groups.ts";
import { type Stage, stageOf, stretchesOf } from "./sweep-stage.ts";
import { type Buckets, bucketCount, tallied } from "./sweep-tally.ts";
import { sweptUse } from "./sweep-uses.ts";

/** Sites by status and by class, for one standing of the parameter. */
export interface SweepCounts {
  readonly in: number;
  readonly cannotTell: number;
  readonly out: number;
  /** By class, for certain. */
  readonly certain: readonly number[];
  readonly undetermined: number;
}

/** Exact counts for every value of a parameter, in sites. */
export interface Sweep {
  /** Ascending; row i holds from `values[i]` until `values[i + 1]`. The first is -Infinity. */
  readonly values: Float64Array;
  readonly in: Uint32Array;
  readonly cannotTell: Uint32Array;
  readonly out: Uint32Array;
  readonly classIds: readonly string[];
  /** By class, by row: sites of this class for certain. */
  readonly certain: readonly Uint32Array[];
  readonly undetermined: Uint32Array;
  /** Without any limit; null where the parameter's tests do not allow that. */
  readonly any: SweepCounts | null;
}

interface Row {
  readonly value: number;
  readonly buckets: Buckets;
}

const equal = (a: Buckets, b: Buckets): boolean => a.every((sites, at) => sites === b[at]);

/** Appends a row, or replaces the one at its value, unless it says what the row before says. */
function append(rows: Row[], row: Row): void {
  if (rows.at(-1)?.value === row.value) rows.pop();
  const last = rows.at(-1);
  if (!last || !equal(last.buckets, row.buckets)) rows.push(row);
}

function countsOf(buckets: Buckets, classCount: number, asmCount: number): SweepCounts {
  const certain = [...buckets.subarray(0, classCount)];
  const open = (status: number): number => buckets[classCount + status] as number;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    in: sum(certain.slice(0, asmCount)) + open(IN),
    cannotTell: open(CANNOT_TELL),
    out: sum(certain.slice(asmCount)) + open(OUT),
    certain,
    undetermined: open(IN) + open(CANNOT_TELL) + open(OUT),
  };
}

/** The counts without any limit. */
function withoutLimit(table: SiteTable, definition: Definition, param: string, include: Uint8Array | null): Buckets {
  const params = { ...definition.params, [param]: { ...definition.params[param], value: ANY } };
  const open: Definition = { ...definition, params };
  const { baseline, tuples } = new PairEngine(table).run(open, open);
  const buckets = new Int32Array(bucketCount(baseline.classIds.length));
  for (let site = 0; site < table.siteCount; site++) {
    if (include?.[site] === 0) continue;
    const tuple = tuples[site] as number;
    const determined = baseline.determined[tuple] as number;
    const at = determined >= 0 ? determined : baseline.classIds.length + (baseline.status[tuple] as number);
    buckets[at] = (buckets[at] as number) + 1;
  }
  return buckets;
}

function rowsOf(
  stages: readonly Stage[],
  table: SiteTable,
  swept: readonly number[],
  include: Uint8Array | null,
  width: number,
): Row[] {
  const [first] = stages;
  if (!first) return [];
  const groups = groupSites(table, first.axes, swept, include);
  const reads = swept.map((at) => {
    const axis = first.axes[at];
    return [undefined, ...(axis ? readSites(table, axis.property, axis.scale).reads : [])];
  });
  const rows: Row[] = [];
  for (const stage of stages) {
    for (const { limit, buckets } of tallied(stage, swept, groups, reads, width))
      append(rows, { value: limit.above ? nextDouble(limit.value) : limit.value, buckets });
  }
  return rows;
}

/**
 * Counts against a limit on numbers, exact at every double (a site switches at its own value; a strict test switches
 * at the next double). The line is split at the other cuts of the property; within a stretch one diagram serves.
 * @param include 0 where a site is not counted; null counts all
 * @returns null where the parameter is anything but a limit of number criteria
 * @throws DefinitionTooLarge
 */
export function sweepStatus(
  table: SiteTable,
  definition: Definition,
  param: string,
  include: Uint8Array | null,
): Sweep | null {
  const use = sweptUse(definition, param);
  if (!use) return null;
  const side = sideOf(definition);
  const stretches = stretchesOf(side, param, use.properties);
  const classIds = classIdsOf(definition);
  const asmCount = classIds.indexOf(definition.asmUpTo) + 1;
  const [lowest] = stretches;
  if (!lowest) return null;
  const axes = stageOf(side, param, [], lowest).axes;
  const swept = axes.flatMap((axis, at) => (use.properties.has(axis.property) ? [at] : []));
  const stages = stretches.map((stretch) => stageOf(side, param, swept, stretch));
  const rows = rowsOf(stages, table, swept, include, bucketCount(classIds.length));
  const counts = rows.map(({ buckets }) => countsOf(buckets, classIds.length, asmCount));
  const any = use.mayBeAny
    ? countsOf(withoutLimit(table, definition, param, include), classIds.length, asmCount)
    : null;
  return {
    values: Float64Array.from(rows, (row) => row.value),
    in: Uint32Array.from(counts, (row) => row.in),
    cannotTell: Uint32Array.from(counts, (row) => row.cannotTell),
    out: Uint32Array.from(counts, (row) => row.out),
    classIds,
    certain: classIds.map((_, at) => Uint32Array.from(counts, (row) => row.certain[at] as number)),
    undetermined: Uint32Array.from(counts, (row) => row.undetermined),
    any,
  };
}
