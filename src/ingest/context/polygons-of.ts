import type { Position } from "geojson";
import type { Rings } from "./polygons.ts";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  Number.isFinite(value[0]) &&
  Number.isFinite(value[1]) &&
  Math.abs(Number(value[0])) <= 180 &&
  Math.abs(Number(value[1])) <= 90;

/** A ring as it can be tested: three points and more, closed; undefined where it is none. */
function ringOf(value: unknown): Position[] | undefined {
  if (!Array.isArray(value) || value.length < 3 || !value.every(isPosition)) return undefined;
  const ring = value.map(([lon = 0, lat = 0]): Position => [lon, lat]);
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring.length >= 4 ? ring : undefined;
}

/** Holes that are no rings are left out; without an outer ring there is no polygon. */
function ringsOf(value: unknown): Rings | undefined {
  if (!Array.isArray(value)) return undefined;
  const [outer, ...holes] = value.map(ringOf);
  return outer && [outer, ...holes.filter((hole) => hole !== undefined)];
}

/** A geometry and, level by level, those it collects: no depth of nesting can overflow. */
function* simpleGeometries(geometry: unknown): Generator<Readonly<Record<string, unknown>>> {
  const waiting = [geometry];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isObject(next)) continue;
    if (next["type"] !== "GeometryCollection") yield next;
    else if (Array.isArray(next["geometries"])) for (const each of next["geometries"]) waiting.push(each);
  }
}

/** The coordinates of each polygon of a simple geometry. */
function statedPolygons({ type, coordinates }: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (type === "Polygon") return [coordinates];
  return type === "MultiPolygon" && Array.isArray(coordinates) ? coordinates : [];
}

/** The polygons of a GeoJSON geometry, collections included; undefined where it has none that can be used. */
export function polygonsOf(geometry: unknown): Rings[] | undefined {
  const polygons = [...simpleGeometries(geometry)]
    .flatMap(statedPolygons)
    .map(ringsOf)
    .filter((rings) => rings !== undefined);
  return polygons.length > 0 ? polygons : undefined;
}
