import type { SqliteDatabase, Tools, XmlDocument } from "../ingest/platform.ts";
import { sqliteOf } from "../ingest/sqlite.ts";

async function openSqlite(bytes: Uint8Array): Promise<SqliteDatabase> {
  const { default: initSqlJs } = await import("sql.js");
  const { Database } = await initSqlJs();
  return sqliteOf(Database, bytes);
}

async function parseXml(text: string): Promise<XmlDocument> {
  const { DOMParser, onErrorStopParsing } = await import("@xmldom/xmldom");
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
}

/** Loaded when a format first needs them. */
export const tools: Tools = { openSqlite, parseXml };
