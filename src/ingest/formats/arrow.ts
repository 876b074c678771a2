import type { DataType, Field, RecordBatch, Vector } from "apache-arrow";
import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { DAMAGED, geometryOfText, geometryOfWkb } from "../geometry-text.ts";
import { type TableRecord, tabular } from "./tabular.ts";

const GEOMETRY = /^(?:geoarrow\.|ogc\.wkb)/;

/** The column of a GeoArrow table that states the geometry. */
const geometryField = (fields: readonly Field[]): string | null =>
  fields.find(({ metadata }) => GEOMETRY.test(metadata.get("ARROW:extension:name") ?? ""))?.name ?? null;

/** A GeoArrow point is a structure of x and y or a short list; WKB is bytes. */
function geometryOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return geometryOfWkb(value) ?? DAMAGED;
  if (typeof value === "string") return geometryOfText(value) ?? DAMAGED;
  const plain: unknown = jsonOf(value);
  if (Array.isArray(plain)) return { type: "Point", coordinates: plain };
  const { x, y } = plain as { readonly x?: unknown; readonly y?: unknown };
  return { type: "Point", coordinates: [x, y] };
}

/** Lists and structures of the library as JSON has them; anything else as it is. */
function jsonOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("toJSON" in value)) return value;
  return typeof value.toJSON === "function" ? (value.toJSON() as unknown) : value;
}

/** A decimal is a whole number in words of 32 bits, the least first, in two's complement, and where its point is. */
function decimalOf(words: Uint32Array, scale: number): number {
  const bits = words.length * 32;
  const whole = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return Number(BigInt.asIntN(bits, whole)) / 10 ** scale;
}

/** A reader of one column's values: what the library gives as numbers that are dates becomes dates. */
function reading(
  { type }: Field,
  vector: Vector | null,
  isDate: (type: DataType) => boolean,
): (row: number) => unknown {
  if (!vector) return () => null;
  const date = isDate(type);
  const scale = "scale" in type ? Number(type.scale) : null;
  return (row) => {
    const value: unknown = vector.get(row);
    if (date && typeof value === "number") return new Date(value);
    if (scale !== null && value instanceof Uint32Array) return decimalOf(value, scale);
    return value instanceof Date || ArrayBuffer.isView(value) ? value : jsonOf(value);
  };
}

/** Arrow IPC: files (Feather v2) and streams, record batch by record batch. */
export const openArrow: Reader = async (source, { issues }) => {
  const { DataType, tableFromIPC } = await import("apache-arrow");
  const table = await tableOf((bytes) => tableFromIPC(bytes), await allBytes(source));
  const { fields } = table.schema;
  const geometry = geometryField(fields);
  const kept = fields.filter(({ name }) => name !== geometry);
  const isDate = (type: DataType): boolean => DataType.isDate(type) || DataType.isTimestamp(type);
  async function* records() {
    let done = 0;
    for (const batch of table.batches as readonly RecordBatch[]) {
      const readers = kept.map((field) => reading(field, batch.getChild(field.name), isDate));
      const shapes = geometry === null ? null : batch.getChild(geometry);
      const made = Array.from({ length: batch.numRows }, (_, row): TableRecord => {
        const cells = readers.map((read) => read(row));
        return shapes ? { cells, geometry: geometryOf(shapes.get(row)) } : { cells };
      });
      done += batch.numRows;
      yield { records: made, share: table.numRows > 0 ? done / table.numRows : 1 };
    }
  }
  const about = new Map<string, unknown>(table.schema.metadata);
  const names = kept.map(({ name }) => name);
  return tabular({ format: "arrow", names, hasGeometry: geometry !== null, about, records }, issues);
};

async function tableOf<T>(read: (bytes: Uint8Array) => T | Promise<T>, bytes: Uint8Array): Promise<T> {
  try {
    return await read(bytes);
  } catch (error) {
    throw new UnreadableFile("faults.arrow_damaged", { detail: String(error) });
  }
}
