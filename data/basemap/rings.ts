import type { MultiPolygon, Position } from "geojson";
import { remoteness } from "./weights.ts";

const RADIANS = Math.PI / 180;

/** Ground area of a ring in square kilometres (equal-area cylindrical; good enough to rank rings). */
function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += (x1 - x0) * RADIANS * (2 + Math.sin(y0 * RADIANS) + Math.sin(y1 * RADIANS));
  }
  return Math.abs((sum * 6371 * 6371) / 2);
}

type Polygons = MultiPolygon["coordinates"];

/** A small island in the tropics is a landmark; on a coast of ten thousand skerries it is noise. */
const tooSmall = (ring: readonly Position[] = [], smallest: number): boolean =>
  ringArea(ring) * remoteness(ring[0]?.[1] ?? 0) < smallest;

/** Drops islets and ponds below `smallest` km² (at the equator), but never the largest: every place keeps a body. */
export function withoutIslets(polygons: Polygons, smallest: number): Polygons {
  const areas = polygons.map(([outline]) => ringArea(outline ?? []));
  const largest = areas.indexOf(Math.max(...areas));
  return polygons
    .filter(([outline], at) => at === largest || !tooSmall(outline, smallest))
    .map(([outline = [], ...holes]) => [outline, ...holes.filter((hole) => !tooSmall(hole, smallest))]);
}
