import { pointToPolygonDistance } from "@turf/point-to-polygon-distance";
import { type Part, partOf, type Rings } from "./polygons.ts";

/** Mean radius of the Earth in km, as turf has it (IUGG). */
const RADIUS = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far a point is from areas, on the sphere; areas that cannot be the nearest are not measured. */
export class Nearest {
  readonly #parts: readonly Part[];

  /** @param areas by area, its polygons */
  constructor(areas: readonly (readonly Rings[])[]) {
    this.#parts = areas.flatMap((polygons, area) => polygons.map((rings) => partOf(area, rings)));
  }

  /** Kilometres to the nearest area, 0 inside or on its border; undefined where there is no area. Degrees. */
  kilometres(lon: number, lat: number): number | undefined {
    const candidates = this.#parts
      .map((part) => ({ part, least: leastKilometres(part, lon, lat) }))
      .sort((a, b) => a.least - b.least);
    let nearest: number | undefined;
    for (const { part, least } of candidates) {
      if (nearest !== undefined && least >= nearest) break;
      const polygon = { type: "Polygon" as const, coordinates: part.rings };
      const km = Math.max(0, pointToPolygonDistance([lon, lat], polygon, { units: "kilometers", method: "geodesic" }));
      if (nearest === undefined || km < nearest) nearest = km;
      if (nearest === 0) break;
    }
    return nearest;
  }
}

/**
 * No point of a box is nearer than this: the difference of latitudes along a meridian, and the way to the nearer of
 * its two meridians (the sine of a spherical right triangle).
 */
function leastKilometres({ west, south, east, north }: Part, lon: number, lat: number): number {
  const toNorth = Math.max(0, south - lat, lat - north);
  const gap = lon >= west && lon <= east ? 0 : Math.min(turn(west - lon), turn(lon - east));
  const toMeridian = gap >= 90 ? 0 : Math.asin(Math.cos(radians(lat)) * Math.sin(radians(gap)));
  return RADIUS * Math.max(radians(toNorth), toMeridian);
}

/** Degrees to turn eastward, from 0 to 360. */
const turn = (degrees: number): number => ((degrees % 360) + 360) % 360;
