import crossfilter, { type Group } from "crossfilter2";
import {
  BIN_ROWS,
  BINS_AT,
  CLASSES,
  COUNTERS,
  FLOW_AT,
  REGIONS_AT,
  STATUS_PAIRS,
  statusOf,
  UNDETERMINED_CLASS,
  WORKERS_AT,
} from "../counters.ts";
import { binsOf, CRITERIA, WORKERS } from "../workload/criteria.ts";
import type { Build } from "./engine.ts";
import { classOfScore, type ScoreTable, scoreTable } from "./score-table.ts";

/** A row of the flat table that crossfilter is given. */
interface Row {
  /** By criterion; null where unknown. */
  readonly values: readonly (number | null)[];
  readonly bins: readonly number[];
  readonly region: number;
  class: number;
  status: number;
  baseline: number;
  baselineStatus: number;
}

function classify(rows: readonly Row[], { terms, cuts }: ScoreTable): void {
  for (const row of rows) {
    let least = 0;
    let most = 0;
    for (const [at, term] of terms.entries()) {
      const value = row.values[at] as number | null;
      if (value === null) {
        least += term.least;
        most += term.most;
        continue;
      }
      let band = 0;
      while (band < term.upTo.length && value > (term.upTo[band] as number)) band++;
      least += term.points[band] as number;
      most += term.points[band] as number;
    }
    const low = classOfScore(cuts, least);
    const high = classOfScore(cuts, most);
    row.class = low === high ? low : UNDETERMINED_CLASS;
    row.status = statusOf(low, high);
  }
}

type Counts = number[];
type Counting = (counts: Counts, row: Row) => Counts;

const zeros = (length: number) => (): Counts => new Array<number>(length).fill(0);

const adding =
  (place: (row: Row) => number, amount: (row: Row) => number = () => 1): Counting =>
  (counts, row) => {
    const at = place(row);
    counts[at] = (counts[at] as number) + amount(row);
    return counts;
  };

/** Nothing is filtered, so that nothing is ever taken away. */
const never: Counting = (counts) => counts;

/** A group whose counts are made again by `all` each time that it is told how. */
interface Counter {
  readonly group: Group<Row, number, Counts>;
  readonly add: Counting;
  readonly width: number;
  /** Where the counts of a key begin. */
  readonly at: (key: number) => number;
}

/**
 * Dimensions on what stays as it is (baseline, region, bins); the class is no filter but follows from all criteria, so
 * at each step it is written on the rows and the groups are reduced again. Making dimensions of the class anew instead
 * would sort the rows at each step.
 */
export const build: Build = ({ sites, baseline, proposed }) => {
  const bins = binsOf(sites.columns);
  const rows = Array.from({ length: sites.count }, (_, site): Row => {
    const values = sites.columns.map((column) => {
      const value = column[site] as number;
      return Number.isNaN(value) ? null : value;
    });
    const own = { values, bins: bins.map((column) => column[site] as number), region: sites.region[site] as number };
    return Object.assign(own, { class: 0, status: 0, baseline: 0, baselineStatus: 0 });
  });
  classify(rows, scoreTable(baseline));
  for (const row of rows) {
    row.baseline = row.class;
    row.baselineStatus = row.status;
  }

  const filter = crossfilter(rows);
  const byBaseline = filter.dimension((row) => row.baseline);
  const byRegion = filter.dimension((row) => row.region);
  const byClass = adding((row) => row.class);
  const persons = adding(
    (row) => row.class,
    (row) => row.values[WORKERS] ?? 0,
  );
  const byStatuses = adding((row) => 3 * row.baselineStatus + row.status);
  const counterOf = (group: Group<Row, number, Counts>, add: Counting, width: number, start: number): Counter => ({
    group,
    add,
    width,
    at: (key) => start + key * width,
  });
  const counted: Counter[] = [
    counterOf(byBaseline.group(), byClass, CLASSES, FLOW_AT),
    counterOf(byBaseline.group(), persons, CLASSES, WORKERS_AT),
    counterOf(byRegion.group(), byStatuses, STATUS_PAIRS, REGIONS_AT),
    ...CRITERIA.map((_, at) => {
      const byBin = filter.dimension((row) => row.bins[at] as number);
      return counterOf(byBin.group(), byClass, CLASSES, BINS_AT + at * BIN_ROWS * CLASSES);
    }),
  ];
  const all = filter.groupAll<Counts>();
  const counters = new Float64Array(COUNTERS);
  return {
    step(ore) {
      classify(rows, scoreTable(proposed, ore));
      counters.fill(0);
      counters.set(all.reduce(byClass, never, zeros(CLASSES)).value());
      for (const { group, add, width, at } of counted)
        for (const { key, value } of group.reduce(add, never, zeros(width)).all()) counters.set(value, at(key));
      return { counters };
    },
  };
};
