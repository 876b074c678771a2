import { readFileSync } from "node:fs";
import { readFile } from "../../../src/ingest/read-file.ts";
import type { Definition } from "../../../src/model/definition.ts";
import type { DataSet } from "../../../src/model/site-table.ts";
import type { ShareInput } from "../../../src/share/share-input.ts";
import { FIRST_PAIR } from "../../../src/state/presets.ts";
import { type Protection, protectionOf } from "../../../src/state/sharing.ts";
import { readReal } from "../../real-data.ts";
import { inputOf, PAIR } from "../share-inputs.ts";

interface Pair {
  readonly baseline: Definition;
  readonly proposed: Definition;
}

/** What would be shared of a data set under a pair, every site counted. */
export function shareInput(dataSet: DataSet, pair: Pair, protection: Partial<Protection> = {}): ShareInput {
  return inputOf(dataSet, { protection: { ...protectionOf(dataSet), ...protection } }, pair);
}

export const testPair = (): Pair => PAIR;

/** The demonstration sites under a pair. */
export async function demoInput(pair: Pair = FIRST_PAIR): Promise<ShareInput> {
  const dataSet = await readFile(readFileSync("data/demo/sites.geojson"), "Invented demonstration sites");
  return shareInput(dataSet, pair);
}

const IPIS = "ipis-drc-sites.geojson";

/** The real sites under the test pair; for tests that `testWith` guards. */
export const realInput = async (protection: Partial<Protection> = {}): Promise<ShareInput> =>
  shareInput(await readFile(readReal(IPIS), IPIS), testPair(), protection);
