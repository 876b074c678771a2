import type { Codes } from "../engine/ranks.ts";
import { type RegionCounts, regionCounts } from "../engine/region-counts.ts";
import type { PairRun } from "../engine/run.ts";
import { PairNumbers } from "../engine/tuples.ts";
import type { SiteTable } from "../model/site-table.ts";
import { groupCounts } from "./linked.ts";
import { memo } from "./memo.ts";
import { siteValues } from "./site-values.ts";

/** Sites by region: a code per site into `keys`; code 0 is "no region known". */
export interface Regions {
  readonly of: Codes;
  /** `ISO3` for countries, `ISO3/name` for provinces; keys[0] is "". */
  readonly keys: readonly string[];
}

/** Status and its change by region. */
export const regionCountsOf = (run: PairRun, { of, keys }: Regions, include: Uint8Array | null): RegionCounts =>
  regionCounts(groupCounts(run, { of, count: keys.length, by: "status" }, include), keys.length);

/** Countries named in the file. */
export const countriesOf = memo((table: SiteTable): Regions => {
  const { codes, values } = siteValues(table, "country");
  return { of: codes, keys: values };
});

/** Provinces named in the file, each within its country: names repeat between countries. */
export const provincesOf = memo((table: SiteTable): Regions => {
  const countries = siteValues(table, "country");
  const names = siteValues(table, "region");
  const of = new Uint32Array(table.siteCount);
  const keys = [""];
  const pairs = new PairNumbers(names.values.length, countries.values.length);
  for (let site = 0; site < of.length; site++) {
    const name = names.codes[site] as number;
    if (name !== 0) of[site] = pairs.number(name, countries.codes[site] as number) + 1;
  }
  for (const [at, name] of pairs.firsts.entries())
    keys.push(`${countries.values[pairs.seconds[at] as number]}/${names.values[name]}`);
  return { of, keys };
});
