import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { named } from "../../src/dialects/sql-text.ts";
import type { CriterionType } from "../../src/model/definition.ts";
import type { Answer, SqlTable, Value } from "./sql-sites.ts";

/** A real database in this process. */
export interface Database {
  readonly load: (name: string, table: SqlTable) => Promise<void>;
  /** Rows of a statement in the order of their ids, with the names of its columns. */
  readonly ask: (statement: string) => Promise<{ columns: string[]; answers: Answer[] }>;
  /** Rows of any statement, in its own order. */
  readonly rows: (statement: string) => Promise<{ columns: string[]; rows: readonly (readonly unknown[])[] }>;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<CriterionType, string>> = {
  number: "DOUBLE PRECISION",
  flag: "BOOLEAN",
  ordinal: "TEXT",
  nominal: "TEXT",
};

const creation = (name: string, { columns }: SqlTable): string =>
  `CREATE TABLE ${named(name)} (id TEXT, ${columns.map((column) => `${named(column.name)} ${TYPES[column.type]}`).join(", ")})`;

const sorted = (rows: readonly (readonly unknown[])[]): Answer[] =>
  (rows as Answer[]).map((row) => [...row] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

export async function duckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    load: async (name, table) => {
      await connection.run(creation(name, table));
      const appender = await connection.createAppender(name);
      const append = (value: Value) => {
        if (value === null) appender.appendNull();
        else if (typeof value === "number") appender.appendDouble(value);
        else if (typeof value === "boolean") appender.appendBoolean(value);
        else appender.appendVarchar(value);
      };
      for (const row of table.rows) {
        for (const value of row) append(value);
        appender.endRow();
      }
      appender.closeSync();
    },
    ask: async (statement) => {
      const result = await connection.runAndReadAll(statement);
      return { columns: result.columnNames(), answers: sorted(result.getRowsJS()) };
    },
    rows: async (statement) => {
      const result = await connection.runAndReadAll(statement);
      return { columns: result.columnNames(), rows: result.getRowsJS() };
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function postgres(): Promise<Database> {
  const database = await PGlite.create();
  return {
    load: async (name, table) => {
      await database.exec(creation(name, table));
      // JSON has no NaN and no infinity; PostgreSQL reads them from text.
      const rows = table.rows.map((row) =>
        Object.fromEntries(
          ["id", ...table.columns.map((column) => column.name)].map((column, at) => {
            const value = row[at] ?? null;
            return [column, typeof value === "number" && !Number.isFinite(value) ? String(value) : value];
          }),
        ),
      );
      await database.query(
        `INSERT INTO ${named(name)} SELECT * FROM json_populate_recordset(NULL::${named(name)}, $1::json)`,
        [JSON.stringify(rows)],
      );
    },
    ask: async (statement) => {
      const { rows, fields } = await database.query<unknown[]>(statement, [], { rowMode: "array" });
      return { columns: fields.map((field) => field.name), answers: sorted(rows) };
    },
    rows: async (statement) => {
      const { rows, fields } = await database.query<unknown[]>(statement, [], { rowMode: "array" });
      return { columns: fields.map((field) => field.name), rows };
    },
    close: () => database.close(),
  };
}
