import type { SiteTable } from "../../model/site-table.ts";

/** Degrees from 0, 0 within which a position is taken for a missing one. */
const NEAR_ZERO = 0.01;
/** About a kilometre: what two decimals can say. */
const COARSE = 100;

/** Sites whose position is suspicious, each list by site; a site stands in the first that fits. */
export interface Suspicious {
  readonly zero: readonly number[];
  /** Outside the country that the file names, inside it with longitude and latitude changed about. */
  readonly swapped: readonly number[];
  readonly outside: readonly number[];
  /** Stated to two decimals or fewer: known to about a kilometre. */
  readonly coarse: readonly number[];
}

/** The country's ISO3 at a position, null where there is none (at sea) or none is known. */
export type CountryAt = (lon: number, lat: number) => string | null;

/** Outlines of countries are simplified, and sites lie along borders: so far outside, about ten kilometres, is outside. */
const MARGIN = 0.1;

function isIn(country: string, countryAt: CountryAt, x: number, y: number): boolean {
  if (countryAt(x, y) === country) return true;
  for (const east of [-MARGIN, 0, MARGIN]) {
    for (const north of [-MARGIN, 0, MARGIN]) if (countryAt(x + east, y + north) === country) return true;
  }
  return false;
}

const isCoarse = (degrees: number): boolean => Math.round(degrees * COARSE) / COARSE === degrees;

/**
 * Looks for positions that cannot be meant.
 * @param declaredOf by site the ISO3 that the file names, "" where it names none: then nothing is held against it
 * @param countryAt null where outlines of countries are not there: swapped and outside are then not looked for
 */
export function suspiciousPositions(
  { siteCount, lon, lat }: SiteTable,
  declaredOf: (site: number) => string,
  countryAt: CountryAt | null,
): Suspicious {
  const found = { zero: [] as number[], swapped: [] as number[], outside: [] as number[], coarse: [] as number[] };
  const kindOf = (x: number, y: number, declared: string): keyof Suspicious | null => {
    if (Math.abs(x) <= NEAR_ZERO && Math.abs(y) <= NEAR_ZERO) return "zero";
    if (declared && countryAt && !isIn(declared, countryAt, x, y)) {
      return Math.abs(x) <= 90 && isIn(declared, countryAt, y, x) ? "swapped" : "outside";
    }
    return isCoarse(x) && isCoarse(y) ? "coarse" : null;
  };
  for (let site = 0; site < siteCount; site++) {
    const [x, y] = [lon[site] ?? Number.NaN, lat[site] ?? Number.NaN];
    if (Number.isNaN(x + y)) continue;
    const kind = kindOf(x, y, declaredOf(site));
    if (kind) found[kind].push(site);
  }
  return found;
}

/** The same table with longitude and latitude changed about at some sites; everything else is shared. */
export function withSwapped(table: SiteTable, sites: readonly number[]): SiteTable {
  const [lon, lat] = [table.lon.slice(), table.lat.slice()];
  for (const site of sites) {
    lon[site] = table.lat[site] ?? Number.NaN;
    lat[site] = table.lon[site] ?? Number.NaN;
  }
  return { ...table, lon, lat };
}
