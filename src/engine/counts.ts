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

/** A table of sums, in sites, persons and sites without a number of persons. */
class Sums {
  readonly sites: Float64Array;
  readonly workers: Float64Array;
  readonly notRecorded: Float64Array;
  readonly #width: number;
  constructor(height: number, width: number) {
    this.#width = width;
    this.sites = new Float64Array(height * width);
    this.workers = new Float64Array(height * width);
    this.notRecorded = new Float64Array(height * width);
  }

  add(at: number, workers: number): void {
    this.sites[at] = (this.sites[at] as number) + 1;
    if (Number.isNaN(workers)) this.notRecorded[at] = (this.notRecorded[at] as number) + 1;
    else this.workers[at] = (this.workers[at] as number) + workers;
  }

  rows(of: "sites" | "workers" | "notRecorded"): number[][] {
    const width = this.#width;
    return Array.from({ length: this[of].length / width }, (_, row) => [
      ...this[of].subarray(row * width, (row + 1) * width),
    ]);
  }
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

interface Tables {
  readonly flow: Sums;
  readonly status: Sums;
  readonly sitesOf: Float64Array;
}

/** Where a side's class stands in a flow: undetermined last. */
const flowAt = ({ determined, classIds }: SideAnswers, tuple: number): number => {
  const at = determined[tuple] as number;
  return at < 0 ? classIds.length : at;
};

function tally(run: PairRun, workers: Float64Array, include: Uint8Array | null): Tables {
  const { baseline, proposed, tupleCount, tuples, siteCount } = run;
  const width = proposed.classIds.length + 1;
  const flowOf = new Uint32Array(tupleCount);
  const statusOf = new Uint8Array(tupleCount);
  for (let tuple = 0; tuple < tupleCount; tuple++) {
    flowOf[tuple] = flowAt(baseline, tuple) * width + flowAt(proposed, tuple);
    statusOf[tuple] = 3 * (baseline.status[tuple] as number) + (proposed.status[tuple] as number);
  }
  const flow = new Sums(baseline.classIds.length + 1, width);
  const status = new Sums(3, 3);
  const sitesOf = new Float64Array(tupleCount);
  for (let site = 0; site < siteCount; site++) {
    if (include !== null && include[site] === 0) continue;
    const tuple = tuples[site] as number;
    const persons = workers[site] as number;
    sitesOf[tuple] = (sitesOf[tuple] as number) + 1;
    flow.add(flowOf[tuple] as number, persons);
    status.add(statusOf[tuple] as number, persons);
  }
  return { flow, status, sitesOf };
}

function sideCounts(side: SideAnswers, tables: Tables, proposed: boolean): SideCounts {
  const sites = tables.flow.rows("sites");
  const byClass = proposed
    ? [...side.classIds, ""].map((_, at) => total(sites.map((row) => row[at] ?? 0)))
    : sites.map(total);
  const of = (what: "sites" | "workers" | "notRecorded") => margin(tables.status.rows(what), proposed);
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
    total([...tables.sitesOf].filter((_, tuple) => run.change[tuple] === change)),
  );
  const [certainlyUnchanged = 0, mayMove = 0, certainlyMoved = 0] = moved;
  return {
    sites: certainlyUnchanged + mayMove + certainlyMoved,
    baseline: sideCounts(run.baseline, tables, false),
    proposed: sideCounts(run.proposed, tables, true),
    flow: {
      rows: [...run.baseline.classIds, UNDETERMINED],
      columns: [...run.proposed.classIds, UNDETERMINED],
      sites: tables.flow.rows("sites"),
      workers: tables.flow.rows("workers"),
    },
    statusFlow: { sites: tables.status.rows("sites"), workers: tables.status.rows("workers") },
    certainlyMoved,
    mayMove,
    certainlyUnchanged,
  };
}
