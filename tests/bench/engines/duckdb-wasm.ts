import { fileURLToPath } from "node:url";
import { createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";
import { columnFromArray, float64, tableFromColumns, tableToIPC, uint8 } from "@uwdata/flechette";
import { BIN_ROWS, BINS_AT, CLASSES, COUNTERS, FLOW_AT, REGIONS_AT, WORKERS_AT } from "../counters.ts";
import { binsOf, CRITERIA } from "../workload/criteria.ts";
import type { BenchSites } from "../workload/sites.ts";
import { classedNow, columnsOf, counts, withBaseline } from "./duckdb-sql.ts";
import type { Build } from "./engine.ts";
import { scoreTable } from "./score-table.ts";

const bundle = (kind: string): { mainModule: string; mainWorker: string } => ({
  mainModule: fileURLToPath(import.meta.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`)),
  mainWorker: "",
});

async function connected(): Promise<DuckDBConnection> {
  const database = await createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  return database.connect();
}

/** Rows that are handed over at once: a whole table of ten million would be held twice. */
const BATCH = 1_000_000;

function load(connection: DuckDBConnection, { columns, region, count }: BenchSites): void {
  const bins = binsOf(columns);
  for (let start = 0; start < count; start += BATCH) {
    const end = Math.min(count, start + BATCH);
    const known = (column: Float64Array): (number | null)[] =>
      Array.from(column.subarray(start, end), (value) => (Number.isNaN(value) ? null : value));
    const batch = tableFromColumns([
      ...CRITERIA.map(({ id }, at) => [id, columnFromArray(known(columns[at] as Float64Array), float64())] as const),
      ["region", columnFromArray(region.slice(start, end), uint8())],
      ...bins.map((own, at) => [`bin${at}`, columnFromArray(own.slice(start, end), uint8())] as const),
    ] as Parameters<typeof tableFromColumns>[0]);
    const stream = tableToIPC(batch, { format: "stream" }) as Uint8Array;
    connection.insertArrowFromIPCStream(stream, { name: "sites", create: start === 0 });
  }
}

type Numbers = Uint8Array | Int32Array | Float64Array;

/** Puts the rows of the counting query into the layout. */
function fill(counters: Float64Array, connection: DuckDBConnection): void {
  const rows = connection.query(counts());
  const column = (name: string): Numbers => rows.getChild(name)?.toArray() as Numbers;
  const [of, group, own] = [column("grouping_of"), column("row_of"), column("column_of")];
  const [sites, persons] = [column("sites"), column("persons")];
  counters.fill(0);
  for (let row = 0; row < rows.numRows; row++) {
    const grouping = of[row] as number;
    const at = (group[row] as number) * columnsOf(grouping) + (own[row] as number);
    if (grouping === 0) {
      const at0 = own[row] as number;
      counters[at0] = (counters[at0] as number) + (sites[row] as number);
      counters[FLOW_AT + at] = sites[row] as number;
      counters[WORKERS_AT + at] = persons[row] as number;
    } else if (grouping === 1) counters[REGIONS_AT + at] = sites[row] as number;
    else counters[BINS_AT + (grouping - 2) * BIN_ROWS * CLASSES + at] = sites[row] as number;
  }
}

/** DuckDB compiled to WebAssembly, one thread: the classes of all sites as a table, then eleven groupings of it. */
export const build: Build = async ({ sites, baseline, proposed }) => {
  const connection = await connected();
  load(connection, sites);
  connection.query(withBaseline(scoreTable(baseline)));
  connection.query("DROP TABLE sites");
  connection.query("ALTER TABLE compared RENAME TO sites");
  const counters = new Float64Array(COUNTERS);
  return {
    step(ore) {
      connection.query(classedNow(scoreTable(proposed, ore)));
      fill(counters, connection);
      const classes = connection.query("SELECT class FROM now").getChild("class")?.toArray() as Uint8Array;
      return { counters, classes };
    },
  };
};
