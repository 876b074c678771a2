import { CANNOT_TELL, IN, OUT, type PairRun } from "../../engine/run.ts";

/**
 * What is counted of any set of sites, as places in one array: sites, status under A and under B, what changed, the
 * status flow row by row, workers, and the sites at which workers are recorded.
 */
export const SITES = 0;
export const BASELINE = 1;
export const PROPOSED = 4;
export const ENTERS = 7;
export const LEAVES = 8;
export const NOW_CANNOT_TELL = 9;
export const FLOW = 10;
export const WORKERS = 19;
export const RECORDED = 20;
export const QUANTITIES = 21;

/** A sum that holds of every set of sites: the whole, and the parts that make it up. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}
const sum = (whole: number, ...parts: number[]): Sum => ({ whole, parts });
const flow = (from: number, to: number): number => FLOW + 3 * from + to;
const STATUSES = [IN, CANNOT_TELL, OUT] as const;

/** All that anyone knows of how the numbers of one place hang together. */
export const SUMS: readonly Sum[] = [
  sum(SITES, BASELINE, BASELINE + 1, BASELINE + 2),
  sum(SITES, PROPOSED, PROPOSED + 1, PROPOSED + 2),
  ...STATUSES.map((from) => sum(BASELINE + from, flow(from, IN), flow(from, CANNOT_TELL), flow(from, OUT))),
  ...STATUSES.map((to) => sum(PROPOSED + to, flow(IN, to), flow(CANNOT_TELL, to), flow(OUT, to))),
  sum(PROPOSED + IN, ENTERS, flow(IN, IN)),
  sum(PROPOSED + CANNOT_TELL, NOW_CANNOT_TELL, flow(CANNOT_TELL, CANNOT_TELL)),
  sum(PROPOSED + OUT, LEAVES, flow(OUT, OUT)),
  sum(ENTERS, flow(CANNOT_TELL, IN), flow(OUT, IN)),
  sum(LEAVES, flow(IN, OUT), flow(CANNOT_TELL, OUT)),
  sum(NOW_CANNOT_TELL, flow(IN, CANNOT_TELL), flow(OUT, CANNOT_TELL)),
];

/** Adds one site of a status pair to a row of quantities that begins at `base`. */
export function addSite(counts: Float64Array, base: number, from: number, to: number, workers: number): void {
  const add = (at: number, by = 1): void => {
    counts[base + at] = (counts[base + at] as number) + by;
  };
  add(SITES);
  add(BASELINE + from);
  add(PROPOSED + to);
  add(flow(from, to));
  if (from !== to) add([ENTERS, NOW_CANNOT_TELL, LEAVES][to] as number);
  if (Number.isNaN(workers)) return;
  add(RECORDED);
  add(WORKERS, workers);
}

/** Status of a site under A and B: 0 in, 1 cannot tell, 2 out. */
export function statusPair({ outcomes, baseline, proposed }: PairRun, site: number): readonly [number, number] {
  const outcome = outcomes[site] as number;
  return [baseline.status[outcome] as number, proposed.status[outcome] as number];
}
