import { UnreadableFile } from "../model/issue.ts";
import type { IssueLog } from "./issue-log.ts";
import { isWgs84, noteOtherCrs } from "./other-crs.ts";

/** A GeoJSON geometry with its coordinates in degrees on WGS 84. */
export type Reproject = (geometry: unknown) => unknown;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Coordinates of any depth, each position passed through `forward`; what is none stays. */
function moved(coordinates: unknown, forward: (position: [number, number]) => number[]): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const [x, y] = coordinates as unknown[];
  if (typeof x === "number" && typeof y === "number") return forward([x, y]);
  return coordinates.map((each) => moved(each, forward));
}

/**
 * How coordinates of a system become degrees, by proj4, with a note that they were moved.
 * @param definition of the system: well-known text or a proj4 text
 * @throws UnreadableFile where the definition cannot be used, for its numbers would be taken for degrees
 */
export async function reprojection(definition: string, name: string, issues: IssueLog): Promise<Reproject> {
  const { default: proj4 } = await import("proj4");
  let forward: (position: [number, number]) => number[];
  try {
    const converter = proj4(definition, "WGS84");
    forward = (position) => converter.forward(position);
    forward([0, 0]);
  } catch {
    throw new UnreadableFile("faults.unknown_crs", { name });
  }
  issues.add("ingest.reprojected", "note", { value: name });
  const reproject: Reproject = (geometry) => {
    if (!isObject(geometry)) return geometry;
    const { geometries, coordinates } = geometry;
    if (Array.isArray(geometries)) return { ...geometry, geometries: geometries.map(reproject) };
    return { ...geometry, coordinates: moved(coordinates, forward) };
  };
  return reproject;
}

/** UTM on WGS 84, north and south, and the web's Mercator: proj4 knows them by their codes. */
const KNOWN = /^(?:urn:.*)?EPSG:(?:[\d.]*:)?(32[67]\d\d|3857)$/i;

/**
 * How coordinates of a system that is known by its name become degrees; null where they are degrees, or are read as
 * such with a note.
 * @param definition what the file itself says of the system, for one that is not known by its name
 */
export async function reprojectionOf(
  name: string | null,
  issues: IssueLog,
  definition: string | null = null,
): Promise<Reproject | null> {
  if (name === null || isWgs84(name)) return null;
  const code = KNOWN.exec(name)?.[1];
  if (code !== undefined) return reprojection(`EPSG:${code}`, name, issues);
  if (definition !== null && definition.trim() !== "") return reprojection(definition, name, issues);
  noteOtherCrs(name, issues);
  return null;
}
