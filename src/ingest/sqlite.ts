import type { SqliteDatabase } from "./platform.ts";

interface Statement {
  bind(values: (string | number)[]): boolean;
  step(): boolean;
  get(parameters: null, options: { readonly useBigInt: true }): unknown[];
  free(): boolean;
}

interface Loaded {
  prepare(sql: string): unknown;
  close(): void;
}

/** Whole numbers that a double holds exactly are numbers; beyond, every digit counts. */
const exact = (value: unknown): unknown =>
  typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;

/**
 * A database in memory, by the `Database` of sql.js that the caller has loaded: a worker and a terminal get its binary
 * from different places.
 */
export function sqliteOf(Database: new (bytes: Uint8Array) => Loaded, bytes: Uint8Array): SqliteDatabase {
  const database = new Database(bytes);
  return {
    *rows(sql, parameters = []) {
      // Its types do not know the option.
      const statement = database.prepare(sql) as Statement;
      try {
        statement.bind([...parameters]);
        while (statement.step()) yield statement.get(null, { useBigInt: true }).map(exact);
      } finally {
        statement.free();
      }
    },
    close: () => database.close(),
  };
}
