import { DAMAGED } from "../geometry-text.ts";

/** Geometries as lists and structures of numbers, by the names that GeoParquet 1.1 and GeoArrow give them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["point", "Point"],
  ["linestring", "LineString"],
  ["polygon", "Polygon"],
  ["multipoint", "MultiPoint"],
  ["multilinestring", "MultiLineString"],
  ["multipolygon", "MultiPolygon"],
]);

export const isNative = (encoding: string): boolean => TYPES.has(encoding);

/** A position is a structure of x and y or a short list of numbers; anything longer is a list of them. */
function coordinatesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(coordinatesOf);
  if (typeof value !== "object" || value === null || !("x" in value) || !("y" in value)) return value;
  return [value.x, value.y];
}

/** Such a geometry as GeoJSON; null where none is stated. */
export function nativeGeometry(encoding: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const type = TYPES.get(encoding);
  const coordinates = coordinatesOf(value);
  return type !== undefined && Array.isArray(coordinates) ? { type, coordinates } : DAMAGED;
}
