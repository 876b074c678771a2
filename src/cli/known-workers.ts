import { readingOf, readSites } from "../engine/site-readings.ts";
import { NUMBERS } from "../model/scale.ts";
import type { SiteTable } from "../model/site-table.ts";

/** The last known number of workers by site; NaN where it is not one known number. */
export function knownWorkers(table: SiteTable): Float64Array {
  const readings = readSites(table, "workers", NUMBERS);
  return Float64Array.from({ length: table.siteCount }, (_, site) => {
    const read = readingOf(readings, site);
    return read?.kind === "known" ? Number(read.value) : Number.NaN;
  });
}
