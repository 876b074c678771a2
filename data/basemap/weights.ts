import { sphericalTriangleArea } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";

/**
 * Area of a triangle on the unit sphere, less the farther north or south: detail costs bytes everywhere alike, and
 * serves least far from the tropics, where nearly all such sites are.
 */
export const weigh: typeof sphericalTriangleArea = (triangle) =>
  sphericalTriangleArea(triangle) * remoteness(triangle[1]?.[1] ?? 0);

/** From 1 at the equator to 0.06 at 60°, and no less than makes the shape of Greenland out. */
export const remoteness = (latitude: number): number => Math.max(0.035, Math.cos((latitude * Math.PI) / 180) ** 4);

/** A presimplified topology holds each point's weight as its third coordinate. */
type Weighed = [number, number, number];

const ringsOf = (geometry: { readonly type?: unknown }): number[][] =>
  geometry.type === "Polygon"
    ? (geometry as Polygon).arcs
    : geometry.type === "MultiPolygon"
      ? (geometry as MultiPolygon).arcs.flat()
      : [];

/**
 * Protects as many points as a ring needs to stay a ring: an island is one closed arc, and an enclave may be two,
 * which simplification would otherwise flatten to a line. Changes the weights in place.
 */
export function withRoomForRings<T extends Topology>(topology: T): T {
  const needed = new Map<number, number>();
  for (const object of Object.values(topology.objects))
    for (const geometry of (object as GeometryCollection).geometries)
      for (const ring of ringsOf(geometry))
        if (ring.length <= 2) for (const arc of ring) needed.set(arc < 0 ? ~arc : arc, ring.length === 1 ? 3 : 1);
  for (const [arc, count] of needed) {
    const inner = ((topology.arcs[arc] ?? []) as unknown as Weighed[]).slice(1, -1);
    const heaviest = inner.sort((a, b) => b[2] - a[2]).slice(0, count);
    for (const point of heaviest) point[2] = Number.POSITIVE_INFINITY;
  }
  return topology;
}
