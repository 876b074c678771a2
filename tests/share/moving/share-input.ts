import { readFileSync } from "node:fs";
import { readFile } from "../../../src/ingest/read-file.ts";
import type { Definition } from "../../../src/model/definition.ts";
import type { DataSet } from "../../../src/model/site-table.ts";
import type { ShareInput } from "../../../src/share/share-input.ts";
import { FIRST_PAIR } from "../../../src/state/presets.ts";
import { countriesOf, provincesOf } from "../../../src/state/regions.ts";
import { resultsOf } from "../../../src/state/results.ts";
import { type Protection, protectionOf } from "../../../src/state/sharing.ts";
import { checked, fixture } from "../../fixture.ts";
import { readReal } from "../../real-data.ts";

interface Pair {
  readonly baseline: Definition;
  readonly proposed: Definition;
}

/** What would be shared of a data set under a pair, every site counted. */
export function shareInput(dataSet: DataSet, pair: Pair, protection: Partial<Protection> = {}): ShareInput {
  const choice = { ...pair, filters: { workingOnly: false, clauses: [] } };
  return {
    dataSet,
    choice,
    results: resultsOf(dataSet.table, choice),
    countries: countriesOf(dataSet.table),
    provinces: provincesOf(dataSet.table),
    protection: { ...protectionOf(dataSet), ...protection },
    view: { what: "class", by: "sites" },
    compare: "off",
    weight: "sites",
    hidden: new Set(),
    camera: null,
    page: "https://lens.example/",
    today: "2026-11-25",
  };
}

export const testPair = (): Pair => ({
  baseline: checked(fixture("definition-a")),
  proposed: checked(fixture("definition-b")),
});

/** The demonstration sites under a pair. */
export async function demoInput(pair: Pair = FIRST_PAIR): Promise<ShareInput> {
  const dataSet = await readFile(readFileSync("data/demo/sites.geojson"), "Invented demonstration sites");
  return shareInput(dataSet, pair);
}

const IPIS = "ipis-drc-sites.geojson";

/** The real sites under the test pair; for tests that `testWith` guards. */
export const realInput = async (protection: Partial<Protection> = {}): Promise<ShareInput> =>
  shareInput(await readFile(readReal(IPIS), IPIS), testPair(), protection);
