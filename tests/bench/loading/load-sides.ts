import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import type { ByteSource } from "../../../src/ingest/byte-source.ts";
import { readSource } from "../../../src/ingest/read-source.ts";
import type { Column } from "../../../src/model/site-table.ts";

/** What both sides must agree on: features, known numbers of n0 to n9, their sum. */
export interface Counters {
  readonly rows: number;
  readonly known: number;
  readonly sum: number;
}

export const NUMBERS: readonly string[] = Array.from({ length: 10 }, (_, at) => `n${at}`);

/** The plain way: the whole text, all its objects, then the columns. */
async function parseAll(file: string): Promise<Counters> {
  const { features } = JSON.parse(readFileSync(file, "utf8")) as {
    features: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
  const columns = NUMBERS.map((name) =>
    Float64Array.from(features, ({ properties }) => {
      const value = properties[name];
      return typeof value === "number" ? value : Number.NaN;
    }),
  );
  return count(features.length, columns);
}

async function readOurs(file: string): Promise<Counters> {
  const handle = await open(file);
  const { size } = await handle.stat();
  const source: ByteSource = {
    name: "bench.geojson",
    size,
    read: async (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      await handle.read(bytes, 0, bytes.length, start);
      return bytes;
    },
  };
  const { table } = await readSource(source);
  await handle.close();
  return count(
    table.visitCount,
    NUMBERS.map((name) => numbersOf(table.columns.get(name))),
  );
}

/** The numbers of a column one by one, so that counting adds nothing to what is measured. */
function* numbersOf(column: Column | undefined): Generator<number> {
  if (column?.kind === "numbers") yield* column.values;
  else if (column) for (const code of column.codes) yield code === 0 ? Number.NaN : Number(column.values[code - 1]);
}

function count(rows: number, columns: readonly Iterable<number>[]): Counters {
  let [known, sum] = [0, 0];
  for (const column of columns) {
    for (const value of column) {
      if (Number.isNaN(value)) continue;
      known++;
      sum += value;
    }
  }
  return { rows, known, sum };
}

export const SIDES: ReadonlyMap<string, (file: string) => Promise<Counters>> = new Map([
  ["JSON.parse and fill", parseAll],
  ["ASM Lens", readOurs],
]);
