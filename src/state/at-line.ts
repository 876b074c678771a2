import type { SiteTable } from "../model/site-table.ts";
import { sortedKnown } from "./known-numbers.ts";
import { relativeDistance } from "./line-distance.ts";
import { memo } from "./memo.ts";
import { siteNumbers } from "./site-values.ts";

/** How near is near: a tenth of the cut. */
export const NEAR = 0.1;

/** Sites whose known value lies near a cut. */
export interface AtLineSites {
  readonly within: number;
  /** Sites that report the cut's value exactly. */
  readonly exactly: number;
  /** The nearest few sites, nearest first; ties in the order of the file. */
  readonly nearest: readonly number[];
  /** The values of all sites within, ascending. */
  readonly sorted: Float64Array;
}

/** What the filters keep of the known numbers, ascending: sorted once, not at every standing of a cut. */
const sortedKept = memo(
  (table: SiteTable, property: string, include: Uint8Array | null): Float64Array =>
    include === null
      ? sortedKnown(table, property)
      : siteNumbers(table, property)
          .filter((value, site) => include[site] !== 0 && !Number.isNaN(value))
          .sort(),
  2,
);

/** The first place from which on `holds` is true of ascending values; their number where it never is. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sites nearest to a cut, in one pass that keeps the best so far. */
function nearestOf(numbers: Float64Array, cut: number, include: Uint8Array | null, most: number): number[] {
  if (most === 0) return [];
  const sites: number[] = [];
  const away: number[] = [];
  for (let site = 0; site < numbers.length; site++) {
    const distance = Math.abs((numbers[site] as number) - cut);
    if (include?.[site] === 0 || Number.isNaN(distance)) continue;
    if (sites.length === most && distance >= (away[most - 1] as number)) continue;
    let at = sites.length;
    while (at > 0 && (away[at - 1] as number) > distance) at--;
    sites.splice(at, 0, site);
    away.splice(at, 0, distance);
    sites.length = away.length = Math.min(most, sites.length);
  }
  return sites;
}

/**
 * The cliff at a cut: of the sites that the filters keep, those within a tenth of it.
 * @param most how many of the nearest are listed
 */
export const atLine = memo(
  (table: SiteTable, property: string, cut: number, include: Uint8Array | null, most: number): AtLineSites => {
    const near = (value: number): boolean => relativeDistance(value, cut) <= NEAR;
    const kept = sortedKept(table, property, include);
    const sorted = kept.subarray(
      firstWhere(kept, (value) => value >= cut || near(value)),
      firstWhere(kept, (value) => value > cut && !near(value)),
    );
    const exactly = firstWhere(sorted, (value) => value > cut) - firstWhere(sorted, (value) => value >= cut);
    const nearest = nearestOf(siteNumbers(table, property), cut, include, Math.min(most, sorted.length));
    return { within: sorted.length, exactly, nearest, sorted };
  },
  2,
);
