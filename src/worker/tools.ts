import type { SqliteDatabase, Tools, XmlDocument } from "../ingest/platform.ts";

/** SQLite compiled for the web; its binary lies beside this file's own chunk. */
async function openSqlite(bytes: Uint8Array): Promise<SqliteDatabase> {
  const [{ default: initSqlJs }, { default: wasm }] = await Promise.all([
    import("sql.js"),
    import("sql.js/dist/sql-wasm.wasm?url"),
  ]);
  const { Database } = await initSqlJs({ locateFile: () => wasm });
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

/** A worker has no XML parser of its own. */
async function parseXml(text: string): Promise<XmlDocument> {
  const { DOMParser, onErrorStopParsing } = await import("@xmldom/xmldom");
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
}

/** Loaded when a format first needs them. */
export const tools: Tools = { openSqlite, parseXml };
