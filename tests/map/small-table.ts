import type { PairRun, SideAnswers } from "../../src/engine/run.ts";
import type { DataSet, SiteTable } from "../../src/model/site-table.ts";

const TO_DAY = 20_000;

/** A table of sites at these positions, each of one visit, with nothing recorded but a country and a region. */
export function tableAt(
  positions: readonly (readonly [number, number])[],
  regions: readonly (readonly [string, string])[] = [],
): SiteTable {
  const siteCount = positions.length;
  const column = (values: readonly string[]) => {
    const distinct = [...new Set(values)].filter((value) => value !== "");
    const codes = Uint8Array.from(values, (value) => distinct.indexOf(value) + 1);
    return { kind: "dictionary", codes, values: distinct } as const;
  };
  const at = (part: 0 | 1) => column(positions.map((_, site) => regions[site]?.[part] ?? ""));
  return {
    siteCount,
    visitCount: siteCount,
    siteIds: positions.map((_, site) => `site-${site}`),
    visitStart: Uint32Array.from({ length: siteCount + 1 }, (_, site) => site),
    observedOn: new Int32Array(siteCount).fill(TO_DAY),
    lon: Float64Array.from(positions, ([lon]) => lon),
    lat: Float64Array.from(positions, ([, lat]) => lat),
    columns: new Map([
      ["country", at(0)],
      ["region", at(1)],
    ]),
  };
}

export const dataSetOf = (table: SiteTable): DataSet => ({
  table,
  name: "small.geojson",
  frame: null,
  source: "A survey",
  licence: "CC0-1.0",
  synthetic: false,
  hash: "0",
  setAside: 0,
  issues: [],
  issueCounts: {},
});

const CLASS_IDS = ["artisanal", "small", "large"];

/** One side's answers by outcome; a class of -1 is undetermined. The first two classes count as in. */
function side(classes: readonly number[]): SideAnswers {
  return {
    classIds: CLASS_IDS,
    possible: Uint32Array.from(classes, (at) => (at < 0 ? 7 : 1 << at)),
    determined: Int8Array.from(classes),
    status: Uint8Array.from(classes, (at) => (at < 0 ? 1 : at < 2 ? 0 : 2)),
  };
}

/** A run in which every site is an outcome of its own: its class under the baseline and under the proposed. */
export function runOf(pairs: readonly (readonly [number, number])[]): PairRun {
  return {
    siteCount: pairs.length,
    outcomes: Uint32Array.from(pairs, (_, site) => site),
    outcomeCount: pairs.length,
    baseline: side(pairs.map(([before]) => before)),
    proposed: side(pairs.map(([, after]) => after)),
    change: Uint8Array.from(pairs, ([before, after]) => (before < 0 || after < 0 ? 1 : before === after ? 0 : 2)),
  };
}
