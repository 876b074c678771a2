import type { SiteTable } from "../model/site-table.ts";
import { relativeDistance } from "./line-distance.ts";
import { memo } from "./memo.ts";
import { siteNumbers } from "./site-values.ts";

/** How near is near: a tenth of the cut. */
export const NEAR = 0.1;

/** Sites whose recorded value lies near a cut. */
export interface AtLineSites {
  /** Nearest first; ties in the order of the file. */
  readonly sites: Uint32Array;
  /** Sites that report the cut's value exactly. */
  readonly exactly: number;
  /** The values of these sites, ascending. */
  readonly sorted: Float64Array;
}

/** The cliff at a cut: of the sites that the filters keep, those within a tenth of it. */
export const atLine = memo(
  (table: SiteTable, property: string, cut: number, include: Uint8Array | null): AtLineSites => {
    const numbers = siteNumbers(table, property);
    const near: number[] = [];
    for (let site = 0; site < table.siteCount; site++) {
      const value = numbers[site] ?? Number.NaN;
      if (include?.[site] === 0 || !(relativeDistance(value, cut) <= NEAR)) continue;
      near.push(site);
    }
    const away = (site: number) => Math.abs((numbers[site] as number) - cut);
    near.sort((a, b) => away(a) - away(b) || a - b);
    const sorted = Float64Array.from(near, (site) => numbers[site] as number).sort();
    const exactly = sorted.reduce((sum, value) => sum + (value === cut ? 1 : 0), 0);
    return { sites: Uint32Array.from(near), exactly, sorted };
  },
  2,
);
