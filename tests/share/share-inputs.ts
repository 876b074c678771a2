import { readFile } from "../../src/ingest/read-file.ts";
import type { DataSet } from "../../src/model/site-table.ts";
import type { ShareInput } from "../../src/share/share-input.ts";
import type { Choice } from "../../src/state/choice.ts";
import { countriesOf, provincesOf } from "../../src/state/regions.ts";
import { resultsOf } from "../../src/state/results.ts";
import { protectionOf } from "../../src/state/sharing.ts";
import { checked, fixture } from "../fixture.ts";

export const PAIR = { baseline: checked(fixture("definition-a")), proposed: checked(fixture("definition-b")) };

/** What the dialog would hand over, every site counted and nothing else chosen. */
export function inputOf(dataSet: DataSet, more: Partial<ShareInput> = {}, pair: Partial<Choice> = {}): ShareInput {
  const choice: Choice = { ...PAIR, filters: { workingOnly: false, clauses: [] }, ...pair };
  return {
    dataSet,
    choice,
    results: resultsOf(dataSet.table, choice),
    countries: countriesOf(dataSet.table),
    provinces: provincesOf(dataSet.table),
    protection: protectionOf(dataSet),
    view: { what: "class", by: "sites" },
    compare: "off",
    weight: "sites",
    hidden: new Set(),
    camera: null,
    page: "https://lens.example/",
    today: "2026-11-25",
    ...more,
  };
}

/** A data set of rows as a file would bring it. */
export const dataSetOf = async (
  rows: readonly Readonly<Record<string, unknown>>[],
  name = "sites.json",
): Promise<DataSet> =>
  readFile(
    new TextEncoder().encode(
      JSON.stringify({
        type: "FeatureCollection",
        features: rows.map(({ lon, lat, ...properties }) => ({
          type: "Feature",
          geometry: lon === undefined ? null : { type: "Point", coordinates: [lon, lat] },
          properties,
        })),
      }),
    ),
    name,
  );
