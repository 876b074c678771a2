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
  /** Distinct values near the cut with their sites, ascending. */
  readonly values: readonly { readonly value: number; readonly sites: number }[];
}

/** The cliff at a cut: of the sites that the filters keep, those within a tenth of it. */
export const atLine = memo(
  (table: SiteTable, property: string, cut: number, include: Uint8Array | null): AtLineSites => {
    const numbers = siteNumbers(table, property);
    const counts = new Map<number, number>();
    const near: number[] = [];
    for (let site = 0; site < table.siteCount; site++) {
      const value = numbers[site] ?? Number.NaN;
      if (include?.[site] === 0 || !(relativeDistance(value, cut) <= NEAR)) continue;
      near.push(site);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const away = (site: number) => Math.abs((numbers[site] as number) - cut);
    near.sort((a, b) => away(a) - away(b) || a - b);
    const values = [...counts].map(([value, sites]) => ({ value, sites })).sort((a, b) => a.value - b.value);
    return { sites: Uint32Array.from(near), exactly: counts.get(cut) ?? 0, values };
  },
  2,
);
