import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { inBox, type Part, partOf, type Rings } from "./polygons.ts";

const COLUMNS = 361;
const cellOf = (lon: number, lat: number): number => (Math.floor(lat) + 90) * COLUMNS + Math.floor(lon) + 180;

/**
 * Areas by the square degrees they touch, so that a point is tried against a few of them and not against all.
 * Every coordinate lies within ±180; a polygon across the antimeridian is cut there, as RFC 7946 asks.
 */
export class AreaIndex {
  readonly #cells = new Map<number, Part[]>();

  /** @param areas by area, its polygons */
  constructor(areas: readonly (readonly Rings[])[]) {
    for (const [area, polygons] of areas.entries()) for (const rings of polygons) this.#add(partOf(area, rings));
  }

  #add(part: Part): void {
    for (let lat = Math.floor(part.south); lat <= part.north; lat++) {
      for (let lon = Math.floor(part.west); lon <= part.east; lon++) {
        const cell = cellOf(lon, lat);
        const there = this.#cells.get(cell);
        if (there) there.push(part);
        else this.#cells.set(cell, [part]);
      }
    }
  }

  /** The first area that a point lies in or on the border of, or -1. Degrees; NaN lies in none. */
  at(lon: number, lat: number): number {
    return this.#cells.get(cellOf(lon, lat))?.find((part) => isInside(part, lon, lat))?.area ?? -1;
  }

  /** Every area that a point lies in, in their order. */
  allAt(lon: number, lat: number): number[] {
    const parts = this.#cells.get(cellOf(lon, lat)) ?? [];
    const inside = parts.filter((part) => isInside(part, lon, lat)).map(({ area }) => area);
    return [...new Set(inside)].sort((a, b) => a - b);
  }
}

const isInside = (part: Part, lon: number, lat: number): boolean =>
  inBox(part, lon, lat) && booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates: part.rings });
