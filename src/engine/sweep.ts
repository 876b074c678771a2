import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Courses } from "./hold/courses.ts";
import { lineCourses } from "./hold/line-courses.ts";
import { classIdsOf } from "./program.ts";
import { CANNOT_TELL, IN, OUT } from "./run.ts";
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

/** Sites by bucket: each class for certain, then undetermined that are in, cannot be told, or out. */
type Buckets = Int32Array;

interface Row {
  readonly value: number;
  readonly buckets: Buckets;
}

/** Appends a row, unless it says what the row before says. */
function append(rows: Row[], value: number, buckets: Buckets): void {
  const last = rows.at(-1)?.buckets;
  if (!last?.every((sites, at) => sites === buckets[at])) rows.push({ value, buckets: buckets.slice() });
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

/** The bucket of each outcome. */
function bucketsOf({ proposed }: Courses["answers"]): Uint16Array {
  return Uint16Array.from(proposed.determined, (at, outcome) =>
    at >= 0 ? at : proposed.classIds.length + (proposed.status[outcome] as number),
  );
}

/** The rows along the line, and the counts without any limit at its end. */
function rowsOf({ answers, start, flips, handAt }: Courses, include: Uint8Array | null): Row[] {
  const bucketOf = bucketsOf(answers);
  const buckets = new Int32Array(answers.proposed.classIds.length + 3);
  const move = (outcome: number, sites: number): void => {
    const bucket = bucketOf[outcome] as number;
    buckets[bucket] = (buckets[bucket] as number) + sites;
  };
  for (const [site, outcome] of start.entries()) if (include?.[site] !== 0) move(outcome, 1);
  const rows: Row[] = [{ value: -Infinity, buckets: buckets.slice() }];
  const { keys, sites, from, to } = flips;
  for (let flip = 0; flip < keys.length; flip++) {
    if (include?.[sites[flip] as number] !== 0) {
      move(from[flip] as number, -1);
      move(to[flip] as number, 1);
    }
    const value = handAt(keys[flip] as number);
    if (flip + 1 === keys.length || handAt(keys[flip + 1] as number) !== value) append(rows, value, buckets);
  }
  return rows;
}

/**
 * Counts against a limit on numbers, exact at every double (a site switches at its own value; a strict test switches
 * at the next double).
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
  const { mayBeAny } = use;
  const limits = [{ param, own: 0, goes: "hand" }] as const;
  const movement = { kind: "line", definition, limits, from: -Infinity, to: Infinity, mayBeAny } as const;
  const all = rowsOf(lineCourses(table, null, movement), include);
  const rows = all.filter(({ value }) => value < Infinity);
  const classIds = classIdsOf(definition);
  const asmCount = classIds.indexOf(definition.asmUpTo) + 1;
  const counted = all.map(({ buckets }) => countsOf(buckets, classIds.length, asmCount));
  const counts = counted.slice(0, rows.length);
  return {
    values: Float64Array.from(rows, (row) => row.value),
    in: Uint32Array.from(counts, (row) => row.in),
    cannotTell: Uint32Array.from(counts, (row) => row.cannotTell),
    out: Uint32Array.from(counts, (row) => row.out),
    classIds,
    certain: classIds.map((_, at) => Uint32Array.from(counts, (row) => row.certain[at] as number)),
    undetermined: Uint32Array.from(counts, (row) => row.undetermined),
    any: mayBeAny ? (counted.at(-1) ?? null) : null,
  };
}
