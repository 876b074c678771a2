import { CRITERIA } from "./criteria.ts";
import { normals, seeded } from "./random.ts";

export const REGIONS = 200;

/** Share of the sites whose value is unknown, in each column independently. */
const MISSING = 0.3;

/** Invented sites as columns. */
export interface BenchSites {
  readonly count: number;
  /** By criterion in the order of `CRITERIA`; NaN where unknown, an ordinal as its rank, a flag as 0 or 1. */
  readonly columns: readonly Float64Array[];
  /** Below 200, the first ones many times more often than the last. */
  readonly region: Uint8Array;
  /** Degrees, in Africa. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
const percent = (share: number): number => Math.round(100 * within(share, 0, 1));

/** The eight values of a site of this size (normal, mean 0, deviation 1), in the order of `CRITERIA`. */
function valuesOf(size: number, normal: () => number): number[] {
  return [
    Math.max(1, Math.round(10 ** (1.5 + 0.5 * size + 0.3 * normal()))),
    rounded(10 ** (1.6 + 0.6 * size + 0.4 * normal()), 1),
    100 * Math.max(1, Math.round(10 ** (2.6 + 0.8 * size + 0.5 * normal()))),
    rounded(10 ** (0.6 + 0.5 * size + 0.4 * normal()), 2),
    percent(0.35 + 0.2 * size + 0.15 * normal()),
    percent(0.65 - 0.15 * size + 0.2 * normal()),
    within(Math.round(1.6 + 0.9 * size + 0.5 * normal()), 0, 4),
    0.8 * size + normal() > 0.6 ? 1 : 0,
  ];
}

/** That many sites, the same ones on every machine; the values of a site are tied by its size. */
export function makeSites(count: number): BenchSites {
  const next = seeded(42);
  const normal = normals(next);
  const columns = CRITERIA.map(() => new Float64Array(count));
  const region = new Uint8Array(count);
  const lon = new Float64Array(count);
  const lat = new Float64Array(count);
  for (let site = 0; site < count; site++) {
    const values = valuesOf(normal(), normal);
    for (const [at, column] of columns.entries()) column[site] = next() < MISSING ? Number.NaN : (values[at] as number);
    region[site] = Math.floor(REGIONS * next() * next());
    lon[site] = rounded(-10 + 50 * next(), 5);
    lat[site] = rounded(-25 + 35 * next(), 5);
  }
  return { count, columns, region, lon, lat };
}
