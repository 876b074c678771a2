import { LAST_LATITUDE } from "./mercator.ts";

/** Degrees. `east` may exceed 180: the short way leads over the antimeridian. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Slices that the circle of longitudes is looked at by: of a million sites none need be sorted. */
const SLICES = 4096;

const sliceOf = (lon: number): number => Math.max(0, Math.min(SLICES - 1, Math.floor(((lon + 180) / 360) * SLICES)));

/** Westernmost and easternmost longitude by slice; an empty one is turned inside out. */
interface Slices {
  readonly west: Float64Array;
  readonly east: Float64Array;
}

/**
 * The shortest stretch of longitude that holds all of them: the circle less its widest gap. A gap within a slice, less
 * than a tenth of a degree, is none.
 */
function shortWay({ west, east }: Slices): [number, number] {
  const filled = Array.from(west.keys()).filter((slice) => (west[slice] as number) <= (east[slice] as number));
  const [first = 0, ...others] = filled;
  let from = west[first] as number;
  let gap = from + 360 - (east[filled.at(-1) ?? first] as number);
  let last = east[first] as number;
  for (const slice of others) {
    const width = (west[slice] as number) - last;
    last = east[slice] as number;
    // A tie keeps to the map's usual cut.
    if (width <= gap) continue;
    gap = width;
    from = west[slice] as number;
  }
  return [from, from + 360 - gap];
}

/**
 * What the placed sites span; null where none is placed.
 * @param include 0 where a site does not count; null where all do.
 */
export function extentOf(lon: Float64Array, lat: Float64Array, include: Uint8Array | null): Extent | null {
  const west = new Float64Array(SLICES).fill(Number.POSITIVE_INFINITY);
  const east = new Float64Array(SLICES).fill(Number.NEGATIVE_INFINITY);
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let site = 0; site < lon.length; site++) {
    const [x, y] = [lon[site] as number, lat[site] as number];
    if (Number.isNaN(x + y) || include?.[site] === 0) continue;
    const slice = sliceOf(x);
    if (x < (west[slice] as number)) west[slice] = x;
    if (x > (east[slice] as number)) east[slice] = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  if (south > north) return null;
  const [from, to] = shortWay({ west, east });
  return { west: from, east: to, south: Math.max(-LAST_LATITUDE, south), north: Math.min(LAST_LATITUDE, north) };
}
