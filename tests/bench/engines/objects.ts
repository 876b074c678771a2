import { bisectRight } from "d3-array";
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
import { CRITERIA, UNKNOWN_BIN } from "../workload/criteria.ts";
import { parsedFeatures, regionName, type SiteFeature, type SiteProperties } from "../workload/features.ts";
import { REGIONS } from "../workload/sites.ts";
import type { Build } from "./engine.ts";
import { classOfScore, type ScoreTable, scoreTable } from "./score-table.ts";

/** A feature of the file with what a page writes on it. */
type Site = SiteFeature & { class: number; status: number; baseline: number; baselineStatus: number };

/** The value of a property as the bands compare it; null where unknown. */
function readValue(properties: SiteProperties, at: number): number | null {
  const { id, type, levels } = CRITERIA[at] as (typeof CRITERIA)[number];
  const value = properties[id as keyof SiteProperties];
  if (value === null) return null;
  return type === "ordinal" ? levels.indexOf(value as string) : Number(value);
}

/** Writes the class and the status on every feature. */
function classify(sites: readonly Site[], { terms, cuts }: ScoreTable): void {
  for (const site of sites) {
    let least = 0;
    let most = 0;
    for (const [at, term] of terms.entries()) {
      const value = readValue(site.properties, at);
      if (value === null) {
        least += term.least;
        most += term.most;
        continue;
      }
      const band = term.upTo.findIndex((end) => value <= end);
      const points = (band < 0 ? term.points.at(-1) : term.points[band]) as number;
      least += points;
      most += points;
    }
    const low = classOfScore(cuts, least);
    const high = classOfScore(cuts, most);
    site.class = low === high ? low : UNDETERMINED_CLASS;
    site.status = statusOf(low, high);
  }
}

const REGION_NUMBERS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: REGIONS }, (_, region) => [regionName(region), region]),
);

function count(sites: readonly Site[], counters: Float64Array): void {
  const add = (at: number, amount: number): void => {
    counters[at] = (counters[at] as number) + amount;
  };
  counters.fill(0);
  for (const site of sites) {
    const { workers, region } = site.properties;
    const flow = site.baseline * CLASSES + site.class;
    add(site.class, 1);
    add(FLOW_AT + flow, 1);
    if (workers !== null) add(WORKERS_AT + flow, workers);
    const pair = 3 * site.baselineStatus + site.status;
    add(REGIONS_AT + (REGION_NUMBERS.get(region) as number) * STATUS_PAIRS + pair, 1);
    for (const [at, { edges }] of CRITERIA.entries()) {
      const value = readValue(site.properties, at);
      const bin = value === null ? UNKNOWN_BIN : bisectRight(edges, value);
      add(BINS_AT + (at * BIN_ROWS + bin) * CLASSES + site.class, 1);
    }
  }
}

/**
 * What a typical page does: the features as `JSON.parse` gives them, a loop over them, values read by their names, the
 * class written on each, histograms by d3's bisection.
 */
export const build: Build = ({ sites: columns, baseline, proposed }) => {
  const sites = parsedFeatures(columns).map((feature): Site => {
    return Object.assign(feature, { class: 0, status: 0, baseline: 0, baselineStatus: 0 });
  });
  classify(sites, scoreTable(baseline));
  for (const site of sites) {
    site.baseline = site.class;
    site.baselineStatus = site.status;
  }
  const counters = new Float64Array(COUNTERS);
  return {
    step(ore) {
      classify(sites, scoreTable(proposed, ore));
      count(sites, counters);
      return { counters };
    },
  };
};
