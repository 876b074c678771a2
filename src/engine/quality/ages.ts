import { isUndated, type SiteTable } from "../../model/site-table.ts";

const DAYS_A_YEAR = 365.25;
const DAY_MS = 86_400_000;

/** When the sites were last visited, seen from the latest visit of all. */
export interface Ages {
  /** Days since 1970-01-01; null where no visit has a date. */
  readonly asOf: number | null;
  /** Sites by the year of their last dated visit, ascending. */
  readonly byYear: readonly (readonly [year: number, sites: number])[];
  /** Sites last visited more than `years` before the latest visit of all. */
  readonly old: readonly number[];
  /** Sites without any dated visit: of these, no age is known. */
  readonly undated: readonly number[];
}

/** The age of every site's last visit. The latest visit stands for today, so that the answer never depends on a clock. */
export function agesOf({ siteCount, visitStart, observedOn }: SiteTable, years: number): Ages {
  const last = new Int32Array(siteCount);
  let asOf: number | null = null;
  for (let site = 0; site < siteCount; site++) {
    // Oldest first, undated before dated: the last entry is the latest.
    const day = observedOn[(visitStart[site + 1] ?? 0) - 1] ?? 0;
    last[site] = day;
    if (!isUndated(day)) asOf = asOf === null ? day : Math.max(asOf, day);
  }
  const counts = new Map<number, number>();
  const old: number[] = [];
  const undated: number[] = [];
  for (const [site, day] of last.entries()) {
    if (isUndated(day) || asOf === null) {
      undated.push(site);
      continue;
    }
    const year = new Date(day * DAY_MS).getUTCFullYear();
    counts.set(year, (counts.get(year) ?? 0) + 1);
    if (asOf - day > years * DAYS_A_YEAR) old.push(site);
  }
  return { asOf, byYear: [...counts].sort(([a], [b]) => a - b), old, undated };
}
