import type { SqliteDatabase, Tools, XmlDocument } from "../ingest/platform.ts";

async function openSqlite(bytes: Uint8Array): Promise<SqliteDatabase> {
  const { default: initSqlJs } = await import("sql.js");
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  return {
    *rows(sql, parameters = []) {
      const statement = database.prepare(sql);
      try {
        statement.bind([...parameters]);
        while (statement.step()) yield statement.get();
      } finally {
        statement.free();
      }
    },
    close: () => database.close(),
  };
}

async function parseXml(text: string): Promise<XmlDocument> {
  const { DOMParser, onErrorStopParsing } = await import("@xmldom/xmldom");
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
}

/** Loaded when a format first needs them. */
export const tools: Tools = { openSqlite, parseXml };
