import type { Position } from "geojson";

/** Rings of one polygon in degrees, the outer one first, as in GeoJSON. */
export type Rings = Position[][];

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** One polygon of an area, with the box around it. */
export interface Part extends Box {
  /** Index of the area it belongs to. */
  readonly area: number;
  readonly rings: Rings;
}

export function partOf(area: number, rings: Rings): Part {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of rings[0] ?? []) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { area, rings, west, south, east, north };
}

export const inBox = ({ west, south, east, north }: Box, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
