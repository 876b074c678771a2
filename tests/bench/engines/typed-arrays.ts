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
import { binsOf, WORKERS } from "../workload/criteria.ts";
import type { Build } from "./engine.ts";
import { classOfScore, type ScoreTable, scoreTable } from "./score-table.ts";

/** By site, what a definition says of it. */
interface Answers {
  /** 4 where undetermined. */
  readonly classes: Uint8Array;
  /** In, cannot tell, out. */
  readonly statuses: Uint8Array;
}

/** The obvious loop over columns, with the least and the most points that a site may have. */
function classify({ terms, cuts }: ScoreTable, columns: readonly Float64Array[], { classes, statuses }: Answers): void {
  for (let site = 0; site < classes.length; site++) {
    let least = 0;
    let most = 0;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as ScoreTable["terms"][number];
      const value = (columns[at] as Float64Array)[site] as number;
      if (Number.isNaN(value)) {
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
    classes[site] = low === high ? low : UNDETERMINED_CLASS;
    statuses[site] = statusOf(low, high);
  }
}

const noAnswers = (count: number): Answers => ({ classes: new Uint8Array(count), statuses: new Uint8Array(count) });

/** Columns in typed arrays and nothing clever: a point of reference, and what the harness is tested with. */
export const build: Build = ({ sites, baseline, proposed }) => {
  const { count, columns, region } = sites;
  const bins = binsOf(columns);
  const workers = columns[WORKERS] as Float64Array;
  const before = noAnswers(count);
  classify(scoreTable(baseline), columns, before);
  const now = noAnswers(count);
  const counters = new Float64Array(COUNTERS);
  const add = (at: number, amount: number): void => {
    counters[at] = (counters[at] as number) + amount;
  };
  return {
    step(ore) {
      classify(scoreTable(proposed, ore), columns, now);
      counters.fill(0);
      for (let site = 0; site < count; site++) {
        const own = now.classes[site] as number;
        const flow = (before.classes[site] as number) * CLASSES + own;
        add(own, 1);
        add(FLOW_AT + flow, 1);
        const persons = workers[site] as number;
        if (!Number.isNaN(persons)) add(WORKERS_AT + flow, persons);
        const pair = 3 * (before.statuses[site] as number) + (now.statuses[site] as number);
        add(REGIONS_AT + (region[site] as number) * STATUS_PAIRS + pair, 1);
        for (let at = 0; at < bins.length; at++)
          add(BINS_AT + (at * BIN_ROWS + ((bins[at] as Uint8Array)[site] as number)) * CLASSES + own, 1);
      }
      return { counters, classes: now.classes };
    },
  };
};
