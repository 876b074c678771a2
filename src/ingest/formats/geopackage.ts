import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { DAMAGED, geometryOfWkb } from "../geometry-text.ts";
import type { IssueLog } from "../issue-log.ts";
import type { SqliteDatabase } from "../platform.ts";
import { type Reproject, reprojection } from "../reproject.ts";
import { type TableRecord, tabular } from "./tabular.ts";

const AT_ONCE = 2_048;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Doubles in the header of a geometry, by its envelope code (OGC 12-128, clause 2.1.3). */
const ENVELOPE_DOUBLES = [0, 4, 6, 6, 8];

/** The geometry of a GeoPackage's binary: a header, then WKB; null where there is none or it is marked empty. */
function geometryOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (!(value instanceof Uint8Array) || value[0] !== 0x47 || value[1] !== 0x50) return DAMAGED;
  const flags = value[3] ?? 0;
  if (flags & 0b0001_0000) return null;
  const doubles = ENVELOPE_DOUBLES[(flags >> 1) & 0b111];
  return doubles === undefined ? DAMAGED : (geometryOfWkb(value.subarray(8 + 8 * doubles)) ?? DAMAGED);
}

interface Layer {
  readonly name: string;
  readonly geometry: string | null;
  readonly srs: number;
}

const LAYERS = `SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c
  LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
  WHERE c.data_type IN ('features', 'attributes') ORDER BY c.data_type DESC, c.rowid`;

function layersOf(database: SqliteDatabase): Layer[] {
  try {
    return [...database.rows(LAYERS)].map(([name, geometry, srs]) => ({
      name: String(name),
      geometry: typeof geometry === "string" ? geometry : null,
      srs: Number(srs ?? 4326),
    }));
  } catch {
    throw new UnreadableFile("faults.sqlite_no_geopackage");
  }
}

/** The layers that are there, for a list may name tables that are not. */
function presentLayers(database: SqliteDatabase, issues: IssueLog): Layer[] {
  const listed = layersOf(database);
  if (listed.length === 0) throw new UnreadableFile("faults.geopackage_empty");
  const tables = new Set([...database.rows("SELECT lower(name) FROM sqlite_master")].map(([name]) => name));
  const present = listed.filter(({ name }) => tables.has(name.toLowerCase()));
  const missing = listed.filter((layer) => !present.includes(layer)).map(({ name }) => name);
  if (present.length === 0) throw new UnreadableFile("faults.geopackage_no_table", { name: missing.join(", ") });
  for (const name of missing) issues.add("formats.missing_layer", "note", { value: name });
  return present;
}

/** How a layer's coordinates become degrees: by the definition that the file itself holds. */
async function toDegrees(database: SqliteDatabase, { srs }: Layer, issues: IssueLog): Promise<Reproject | null> {
  // 0 and -1 are "undefined" systems: what they hold is tried as degrees, as any file without a system is.
  if (srs === 4326 || srs <= 0) return null;
  const [row] = database.rows("SELECT definition, srs_name FROM gpkg_spatial_ref_sys WHERE srs_id = ?", [srs]);
  const [definition, name] = row ?? [];
  return reprojection(String(definition ?? ""), String(name ?? srs), issues);
}

const flagOf = (value: unknown): unknown => (value === 0 || value === 1 ? value === 1 : value);

/** GeoPackage (OGC 12-128): feature and attribute tables are its parts. */
export const openGeoPackage: Reader = async (source, { issues, choices, tools }) => {
  const open = (): Promise<SqliteDatabase> => allBytes(source).then((bytes) => tools.openSqlite(bytes));
  const database = await open().catch(damaged);
  const layers = presentLayers(database, issues);
  const layer = layers.find(({ name }) => name === choices.part) ?? layers[0];
  if (!layer) throw new UnreadableFile("faults.geopackage_empty");
  const table = quoted(layer.name);
  const info = [...database.rows(`PRAGMA table_info(${table})`)];
  const columns = info.map(([, name]) => String(name));
  // SQLite has no yes and no: they are 1 and 0 in a column that is declared so.
  const flags = new Set(info.filter(([, , type]) => /^bool/i.test(String(type))).map(([, name]) => String(name)));
  const names = columns.filter((name) => name !== layer.geometry);
  const reproject = await toDegrees(database, layer, issues);
  const asked = [...names, ...(layer.geometry === null ? [] : [layer.geometry])].map(quoted).join(", ");
  let opened: SqliteDatabase | null = database;
  async function* records() {
    // Closed after a reading, it is opened again for the next.
    const own = opened ?? (await open());
    opened = null;
    try {
      const [[total] = [0]] = [...own.rows(`SELECT count(*) FROM ${table}`)];
      let made: TableRecord[] = [];
      let done = 0;
      for (const row of own.rows(`SELECT ${asked} FROM ${table}`)) {
        const cells = names.map((name, at) => (flags.has(name) ? flagOf(row[at]) : row[at]));
        const geometry = layer?.geometry === null ? undefined : geometryOf(row[names.length]);
        made.push(
          layer?.geometry === null ? { cells } : { cells, geometry: reproject ? reproject(geometry) : geometry },
        );
        if (made.length < AT_ONCE) continue;
        done += made.length;
        yield { records: made, share: Math.min(1, done / Number(total)) };
        made = [];
      }
      yield { records: made, share: 1 };
    } catch (error) {
      damaged(error);
    } finally {
      own.close();
    }
  }
  const parts = layers.length > 1 ? layers.map(({ name }) => name) : [];
  const read = { part: layer.name };
  return tabular({ format: "geopackage", names, hasGeometry: layer.geometry !== null, read, parts, records }, issues);
};

/** What SQLite throws says that the bytes are not what they should be. */
function damaged(error: unknown): never {
  throw new UnreadableFile("faults.sqlite_damaged", { detail: String(error) });
}
