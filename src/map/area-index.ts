import { AreaIndex } from "../ingest/context/area-index.ts";
import type { Areas } from "./basemap.ts";

const indices = new WeakMap<Areas, AreaIndex>();

/** The area by index that a point lies in, or -1 where it lies in none. Degrees; NaN lies in none. */
export function areaAt(areas: Areas, lon: number, lat: number): number {
  let index = indices.get(areas);
  if (!index) {
    index = new AreaIndex(areas.features.map(({ geometry }) => geometry.coordinates));
    indices.set(areas, index);
  }
  return index.at(lon, lat);
}

/** `areaAt` for many points: index of the area by point, -1 where none. */
export function areaOfSites(areas: Areas, lon: Float64Array, lat: Float64Array): Int32Array {
  return Int32Array.from(lon, (x, site) => areaAt(areas, x, lat[site] ?? Number.NaN));
}
