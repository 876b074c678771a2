import type { NamedAreas } from "../ingest/context/named-areas.ts";
import type { SqliteDatabase, Tools, XmlDocument } from "../ingest/platform.ts";
import { sqliteOf } from "../ingest/sqlite.ts";

/** SQLite compiled for the web; its binary lies beside this file's own chunk. */
async function openSqlite(bytes: Uint8Array): Promise<SqliteDatabase> {
  const [{ default: initSqlJs }, { default: wasm }] = await Promise.all([
    import("sql.js"),
    import("sql.js/dist/sql-wasm.wasm?url"),
  ]);
  const { Database } = await initSqlJs({ locateFile: () => wasm });
  return sqliteOf(Database, bytes);
}

/** A worker has no XML parser of its own. */
async function parseXml(text: string): Promise<XmlDocument> {
  const { DOMParser, onErrorStopParsing } = await import("@xmldom/xmldom");
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
}

const ADMIN = new URL("../../data/basemap/admin.json", import.meta.url);
const NONE: NamedAreas = { keys: [], polygons: [] };
let loading: Promise<NamedAreas> | null = null;

async function loadProvinces(): Promise<NamedAreas> {
  const response = await fetch(ADMIN);
  if (!response.ok) throw new Error(`${ADMIN.pathname}: ${response.status}`);
  const { decodeProvinces } = await import("../ingest/context/decode-areas.ts");
  return decodeProvinces(await response.json());
}

/** The basemap's provinces; none where they cannot be had, and the next file asks again. */
async function provinces(): Promise<NamedAreas> {
  loading ??= loadProvinces();
  return loading.catch(() => {
    loading = null;
    return NONE;
  });
}

/** Loaded when a format first needs them. */
export const tools: Tools = { openSqlite, parseXml, provinces };
