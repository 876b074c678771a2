import { UNDETERMINED } from "../model/definition.ts";
import { CANNOT_TELL, IN, MAY_MOVE, MOVED, OUT, type PairRun, type SideAnswers, UNCHANGED } from "./run.ts";

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

/** Sites by class that is possible, from the number of sites of each tuple. */
function possibleSites({ classIds, possible }: SideAnswers, sitesOf: Float64Array): number[] {
  return classIds.map((_, at) => {
    let sites = 0;
    for (let tuple = 0; tuple < sitesOf.length; tuple++) {
      if ((((possible[tuple] as number) >>> at) & 1) === 1) sites += sitesOf[tuple] as number;
    }
    return sites;
  });
}

type Kind = "sites" | "workers" | "notRecorded";

/** Sums by [class and status under the baseline][the same under the proposed], added in the order of the sites. */
interface Tables {
  readonly sitesOf: Float64Array;
  readonly flow: Readonly<Record<Kind, number[][]>>;
  readonly status: Readonly<Record<Kind, number[][]>>;
}

/** Where a side's class stands in a flow: undetermined last. */
const flowAt = ({ determined, classIds }: SideAnswers, tuple: number): number => {
  const at = determined[tuple] as number;
  return at < 0 ? classIds.length : at;
};

/** Folds a table of (flow cell, status cell) pairs into a matrix. */
function folded(sums: Float64Array, height: number, width: number, cellOf: (pair: number) => number): number[][] {
  const rows = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  for (const [pair, sum] of sums.entries()) {
    const cell = cellOf(pair);
    const row = rows[Math.floor(cell / width)] as number[];
    row[cell % width] = (row[cell % width] as number) + sum;
  }
  return rows;
}

function tally(run: PairRun, workers: Float64Array, include: Uint8Array | null): Tables {
  const { baseline, proposed, tupleCount, tuples, siteCount } = run;
  const [height, width] = [baseline.classIds.length + 1, proposed.classIds.length + 1];
  const pairOf = new Uint32Array(tupleCount);
  for (let tuple = 0; tuple < tupleCount; tuple++) {
    const flow = flowAt(baseline, tuple) * width + flowAt(proposed, tuple);
    pairOf[tuple] = flow * 9 + 3 * (baseline.status[tuple] as number) + (proposed.status[tuple] as number);
  }
  const sitesOf = new Float64Array(tupleCount);
  const persons = new Float64Array(height * width * 9);
  const unrecorded = new Float64Array(height * width * 9);
  for (let site = 0; site < siteCount; site++) {
    if (include !== null && include[site] === 0) continue;
    const tuple = tuples[site] as number;
    const pair = pairOf[tuple] as number;
    const own = workers[site] as number;
    sitesOf[tuple] = (sitesOf[tuple] as number) + 1;
    if (Number.isNaN(own)) unrecorded[pair] = (unrecorded[pair] as number) + 1;
    else persons[pair] = (persons[pair] as number) + own;
  }
  const sites = new Float64Array(height * width * 9);
  for (let tuple = 0; tuple < tupleCount; tuple++) {
    const pair = pairOf[tuple] as number;
    sites[pair] = (sites[pair] as number) + (sitesOf[tuple] as number);
  }
  const sums = { sites, workers: persons, notRecorded: unrecorded };
  const byKind = (fold: (own: Float64Array) => number[][]): Record<Kind, number[][]> => ({
    sites: fold(sums.sites),
    workers: fold(sums.workers),
    notRecorded: fold(sums.notRecorded),
  });
  return {
    sitesOf,
    flow: byKind((own) => folded(own, height, width, (pair) => Math.floor(pair / 9))),
    status: byKind((own) => folded(own, 3, 3, (pair) => pair % 9)),
  };
}

function sideCounts(side: SideAnswers, tables: Tables, proposed: boolean): SideCounts {
  const sites = tables.flow.sites;
  const byClass = proposed
    ? [...side.classIds, ""].map((_, at) => total(sites.map((row) => row[at] ?? 0)))
    : sites.map(total);
  const of = (kind: Kind) => margin(tables.status[kind], proposed);
  return {
    classIds: side.classIds,
    certain: byClass.slice(0, side.classIds.length),
    possible: possibleSites(side, tables.sitesOf),
    undetermined: byClass[side.classIds.length] ?? 0,
    status: of("sites"),
    workers: of("workers"),
    notRecorded: of("notRecorded"),
  };
}

/**
 * Every aggregate of a pair, in one pass over the sites.
 * @param workers persons by site, NaN where not one known number
 * @param include 0 where a site is not counted; null counts all
 */
export function countPair(run: PairRun, workers: Float64Array, include: Uint8Array | null): PairCounts {
  const tables = tally(run, workers, include);
  const moved = [UNCHANGED, MAY_MOVE, MOVED].map((change) =>
    tables.sitesOf.reduce((sum, sites, tuple) => (run.change[tuple] === change ? sum + sites : sum), 0),
  );
  const [certainlyUnchanged = 0, mayMove = 0, certainlyMoved = 0] = moved;
  return {
    sites: certainlyUnchanged + mayMove + certainlyMoved,
    baseline: sideCounts(run.baseline, tables, false),
    proposed: sideCounts(run.proposed, tables, true),
    flow: {
      rows: [...run.baseline.classIds, UNDETERMINED],
      columns: [...run.proposed.classIds, UNDETERMINED],
      sites: tables.flow.sites,
      workers: tables.flow.workers,
    },
    statusFlow: { sites: tables.status.sites, workers: tables.status.workers },
    certainlyMoved,
    mayMove,
    certainlyUnchanged,
  };
}
