import type { Column, SiteTable } from "../../../src/model/site-table.ts";
import { CRITERIA } from "../workload/criteria.ts";
import type { Workload } from "../workload.ts";

/** A column as ingest leaves it: numbers as they are, levels and yes or no as a dictionary. */
function columnOf(values: Float64Array, words: readonly (string | boolean)[]): Column {
  if (words.length === 0) return { kind: "numbers", values };
  const codes = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : value + 1));
  return { kind: "dictionary", codes, values: words };
}

/** The workload's sites as a table with one visit each, as a file of them would be read. */
export function benchTable({ sites: { count, columns } }: Workload): SiteTable {
  const wordsOf = ({ type, levels }: (typeof CRITERIA)[number]) => (type === "flag" ? [false, true] : levels);
  const named = CRITERIA.map(
    (criterion, at) => [criterion.id, columnOf(columns[at] as Float64Array, wordsOf(criterion))] as const,
  );
  const none = new Float64Array(0);
  return {
    siteCount: count,
    visitCount: count,
    siteIds: [],
    visitStart: Uint32Array.from({ length: count + 1 }, (_, site) => site),
    observedOn: new Int32Array(0),
    lon: none,
    lat: none,
    columns: new Map(named),
  };
}
