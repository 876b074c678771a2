import { type Codes, codesFor } from "../engine/ranks.ts";
import type { PairRun } from "../engine/run.ts";
import type { ValueOrder } from "../engine/value-order.ts";
import { groupCounts } from "./linked.ts";

/** No bin: the value is not one known number. Bins are counted from 1. */
export const NO_BIN = 0;

/**
 * The bin of every site, the outer bins taking what lies beyond them; worked out once for a property and its edges, in
 * one way through its numbers, and not once a frame.
 * @param closed which end of a bin belongs to it: "right" keeps a value at the edge on the side that "at most" passes
 */
export function binOfSites(
  { values, sites }: ValueOrder,
  siteCount: number,
  edges: readonly number[],
  closed: "right" | "left",
): Codes {
  const bins = codesFor(edges.length, siteCount);
  let bin = 1;
  for (let place = 0; place < sites.length; place++) {
    const value = values[place] as number;
    while (
      bin < edges.length - 1 &&
      (closed === "right" ? value > (edges[bin] as number) : value >= (edges[bin] as number))
    )
      bin++;
    bins[sites[place] as number] = bin;
  }
  return bins;
}

export interface BinCounts {
  /** Per bin: sites by class of the proposed definition, undetermined last. */
  readonly bins: readonly (readonly number[])[];
  /** Sites without a known number. */
  readonly unknown: number;
  readonly known: number;
}

/** Sites by bin and by class of the proposed definition. */
export function countBins(bins: Codes, binCount: number, run: PairRun, include: Uint8Array | null): BinCounts {
  const counters = groupCounts(run, { of: bins, count: binCount + 1, by: "class" }, include);
  const width = run.proposed.classIds.length + 1;
  const rows = Array.from({ length: binCount + 1 }, (_, bin) => [...counters.subarray(bin * width, (bin + 1) * width)]);
  const [without = [], ...counted] = rows;
  const sum = (total: number, sites: number): number => total + sites;
  const unknown = without.reduce(sum, 0);
  return { bins: counted, unknown, known: counters.reduce(sum, 0) - unknown };
}
