import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Position } from "geojson";
import type { Areas } from "./basemap.ts";

interface Part {
  readonly area: number;
  readonly rings: Position[][];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function partOf(area: number, rings: Position[][]): Part {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of rings[0] ?? []) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { area, rings, west, south, east, north };
}

const cellOf = (lon: number, lat: number): number => (Math.floor(lat) + 90) * 361 + Math.floor(lon) + 180;

/** Which parts of which areas touch each square degree, so that a point is tried against a few and not against all. */
function indexOf(areas: Areas): Map<number, Part[]> {
  const cells = new Map<number, Part[]>();
  for (const [area, { geometry }] of areas.features.entries()) {
    for (const rings of geometry.coordinates) {
      const part = partOf(area, rings);
      for (let lat = Math.floor(part.south); lat <= part.north; lat++) {
        for (let lon = Math.floor(part.west); lon <= part.east; lon++) {
          const cell = cellOf(lon, lat);
          const there = cells.get(cell);
          if (there) there.push(part);
          else cells.set(cell, [part]);
        }
      }
    }
  }
  return cells;
}

const indices = new WeakMap<Areas, Map<number, Part[]>>();

/** The area by index that a point lies in, or -1 where it lies in none. Degrees; NaN lies in none. */
export function areaAt(areas: Areas, lon: number, lat: number): number {
  let index = indices.get(areas);
  if (!index) {
    index = indexOf(areas);
    indices.set(areas, index);
  }
  const inside = index.get(cellOf(lon, lat))?.find(({ rings, west, south, east, north }) => {
    if (lon < west || lon > east || lat < south || lat > north) return false;
    return booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates: rings });
  });
  return inside ? inside.area : -1;
}

/** `areaAt` for many points: index of the area by point, -1 where none. */
export function areaOfSites(areas: Areas, lon: Float64Array, lat: Float64Array): Int32Array {
  return Int32Array.from(lon, (x, site) => areaAt(areas, x, lat[site] ?? Number.NaN));
}
