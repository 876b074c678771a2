import { withSwapped } from "../engine/quality/positions.ts";
import type { DataSet } from "../model/site-table.ts";

/**
 * The same file with longitude and latitude changed about at some sites. It is said among the issues, and so in what
 * leaves the page; outlines, which the change would belie, go.
 */
export function repairSwapped(dataSet: DataSet, sites: readonly number[]): DataSet {
  if (sites.length === 0) return dataSet;
  const { outlines: _, ...rest } = dataSet;
  const note = { code: "quality.repaired", effect: "note", params: { n: sites.length } } as const;
  return { ...rest, table: withSwapped(dataSet.table, sites), issues: [...dataSet.issues, note] };
}
