import { readFile as readBytes } from "node:fs/promises";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { encodeDataSet } from "../../src/ingest/compact.ts";
import { readFile } from "../../src/ingest/read-file.ts";

/** What the page calls the demonstration data. */
const NAME = "Invented demonstration sites";

/** The demonstration data as the page loads them: read once here, so that no visitor has to, and gzipped. */
export async function compactDemo(): Promise<Uint8Array> {
  const dataSet = await readFile(await readBytes(new URL("sites.geojson", import.meta.url)), NAME);
  if (!dataSet.synthetic) throw new Error("data/demo/sites.geojson: not every site is marked as invented");
  return promisify(gzip)(encodeDataSet(dataSet), { level: constants.Z_BEST_COMPRESSION });
}
