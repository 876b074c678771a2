import type { DataType, Field } from "apache-arrow";
import { DAMAGED, geometryOfText, geometryOfWkb } from "../geometry-text.ts";
import { fold } from "../profiles/fold.ts";
import { crsName } from "./crs-name.ts";
import { nativeGeometry } from "./native-geometry.ts";

/** The column of an Arrow table that says where a row is, and how. */
export interface ArrowGeometry {
  readonly name: string;
  readonly crs: string | null;
  /** As GeoJSON; null where the row states none. */
  read(value: unknown): unknown;
}

const EXTENSION = /^(?:geoarrow\.|ogc\.wkb)/;
const NAMES = new Set(["geometry", "geom", "wkb", "the_geom", "wkb_geometry"]);

/** Lists and structures of the library as JSON has them; anything else as it is. */
export function jsonOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("toJSON" in value)) return value;
  return typeof value.toJSON === "function" ? (value.toJSON() as unknown) : value;
}

/** Numbers in a row, or structures and lists of them, at any depth. */
function plainOf(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  const plain = jsonOf(value);
  return Array.isArray(plain) ? plain.map(plainOf) : plain;
}

function geometryOf(kind: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return geometryOfText(value) ?? DAMAGED;
  if (value instanceof Uint8Array) return geometryOfWkb(value) ?? DAMAGED;
  return nativeGeometry(kind, plainOf(value));
}

/**
 * GeoArrow says by an extension's name that a column is geometry; without one, bytes are taken for it where the column
 * is called so.
 */
export function arrowGeometry(fields: readonly Field[], isBinary: (type: DataType) => boolean): ArrowGeometry | null {
  const extension = (field: Field): string => field.metadata.get("ARROW:extension:name") ?? "";
  const field =
    fields.find((each) => EXTENSION.test(extension(each))) ??
    fields.find(({ name, type }) => isBinary(type) && NAMES.has(fold(name)));
  if (!field) return null;
  const kind = extension(field).replace("geoarrow.", "");
  return {
    name: field.name,
    crs: crsOf(field.metadata.get("ARROW:extension:metadata")),
    read: (value) => geometryOf(kind, value),
  };
}

function crsOf(text: string | undefined): string | null {
  try {
    return crsName((JSON.parse(text ?? "{}") as { crs?: Parameters<typeof crsName>[0] } | null)?.crs);
  } catch {
    return null;
  }
}
