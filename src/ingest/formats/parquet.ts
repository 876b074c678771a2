import type { AsyncBuffer, FileMetaData, SchemaElement } from "hyparquet";
import { UnreadableFile } from "../../model/issue.ts";
import type { ByteSource } from "../byte-source.ts";
import type { NeededColumn, Reader } from "../file-reading.ts";
import { DAMAGED, geometryOfWkb } from "../geometry-text.ts";
import { platform } from "../platform.ts";
import { reprojectionOf } from "../reproject.ts";
import { type BareKind, bareGeometry, isBare, isUnreadable, kindOfBare, statedGeometry } from "./parquet-columns.ts";
import { ParquetSpan } from "./parquet-span.ts";
import { type TableRecord, tabular } from "./tabular.ts";

/** The file as the library asks for it: by ranges, so that no more is read than is needed. */
const bufferOf = (source: ByteSource): AsyncBuffer => ({
  byteLength: source.size,
  slice: async (start, end = source.size) => {
    const [from, to] = [start, end].map((at) => (at < 0 ? source.size + at : at));
    return (await source.read(from ?? 0, to ?? source.size)).slice().buffer;
  },
});

/** A group is decoded from its beginning for each part of it, so parts are few. */
const ROWS_AT_ONCE = 100_000;
/** Rows that become records at once: a list of cells each is several times what was decoded. */
const HANDED_ON = 2_048;

/** The rows to read at once: never across groups, for each group is decoded by itself. */
function* spansOf({ row_groups: groups }: FileMetaData): Generator<readonly [start: number, end: number]> {
  let first = 0;
  for (const { num_rows } of groups) {
    const last = first + Number(num_rows);
    for (let start = first; start < last; start += ROWS_AT_ONCE) yield [start, Math.min(last, start + ROWS_AT_ONCE)];
    first = last;
  }
}

/** One value that cannot be parsed costs that value, not the file. */
const PARSERS = {
  geometryFromBytes: (bytes: Uint8Array | undefined): unknown => bytes && (geometryOfWkb(bytes) ?? DAMAGED),
  geographyFromBytes: (bytes: Uint8Array | undefined): unknown => bytes && (geometryOfWkb(bytes) ?? DAMAGED),
  jsonFromBytes: (bytes: Uint8Array | undefined): unknown => bytes && jsonOr(textOf(bytes)),
};

const textOf = (bytes: Uint8Array): string => new platform.TextDecoder("utf-8").decode(bytes);

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Rows enough to tell text, geometry and other bytes from each other. */
const SAMPLE = 1_000;

/** Parquet and GeoParquet, row group by row group. */
export const openParquet: Reader = async (source, { issues }) => {
  const { parquetMetadataAsync, parquetSchema } = await import("hyparquet");
  const file = bufferOf(source);
  const metadata = await orDamaged(() => parquetMetadataAsync(file, { geoparquet: false }));
  const spanOf = async (columns: string[], rowStart: number, rowEnd: number): Promise<ParquetSpan> => {
    const { compressors } = await import("hyparquet-compressors");
    const asked = { file, metadata, compressors, parsers: PARSERS };
    return orDamaged(() => ParquetSpan.read(asked, columns, rowStart, rowEnd));
  };
  const elements = parquetSchema(metadata).children.map(({ element }) => element);
  const total = Number(metadata.num_rows);
  const stated = statedGeometry(metadata, elements);
  const kinds = await kindsOf(elements, stated?.name, Math.min(total, SAMPLE), spanOf);
  const bare = stated ? undefined : [...kinds].find(([, kind]) => kind === "geometry")?.[0];
  const geometry = bare === undefined ? stated : bareGeometry(bare);
  const reproject = await reprojectionOf(geometry?.crs ?? null, issues);
  const names: string[] = [];
  for (const { name } of elements) {
    if (name === geometry?.name || (geometry && name === "bbox")) continue;
    if ((kinds.get(name) ?? "text") === "text") names.push(name);
    else issues.add("formats.binary_column", "note", { column: name });
  }
  const texts = new Set([...kinds.keys()]);
  const cellOf = (name: string, value: unknown): unknown =>
    value instanceof Uint8Array && texts.has(name) ? textOf(value) : value;
  async function* records(isNeeded: NeededColumn) {
    const needed = names.filter(isNeeded);
    for (const [start, end] of spansOf(metadata)) {
      const span = await spanOf(geometry ? [...needed, geometry.name] : needed, start, end);
      const cells = names.map((name) => [name, span.column(name)] as const);
      const shape = geometry && span.column(geometry.name);
      const recordOf = (row: number): TableRecord => {
        const own = { cells: cells.map(([name, at]) => cellOf(name, at(row))) };
        if (!geometry || !shape) return own;
        const read = geometry.read(shape(row));
        return { ...own, geometry: reproject ? reproject(read) : read };
      };
      for (let first = start; first < end; first += HANDED_ON) {
        const length = Math.min(HANDED_ON, end - first);
        yield { records: Array.from({ length }, (_, at) => recordOf(first + at)), share: (first + length) / total };
      }
    }
  }
  const about = aboutOf(metadata);
  return tabular({ format: "parquet", names, hasGeometry: geometry !== null, about, records }, issues);
};

/** By column of bytes that the file says nothing of: what they are. */
async function kindsOf(
  elements: readonly SchemaElement[],
  geometry: string | undefined,
  rows: number,
  read: (columns: string[], start: number, end: number) => Promise<ParquetSpan>,
): Promise<Map<string, BareKind>> {
  const unreadable = elements.filter(isUnreadable).map(({ name }) => [name, "binary"] as const);
  const bare = elements.filter((element) => isBare(element) && element.name !== geometry).map(({ name }) => name);
  if (bare.length === 0) return new Map(unreadable);
  const span = await read(bare, 0, rows);
  const valuesOf = (name: string): unknown[] => Array.from({ length: rows }, (_, row) => span.column(name)(row));
  return new Map([...unreadable, ...bare.map((name) => [name, kindOfBare(valuesOf(name))] as const)]);
}

/** What the library throws says that the bytes are not what they should be. */
async function orDamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UnreadableFile("faults.parquet_damaged", { detail: String(error) });
  }
}

/** What the file's own metadata say, such as `source` and `licence`. */
const aboutOf = ({ key_value_metadata: pairs }: FileMetaData): ReadonlyMap<string, unknown> =>
  new Map((pairs ?? []).filter(({ key }) => key !== "geo").map(({ key, value }) => [key, value]));
