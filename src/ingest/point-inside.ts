import { rewrapped, unwrapped } from "./antimeridian.ts";
import type { Position } from "./row.ts";

/** Simple parts of a geometry, however deeply nested. */
export interface Parts {
  readonly points: readonly Position[];
  readonly lines: readonly Position[][];
  /** Each a list of rings, the outer one first. */
  readonly polygons: readonly Position[][][];
}

/**
 * One point that lies on a geometry, from its parts of the highest dimension: inside the polygons, else on a line,
 * else one of the points. A mean of vertices would leave a crescent or a pair of pits empty-handed.
 */
export function pointInside({ polygons, lines, points }: Parts): Position | undefined {
  return insidePolygons(polygons) ?? alongLine(lines) ?? nearestToMean(points);
}

/**
 * The middle of the widest stretch inside the polygon on a horizontal line near half its height
 * (the method of JTS's InteriorPointArea). The line passes between two vertices, never through one.
 */
function insidePolygons(polygons: readonly Position[][][]): Position | undefined {
  let best: { readonly width: number; readonly point: Position } | undefined;
  for (const polygon of polygons) {
    const rings = unwrapped(polygon);
    const lat = scanLatitude(rings);
    const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [west = 0, east = 0] = [crossings[at], crossings[at + 1]];
      if (east - west <= (best?.width ?? 0)) continue;
      const point: Position = [(west + east) / 2, lat];
      best = { width: east - west, point: rings === polygon ? point : rewrapped(point) };
    }
  }
  // Polygons without an inside, such as a ring of two points, still say where the site is.
  return best?.point ?? polygons.flat(2)[0];
}

/** Halfway between the highest vertex below the middle of the outer ring and the lowest one above it. */
function scanLatitude(rings: readonly Position[][]): number {
  const lats = (rings[0] ?? []).map(([, lat]) => lat);
  const [south, north] = [
    lats.reduce((a, b) => Math.min(a, b), Infinity),
    lats.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const middle = (south + north) / 2;
  let [below, above] = [south, north];
  for (const ring of rings) {
    for (const [, lat] of ring) {
      if (lat <= middle) below = Math.max(below, lat);
      else above = Math.min(above, lat);
    }
  }
  return (below + above) / 2;
}

/** Longitudes at which a ring, closed or not, crosses a latitude. */
function crossingsOf(ring: readonly Position[], lat: number): number[] {
  return ring.flatMap(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return y > lat === nextY > lat ? [] : [x + ((lat - y) / (nextY - y)) * (nextX - x)];
  });
}

/** The point halfway along the longest line. */
function alongLine(stated: readonly Position[][]): Position | undefined {
  const lines = stated.map((line) => unwrapped([line])[0] ?? line);
  const lengths = lines.map((line) => segmentsOf(line).reduce((sum, { length }) => sum + length, 0));
  const longest = lengths.indexOf(lengths.reduce((a, b) => Math.max(a, b), 0));
  const line = lines[longest];
  if (!line) return undefined;
  let left = (lengths[longest] ?? 0) / 2;
  for (const { from, to, length } of segmentsOf(line)) {
    if (length >= left && length > 0) {
      const share = left / length;
      const point: Position = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
      return line === stated[longest] ? point : rewrapped(point);
    }
    left -= length;
  }
  return line[0];
}

const segmentsOf = (line: readonly Position[]) =>
  line.slice(1).map((to, at) => {
    const from = line[at] ?? to;
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });

/** Of several points the one nearest to their mean: a real one, where the mean would be a place of its own. */
function nearestToMean(points: readonly Position[]): Position | undefined {
  if (points.length <= 1) return points[0];
  const lon = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const lat = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const distance = ([x, y]: Position): number => Math.hypot(x - lon, y - lat);
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
}
