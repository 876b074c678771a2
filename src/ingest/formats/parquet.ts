import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { UnreadableFile } from "../../model/issue.ts";
import type { ByteSource } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import type { IssueLog } from "../issue-log.ts";
import { noteOtherCrs } from "../other-crs.ts";
import { type TableRecord, tabular } from "./tabular.ts";

/** The file as the library asks for it: by ranges, so that no more is read than is needed. */
const bufferOf = (source: ByteSource): AsyncBuffer => ({
  byteLength: source.size,
  slice: async (start, end = source.size) => {
    const [from, to] = [start, end].map((at) => (at < 0 ? source.size + at : at));
    return (await source.read(from ?? 0, to ?? source.size)).slice().buffer;
  },
});

/** What GeoParquet says of its geometry: the column that is meant, and its system of coordinates. */
interface Geo {
  readonly primary: string;
  readonly crs: string | null;
}

/** The specification of GeoParquet 1.1: key `geo` of the file's metadata. */
function geoOf(metadata: FileMetaData): Geo | null {
  const text = metadata.key_value_metadata?.find(({ key }) => key === "geo")?.value;
  if (!text) return null;
  try {
    const geo = JSON.parse(text) as {
      primary_column?: string;
      columns?: Record<string, { crs?: { id?: { authority?: string; code?: string | number }; name?: string } | null }>;
    };
    const primary = geo.primary_column ?? Object.keys(geo.columns ?? {})[0];
    if (primary === undefined) return null;
    const crs = geo.columns?.[primary]?.crs;
    const id = crs?.id ? `${crs.id.authority ?? ""}:${crs.id.code ?? ""}` : crs?.name;
    return { primary, crs: id ?? null };
  } catch {
    return null;
  }
}

/** A point as a structure of x and y, as GeoParquet 1.1 also has them. */
function geometryOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("x" in value) || !("y" in value)) return value ?? null;
  return { type: "Point", coordinates: [value.x, value.y] };
}

/** A group is decoded from its beginning for each part of it, so parts are few. */
const ROWS_AT_ONCE = 100_000;

/** The rows to read at once: never across groups, for each group is decoded by itself. */
function* spansOf({ row_groups: groups }: FileMetaData): Generator<readonly [start: number, end: number]> {
  let first = 0;
  for (const { num_rows } of groups) {
    const last = first + Number(num_rows);
    for (let start = first; start < last; start += ROWS_AT_ONCE) yield [start, Math.min(last, start + ROWS_AT_ONCE)];
    first = last;
  }
}

/** Parquet and GeoParquet, row group by row group. */
export const openParquet: Reader = async (source, { issues }) => {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import("hyparquet");
  const file = bufferOf(source);
  const metadata = await orDamaged(() => parquetMetadataAsync(file));
  const top = parquetSchema(metadata).children.map(({ element }) => element.name);
  const geo = geoOf(metadata);
  if (geo) noteGeo(geo, issues);
  const names = top.filter((name) => name !== geo?.primary && name !== "bbox");
  const total = Number(metadata.num_rows);
  async function* records() {
    const { compressors } = await import("hyparquet-compressors");
    for (const [start, end] of spansOf(metadata)) {
      const columns = geo ? [...names, geo.primary] : names;
      const rows = await orDamaged(() =>
        parquetReadObjects({ file, metadata, compressors, rowStart: start, rowEnd: end, columns }),
      );
      const made = rows.map((row): TableRecord => {
        const cells = names.map((name): unknown => row[name]);
        return geo ? { cells, geometry: geometryOf(row[geo.primary]) } : { cells };
      });
      yield { records: made, share: end / total };
    }
  }
  const about = aboutOf(metadata);
  return tabular({ format: "parquet", names, hasGeometry: geo !== null, about, records }, issues);
};

/** What the library throws says that the bytes are not what they should be. */
async function orDamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UnreadableFile("faults.parquet_damaged", { detail: String(error) });
  }
}

const noteGeo = ({ crs }: Geo, issues: IssueLog): void => {
  if (crs !== null) noteOtherCrs(crs, issues);
};

/** What the file's own metadata say, such as `source` and `licence`. */
const aboutOf = ({ key_value_metadata: pairs }: FileMetaData): ReadonlyMap<string, unknown> =>
  new Map((pairs ?? []).filter(({ key }) => key !== "geo").map(({ key, value }) => [key, value]));
