import type { DataType, Field, RecordBatch, Vector } from "apache-arrow";
import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { reprojectionOf } from "../reproject.ts";
import { arrowGeometry, jsonOf } from "./arrow-geometry.ts";
import { type TableRecord, tabular } from "./tabular.ts";

/** A decimal is a whole number in words of 32 bits, the least first, in two's complement, and where its point is. */
function decimalOf(words: Uint32Array, scale: number): number {
  const bits = words.length * 32;
  const whole = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return Number(BigInt.asIntN(bits, whole)) / 10 ** scale;
}

/** The type of what a column holds, also where each value is stated once and referred to. */
const valuesOf = ({ type }: Field): DataType => ("dictionary" in type ? (type.dictionary as DataType) : type);

/** A reader of one column's values: what the library gives as numbers that are dates becomes dates. */
function reading(field: Field, vector: Vector | null, isDate: (type: DataType) => boolean): (row: number) => unknown {
  if (!vector) return () => null;
  const type = valuesOf(field);
  const date = isDate(type);
  const scale = "scale" in type ? Number(type.scale) : null;
  return (row) => {
    const value: unknown = vector.get(row);
    if (date && typeof value === "number") return new Date(value);
    if (scale !== null && value instanceof Uint32Array) return decimalOf(value, scale);
    return value instanceof Date || ArrayBuffer.isView(value) ? value : jsonOf(value);
  };
}

type Library = typeof import("apache-arrow");

/** The library has the frame around compressed buffers, and asks for who inflates them. */
async function loaded(): Promise<Library> {
  const library = await import("apache-arrow");
  const { decompressZstd } = await import("hyparquet-compressors");
  const { inflateLz4Frame } = await import("./lz4-frame.ts");
  const { compressionRegistry, CompressionType } = library;
  // Aligned to its own beginning, as numbers of eight bytes must be.
  compressionRegistry.set(CompressionType.ZSTD, { decode: (bytes) => decompressZstd(bytes).slice() });
  compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: inflateLz4Frame });
  return library;
}

/** Arrow IPC: files (Feather v2) and streams, record batch by record batch. */
export const openArrow: Reader = async (source, { issues }) => {
  const { DataType, tableFromIPC } = await loaded();
  const isBinary = (type: DataType): boolean =>
    [DataType.isBinary, DataType.isLargeBinary, DataType.isBinaryView, DataType.isFixedSizeBinary].some((is) =>
      is(type),
    );
  const isDate = (type: DataType): boolean => DataType.isDate(type) || DataType.isTimestamp(type);
  const table = await tableOf((bytes) => tableFromIPC(bytes), await allBytes(source));
  const { fields } = table.schema;
  const geometry = arrowGeometry(fields, isBinary);
  const reproject = await reprojectionOf(geometry?.crs ?? null, issues);
  const others = fields.filter(({ name }) => name !== geometry?.name);
  const kept = others.filter((field) => !isBinary(valuesOf(field)));
  for (const { name } of others) {
    if (!kept.some((field) => field.name === name)) issues.add("formats.binary_column", "note", { column: name });
  }
  async function* records() {
    let done = 0;
    for (const batch of table.batches as readonly RecordBatch[]) {
      const readers = kept.map((field) => reading(field, batch.getChild(field.name), isDate));
      const shapes = geometry && batch.getChild(geometry.name);
      const made = Array.from({ length: batch.numRows }, (_, row): TableRecord => {
        const cells = readers.map((read) => read(row));
        if (!geometry) return { cells };
        const read = geometry.read(shapes?.get(row));
        return { cells, geometry: reproject ? reproject(read) : read };
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
