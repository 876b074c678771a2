import { withSwapped } from "../engine/quality/positions.ts";
import { outlinesWithout } from "../model/outlines.ts";
import type { DataSet } from "../model/site-table.ts";

/** What was there before a repair, by what came of it: as long as the repaired data are held. */
const before = new WeakMap<DataSet, { readonly dataSet: DataSet; readonly n: number }>();

/**
 * The same file with longitude and latitude changed about at some sites. It is said among the issues, and so in what
 * leaves the page; outlines of these sites, which the change would belie, go.
 */
export function repairSwapped(dataSet: DataSet, sites: readonly number[]): DataSet {
  if (sites.length === 0) return dataSet;
  const { outlines, ...rest } = dataSet;
  const note = { code: "quality.repaired", effect: "note", params: { n: sites.length } } as const;
  const repaired: DataSet = {
    ...rest,
    ...(outlines ? { outlines: outlinesWithout(outlines, new Set(sites)) } : {}),
    table: withSwapped(dataSet.table, sites),
    issues: [...dataSet.issues, note],
  };
  before.set(repaired, { dataSet, n: sites.length });
  return repaired;
}

/** The data before they were repaired, and at how many sites; null where they were not. */
export const beforeRepair = (dataSet: DataSet): { readonly dataSet: DataSet; readonly n: number } | null =>
  before.get(dataSet) ?? null;
