import { expect, test } from "vitest";
import type { DataSet, Raw } from "../../src/model/site-table.ts";
import { proposedMapping } from "../../src/model/survey.ts";
import { readInWorker, surveyInWorker } from "../../src/worker/client.ts";
import { FILES } from "./format-files.ts";

async function fileOf(gzipped: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(gzipped), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}

/** As the import proposes to. */
async function readAsProposed(gzipped: string, name: string): Promise<DataSet> {
  const file = await fileOf(gzipped);
  return readInWorker(file, name, { mapping: proposedMapping(await surveyInWorker(file, name)) });
}

function said({ table: { siteIds, observedOn, lon, lat, columns } }: DataSet) {
  const values = [...columns].map(([name, column]): [string, (Raw | null)[]] => [
    name,
    column.kind === "numbers"
      ? Array.from(column.values, (value) => (Number.isNaN(value) ? null : value))
      : Array.from(column.codes, (code) => column.values[code - 1] ?? null),
  ]);
  return { siteIds, observedOn: [...observedOn], lon: [...lon], lat: [...lat], columns: new Map(values.sort()) };
}

const [[name = "", gzipped = ""] = [], ...others] = FILES;

test("the survey that the formats are held against has its sites, places and words", async () => {
  const { table, setAside } = await readAsProposed(gzipped, name);
  expect([table.visitCount, setAside]).toEqual([24, 0]);
  expect([...table.lon].every((lon) => lon > 22 && lon < 31)).toBe(true);
  expect([...table.columns.keys()]).toEqual(expect.arrayContaining(["workers", "mercury", "depth_m", "mineral"]));
});

// Each has a reader of its own that the worker loads: SQLite and the decompressors of Parquet as WebAssembly.
test.each(others)("%s is read in the worker, and says the same", async (other, bytes) => {
  expect(said(await readAsProposed(bytes, other))).toEqual(said(await readAsProposed(gzipped, name)));
});
