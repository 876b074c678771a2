import type { FileMetaData, SchemaElement } from "hyparquet";
import { UnreadableFile } from "../../model/issue.ts";
import { DAMAGED, geometryOfWkb } from "../geometry-text.ts";
import { platform } from "../platform.ts";
import { crsName } from "./crs-name.ts";
import { isNative, nativeGeometry } from "./native-geometry.ts";

/** The column that says where a row is, and how. */
export interface GeometryColumn {
  readonly name: string;
  readonly crs: string | null;
  /** As GeoJSON; null where the row states none. */
  read(value: unknown): unknown;
}

interface GeoMetadata {
  readonly primary_column?: string;
  readonly columns?: Record<string, { encoding?: string; crs?: Parameters<typeof crsName>[0] } | undefined>;
}

/** Bytes as a geometry; what the library has read already stays. */
const ofWkb = (value: unknown): unknown =>
  value instanceof Uint8Array ? (geometryOfWkb(value) ?? DAMAGED) : (value ?? null);

/** What GeoParquet 1.1 says under the key `geo` of the file's metadata. */
function ofGeoParquet({ key_value_metadata: pairs }: FileMetaData): GeometryColumn | null {
  const text = pairs?.find(({ key }) => key === "geo")?.value;
  if (!text) return null;
  const geo = JSON.parse(text) as GeoMetadata;
  const columns = new Map(Object.entries(geo.columns ?? {}));
  const name = geo.primary_column ?? [...columns.keys()][0];
  if (name === undefined) return null;
  const { encoding = "WKB", crs } = columns.get(name) ?? {};
  const own = { name, crs: crsName(crs) };
  if (encoding === "WKB") return { ...own, read: ofWkb };
  if (isNative(encoding)) return { ...own, read: (value) => nativeGeometry(encoding, value) };
  throw new UnreadableFile("faults.geometry_encoding", { name: encoding });
}

/** Parquet's own types of 2025 for geometry. */
function ofLogicalType(elements: readonly SchemaElement[]): GeometryColumn | null {
  for (const { name, logical_type: type } of elements) {
    if (type?.type === "GEOMETRY" || type?.type === "GEOGRAPHY") {
      return { name, crs: crsName(type.crs), read: ofWkb };
    }
  }
  return null;
}

/** The column of geometry that the file itself names; null where it names none. */
export function statedGeometry(metadata: FileMetaData, elements: readonly SchemaElement[]): GeometryColumn | null {
  try {
    const stated = ofGeoParquet(metadata);
    if (stated && elements.some(({ name }) => name === stated.name)) return stated;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
  }
  return ofLogicalType(elements);
}

/** Bytes of which the file does not say what they are: older writers mean text by it, others geometry. */
export const isBare = ({ type, converted_type, logical_type }: SchemaElement): boolean =>
  (type === "BYTE_ARRAY" || type === "FIXED_LEN_BYTE_ARRAY") && !converted_type && !logical_type;

/** Types that the library refuses the whole file for. */
export const isUnreadable = ({ converted_type: type }: SchemaElement): boolean =>
  type === "BSON" || type === "INTERVAL";

export type BareKind = "text" | "geometry" | "binary";

/** What bare bytes are, by the first of them: no text begins with the byte that begins a geometry. */
export function kindOfBare(values: readonly unknown[]): BareKind {
  const stated = values.filter((value) => value instanceof Uint8Array);
  if (stated.length > 0 && stated.every((bytes) => (bytes[0] ?? 2) <= 1 && geometryOfWkb(bytes))) return "geometry";
  return stated.every(isText) ? "text" : "binary";
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new platform.TextDecoder("utf-8", { fatal: true }).decode(bytes).includes("\0");
  } catch {
    return false;
  }
}

export const bareGeometry = (name: string): GeometryColumn => ({ name, crs: null, read: ofWkb });
