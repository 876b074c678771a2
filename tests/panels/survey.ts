import { PairEngine } from "../../src/engine/pair-engine.ts";
import type { PairRun } from "../../src/engine/run.ts";
import type { Definition } from "../../src/model/definition.ts";
import { type Column, type DataSet, type Raw, type SiteTable, UNDATED } from "../../src/model/site-table.ts";

type Values = Readonly<Record<string, Raw>>;
interface Visit {
  /** ISO 8601; undated where absent. */
  readonly on?: string;
  readonly values: Values;
}
interface Site {
  readonly id: string;
  readonly at?: readonly [lon: number, lat: number];
  /** Oldest first. */
  readonly visits: readonly Visit[];
}

function columnOf(values: readonly (Raw | undefined)[]): Column {
  if (values.every((value) => value === undefined || typeof value === "number")) {
    return {
      kind: "numbers",
      values: Float64Array.from(values, (value) => value ?? Number.NaN),
    };
  }
  const keys = values.map((value) => (value === undefined ? null : JSON.stringify(value)));
  const order = [...new Set(keys.filter((key) => key !== null))];
  return {
    kind: "dictionary",
    codes: Uint8Array.from(keys, (key) => (key === null ? 0 : order.indexOf(key) + 1)),
    values: order.map((key) => JSON.parse(key) as Raw),
  };
}

/** A table of sites with their visits. */
export function survey(sites: readonly Site[]): SiteTable {
  const visits = sites.flatMap((site) => site.visits);
  const properties = new Set(visits.flatMap(({ values }) => Object.keys(values)));
  let start = 0;
  const starts = sites.map((site) => (start += site.visits.length));
  return {
    siteCount: sites.length,
    visitCount: visits.length,
    siteIds: sites.map(({ id }) => id),
    visitStart: Uint32Array.from([0, ...starts]),
    observedOn: Int32Array.from(visits, ({ on }) => (on === undefined ? UNDATED : Date.parse(on) / 86_400_000)),
    lon: Float64Array.from(sites, ({ at }) => at?.[0] ?? Number.NaN),
    lat: Float64Array.from(sites, ({ at }) => at?.[1] ?? Number.NaN),
    columns: new Map([...properties].map((name) => [name, columnOf(visits.map(({ values }) => values[name]))])),
  };
}

/** Sites with one dated visit each, by their values; `site_id` is the id. */
export const single = (...rows: readonly Values[]): SiteTable =>
  survey(
    rows.map((values, at) => ({
      id: `s${at}`,
      at: [at, 0],
      visits: [{ on: "2020-05-17", values }],
    })),
  );

export const runOf = (table: SiteTable, baseline: Definition, proposed: Definition): PairRun =>
  new PairEngine(table).run(baseline, proposed);

export const dataSetOf = (table: SiteTable, more: Partial<DataSet> = {}): DataSet => ({
  table,
  name: "survey.csv",
  frame: "artisanal sites only",
  source: null,
  licence: null,
  synthetic: false,
  hash: "0123456789abcdef0123456789abcdef",
  setAside: 0,
  issues: [],
  issueCounts: {},
  ...more,
});
