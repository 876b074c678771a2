import type { Codes } from "../ranks.ts";
import type { SiteReadings } from "../site-readings.ts";

/** Sites at which something is known (its code is not 0), among all. */
export interface Known {
  readonly known: number;
  readonly sites: number;
}

/** Sites whose last readable value is known; a partly known value counts as known, an unknown one never. */
export function knownSites(codes: SiteReadings["codes"]): Known {
  let known = 0;
  for (const code of codes) if (code !== 0) known++;
  return { known, sites: codes.length };
}

/** `knownSites` by region: the region of a site is its code in `regionOf`, one entry a region. */
export function knownByRegion(codes: SiteReadings["codes"], regionOf: Codes, regions: number): Known[] {
  const known = new Uint32Array(regions);
  const sites = new Uint32Array(regions);
  for (let site = 0; site < codes.length; site++) {
    const region = regionOf[site] ?? 0;
    sites[region] = (sites[region] ?? 0) + 1;
    if (codes[site] !== 0) known[region] = (known[region] ?? 0) + 1;
  }
  return Array.from(sites, (count, region) => ({ known: known[region] ?? 0, sites: count }));
}
