import { type Parts, pointInside } from "./point-inside.ts";
import { checkPosition, type Position, type RowFault } from "./row.ts";

/** What reading a geometry found out besides the position. */
export interface Reading {
  readonly position: Position | null | RowFault;
  /** The coordinates were numbers written as text. */
  readonly fromText: boolean;
  /** The geometry was no single point; the position is a point on it. */
  readonly derived: boolean;
}

class Unusable extends Error {
  readonly fault: RowFault;
  constructor(fault: RowFault) {
    super(fault.code);
    this.fault = fault;
  }
}

const NUMERIC_TEXT = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** Reads the coordinates of one geometry, noticing numbers written as text. */
class Coordinates {
  fromText = false;

  #number(value: unknown): number {
    if (typeof value === "number") return value;
    if (value === undefined) throw new Unusable({ code: "ingest.no_coordinates" });
    if (typeof value !== "string" || !NUMERIC_TEXT.test(value)) {
      throw new Unusable({ code: "ingest.bad_coordinates", value });
    }
    this.fromText = true;
    return Number(value);
  }

  #list(value: unknown): readonly unknown[] {
    if (value === undefined) throw new Unusable({ code: "ingest.no_coordinates" });
    if (!Array.isArray(value)) throw new Unusable({ code: "ingest.bad_coordinates", value });
    return value;
  }

  /** Longitude and latitude; height and measure are ignored. */
  position = (value: unknown): Position => {
    const [lon, lat] = this.#list(value);
    if (lon === undefined && lat === undefined) throw new Unusable({ code: "ingest.empty_geometry" });
    const position: Position = [this.#number(lon), this.#number(lat)];
    if (!position.every(Number.isFinite)) throw new Unusable({ code: "ingest.not_finite", value: position.join(", ") });
    return position;
  };
  line = (value: unknown): Position[] => this.#list(value).map(this.position);
  polygon = (value: unknown): Position[][] => this.#list(value).map(this.line);
  polygons = (value: unknown): Position[][][] => this.#list(value).map(this.polygon);
}

interface OpenParts {
  readonly points: Position[];
  readonly lines: Position[][];
  readonly polygons: Position[][][];
}

/** By type: what its coordinates add to the parts. */
const ADD: ReadonlyMap<unknown, (to: OpenParts, read: Coordinates, coordinates: unknown) => void> = new Map([
  ["Point", (to, read, coordinates) => void to.points.push(read.position(coordinates))],
  ["MultiPoint", (to, read, coordinates) => append(to.points, read.line(coordinates))],
  ["LineString", (to, read, coordinates) => void to.lines.push(read.line(coordinates))],
  ["MultiLineString", (to, read, coordinates) => append(to.lines, read.polygon(coordinates))],
  ["Polygon", (to, read, coordinates) => void to.polygons.push(read.polygon(coordinates))],
  ["MultiPolygon", (to, read, coordinates) => append(to.polygons, read.polygons(coordinates))],
]);

/** One by one, for a spread of a hundred thousand arguments overflows. */
function append<T>(to: T[], more: readonly T[]): void {
  for (const item of more) to.push(item);
}

/** Takes a geometry and its collections apart, level by level, so that no depth of nesting can overflow. */
function partsOf(geometry: unknown, read: Coordinates): Parts {
  const parts: OpenParts = { points: [], lines: [], polygons: [] };
  const waiting: unknown[] = [geometry];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { type, coordinates, geometries } = next as Record<"type" | "coordinates" | "geometries", unknown>;
    const add = ADD.get(type);
    if (add) add(parts, read, coordinates);
    else if (type === "GeometryCollection" && Array.isArray(geometries)) append(waiting, geometries.filter(isObject));
    else throw new Unusable({ code: "ingest.bad_geometry", value: type ?? next });
  }
  return parts;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Longitude and latitude of a point that is written as nearly all are; undefined for whatever needs a closer look. */
function plainPoint(geometry: object): Position | undefined {
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  if (type !== "Point" || !Array.isArray(coordinates)) return undefined;
  const [lon, lat] = coordinates as readonly unknown[];
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : undefined;
}

/** Where a GeoJSON geometry is to be placed. An absent geometry is no fault: the row is kept and not placed. */
export function readGeometry(geometry: unknown): Reading {
  const none = { fromText: false, derived: false };
  if (geometry === null || geometry === undefined) return { position: null, ...none };
  if (!isObject(geometry) || Array.isArray(geometry)) {
    return { position: { code: "ingest.bad_geometry", value: geometry }, ...none };
  }
  const plain = plainPoint(geometry);
  if (plain) return { position: checkPosition(...plain), ...none };
  const read = new Coordinates();
  try {
    const point = pointInside(partsOf(geometry, read));
    if (!point) return { position: { code: "ingest.empty_geometry" }, ...none };
    const derived = (geometry as { type?: unknown }).type !== "Point";
    return { position: checkPosition(...point), fromText: read.fromText, derived };
  } catch (error) {
    if (error instanceof Unusable) return { position: error.fault, ...none };
    throw error;
  }
}
