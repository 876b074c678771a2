import { type ColumnTable, op, table } from "arquero";
import {
  BIN_ROWS,
  BINS_AT,
  CLASSES,
  COUNTERS,
  FLOW_AT,
  REGIONS_AT,
  STATUS_PAIRS,
  UNDETERMINED_CLASS,
  WORKERS_AT,
} from "../counters.ts";
import { binsOf, CRITERIA } from "../workload/criteria.ts";
import type { Build } from "./engine.ts";
import { type ScoreTable, scoreTable, type TermPoints } from "./score-table.ts";

/** Arquero compiles expressions from their text; these are the points of one criterion, and of all. */
function pointsOf({ key, upTo, points, least, most }: TermPoints, unknown: "least" | "most"): string {
  const last = String(points.at(-1));
  const known = upTo.reduceRight((above, end, band) => `d.${key} <= ${end} ? ${points[band]} : ${above}`, last);
  return `(op.is_nan(d.${key}) ? ${unknown === "least" ? least : most} : ${known})`;
}

const scoreOf = ({ terms }: ScoreTable, unknown: "least" | "most"): string =>
  `d => ${terms.map((term) => pointsOf(term, unknown)).join(" + ")}`;

const classOf = ([artisanal, small, medium]: ScoreTable["cuts"], score: string): string =>
  `d => d.${score} <= ${artisanal} ? 0 : d.${score} <= ${small} ? 1 : d.${score} <= ${medium} ? 2 : 3`;

/** The classes and the statuses of all sites under such names. */
function classified(sites: ColumnTable, scores: ScoreTable, classes: string, statuses: string): ColumnTable {
  return sites
    .derive({ least: scoreOf(scores, "least"), most: scoreOf(scores, "most") })
    .derive({ low: classOf(scores.cuts, "least"), high: classOf(scores.cuts, "most") })
    .derive({
      [classes]: `d => d.low === d.high ? d.low : ${UNDETERMINED_CLASS}`,
      [statuses]: "d => d.high <= 1 ? 0 : d.low > 1 ? 2 : 1",
    });
}

interface Group {
  readonly key: number;
  readonly sites: number;
  readonly persons: number;
}

/** A table of columns; two columns are grouped by as one number, which is several times as fast as by both. */
export const build: Build = ({ sites, baseline, proposed }) => {
  const columns = CRITERIA.map(({ id }, at) => [id, sites.columns[at] as Float64Array] as const);
  const bins = binsOf(sites.columns).map((column, at) => [`bin${at}`, column] as const);
  const plain = table(Object.fromEntries([...columns, ...bins, ["region", sites.region] as const]));
  const kept = classified(plain, scoreTable(baseline), "before", "statusBefore").reify();
  const counters = new Float64Array(COUNTERS);
  return {
    step(ore) {
      const now = classified(kept, scoreTable(proposed, ore), "class", "status");
      const count = (key: string, start: number): void => {
        const groups = now.groupby({ key }).rollup({ sites: op.count() }).objects() as Group[];
        for (const group of groups) counters[start + group.key] = group.sites;
      };
      counters.fill(0);
      count("d => d.class", 0);
      const flow = now
        .groupby({ key: `d => d.before * ${CLASSES} + d.class` })
        .rollup({ sites: op.count(), persons: op.sum("workers") })
        .objects() as Group[];
      for (const { key, sites: own, persons } of flow) {
        counters[FLOW_AT + key] = own;
        counters[WORKERS_AT + key] = persons ?? 0;
      }
      count(`d => d.region * ${STATUS_PAIRS} + 3 * d.statusBefore + d.status`, REGIONS_AT);
      for (const at of CRITERIA.keys())
        count(`d => d.bin${at} * ${CLASSES} + d.class`, BINS_AT + at * BIN_ROWS * CLASSES);
      return { counters };
    },
  };
};
