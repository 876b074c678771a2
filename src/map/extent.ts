import { LAST_LATITUDE } from "./mercator.ts";

/** Degrees. `east` may exceed 180: the short way leads over the antimeridian. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The shortest stretch of longitude that holds all of them: the circle less its widest gap. */
function shortWay(lons: Float64Array): [number, number] {
  const sorted = lons.slice().sort();
  const last = sorted.length - 1;
  let gap = (sorted[0] ?? 0) + 360 - (sorted[last] ?? 0);
  let west = 0;
  for (let i = 1; i <= last; i++) {
    const width = (sorted[i] ?? 0) - (sorted[i - 1] ?? 0);
    // A tie keeps to the map's usual cut.
    if (width <= gap) continue;
    gap = width;
    west = i;
  }
  const from = sorted[west] ?? 0;
  return [from, from + 360 - gap];
}

/**
 * What the placed sites span; null where none is placed.
 * @param include 0 where a site does not count; null where all do.
 */
export function extentOf(lon: Float64Array, lat: Float64Array, include: Uint8Array | null): Extent | null {
  const counts = (site: number): boolean =>
    include?.[site] !== 0 && !Number.isNaN((lon[site] ?? Number.NaN) + (lat[site] ?? Number.NaN));
  const lons = lon.filter((_, site) => counts(site));
  const lats = lat.filter((_, site) => counts(site));
  if (lons.length === 0) return null;
  const [west, east] = shortWay(lons);
  const south = lats.reduce((a, b) => Math.min(a, b));
  const north = lats.reduce((a, b) => Math.max(a, b));
  return { west, east, south: Math.max(-LAST_LATITUDE, south), north: Math.min(LAST_LATITUDE, north) };
}
