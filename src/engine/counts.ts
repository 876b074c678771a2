import { UNDETERMINED } from "../model/definition.ts";
import { CANNOT_TELL, IN, MAY_MOVE, MOVED, OUT, type PairRun, type SideAnswers, UNCHANGED } from "./run.ts";
import { classAt, type Tally } from "./tally.ts";
import { tallySites } from "./tally-sites.ts";

export interface StatusCounts {
  readonly in: number;
  readonly cannotTell: number;
  readonly out: number;
}

/** What one definition says of the sites counted. */
export interface SideCounts {
  readonly classIds: readonly string[];
  /** Sites of each class for certain. */
  readonly certain: readonly number[];
  /** Sites that each class is possible for, certain ones included. */
  readonly possible: readonly number[];
  readonly undetermined: number;
  /** Sites. */
  readonly status: StatusCounts;
  /** Persons, over the sites where their number is known. */
  readonly workers: StatusCounts;
  /** Sites where the number of workers is not one known number. */
  readonly notRecorded: StatusCounts;
}

/** Sites and workers by [class under the baseline][class under the proposed], undetermined last. */
export interface Flow {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly sites: readonly (readonly number[])[];
  readonly workers: readonly (readonly number[])[];
}

export interface PairCounts {
  readonly sites: number;
  readonly baseline: SideCounts;
  readonly proposed: SideCounts;
  readonly flow: Flow;
  /** By [baseline][proposed]: in, cannot tell, out. */
  readonly statusFlow: { readonly sites: number[][]; readonly workers: number[][] };
  /** Sites, by class. */
  readonly certainlyMoved: number;
  readonly mayMove: number;
  readonly certainlyUnchanged: number;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** A 3 × 3 table's margin: of its rows (the baseline), or of its columns (the proposed). */
function margin(rows: readonly (readonly number[])[], proposed: boolean): StatusCounts {
  const sum = (status: number): number => total(proposed ? rows.map((row) => row[status] ?? 0) : (rows[status] ?? []));
  return { in: sum(IN), cannotTell: sum(CANNOT_TELL), out: sum(OUT) };
}

/** Sites by class that is possible, from the number of sites of each outcome. */
function possibleSites({ classIds, possible }: SideAnswers, sites: Uint32Array): number[] {
  return classIds.map((_, at) => {
    let sum = 0;
    for (let outcome = 0; outcome < sites.length; outcome++) {
      if ((((possible[outcome] as number) >>> at) & 1) === 1) sum += sites[outcome] as number;
    }
    return sum;
  });
}

type Kind = "sites" | "workers" | "notRecorded";

/** Sums by [class under the baseline][class under the proposed], and by status the same way. */
interface Tables {
  readonly flow: Readonly<Record<Kind, number[][]>>;
  readonly status: Readonly<Record<Kind, number[][]>>;
}

type Cell = readonly [row: number, column: number];

/** Sums by outcome as a matrix. */
function matrix(sums: ArrayLike<number>, height: number, width: number, parts: number, cells: readonly Cell[]) {
  const rows = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  for (const [outcome, [row, column]] of cells.entries()) {
    const own = rows[row] as number[];
    own[column] = (own[column] as number) + (sums[outcome] as number);
  }
  return parts === 1 ? rows : rows.map((row) => row.map((sum) => sum / parts));
}

function tablesOf({ answers, sites, persons, parts, unrecorded }: Tally): Tables {
  const { baseline, proposed } = answers;
  const [height, width] = [baseline.classIds.length + 1, proposed.classIds.length + 1];
  const outcomes = Array.from(sites.keys());
  const classes = outcomes.map((at): Cell => [classAt(baseline, at), classAt(proposed, at)]);
  const statuses = outcomes.map((at): Cell => [baseline.status[at] as number, proposed.status[at] as number]);
  const byKind = (rows: number, columns: number, cells: readonly Cell[]): Record<Kind, number[][]> => ({
    sites: matrix(sites, rows, columns, 1, cells),
    workers: matrix(persons, rows, columns, parts, cells),
    notRecorded: matrix(unrecorded, rows, columns, 1, cells),
  });
  return { flow: byKind(height, width, classes), status: byKind(3, 3, statuses) };
}

function sideCounts(side: SideAnswers, counted: Uint32Array, tables: Tables, proposed: boolean): SideCounts {
  const sites = tables.flow.sites;
  const byClass = proposed
    ? [...side.classIds, ""].map((_, at) => total(sites.map((row) => row[at] ?? 0)))
    : sites.map(total);
  const of = (kind: Kind) => margin(tables.status[kind], proposed);
  return {
    classIds: side.classIds,
    certain: byClass.slice(0, side.classIds.length),
    possible: possibleSites(side, counted),
    undetermined: byClass[side.classIds.length] ?? 0,
    status: of("sites"),
    workers: of("workers"),
    notRecorded: of("notRecorded"),
  };
}

/** The counts of a pair, from its sums by outcome. */
export function pairCounts(tally: Tally): PairCounts {
  const { answers, sites } = tally;
  const { baseline, proposed } = answers;
  const tables = tablesOf(tally);
  const changing = (change: number): number =>
    sites.reduce((sum, own, outcome) => (answers.change[outcome] === change ? sum + own : sum), 0);
  const [certainlyUnchanged, mayMove, certainlyMoved] = [changing(UNCHANGED), changing(MAY_MOVE), changing(MOVED)];
  return {
    sites: certainlyUnchanged + mayMove + certainlyMoved,
    baseline: sideCounts(baseline, sites, tables, false),
    proposed: sideCounts(proposed, sites, tables, true),
    flow: {
      rows: [...baseline.classIds, UNDETERMINED],
      columns: [...proposed.classIds, UNDETERMINED],
      sites: tables.flow.sites,
      workers: tables.flow.workers,
    },
    statusFlow: { sites: tables.status.sites, workers: tables.status.workers },
    certainlyMoved,
    mayMove,
    certainlyUnchanged,
  };
}

/**
 * The counts of a pair, in one pass over the sites.
 * @param workers persons by site, NaN where not one known number
 * @param include 0 where a site is not counted; null counts all
 */
export const countPair = (run: PairRun, workers: Float64Array, include: Uint8Array | null): PairCounts =>
  pairCounts(tallySites(run, { include, workers, groupings: [] }));
