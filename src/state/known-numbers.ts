import type { SiteTable } from "../model/site-table.ts";
import { memo } from "./memo.ts";
import { siteNumbers } from "./site-values.ts";

/** The known numbers of a property at the level of sites, ascending. */
export const sortedKnown = memo(
  (table: SiteTable, property: string): Float64Array =>
    siteNumbers(table, property)
      .filter((value) => !Number.isNaN(value))
      .sort(),
  16,
);

/** The distinct values among them, ascending: where a drag stops. */
export const distinctKnown = memo((table: SiteTable, property: string): Float64Array => {
  const sorted = sortedKnown(table, property);
  return sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
}, 16);
