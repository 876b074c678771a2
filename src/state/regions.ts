import type { SiteTable } from "../model/site-table.ts";
import { memo } from "./memo.ts";
import { siteValues } from "./site-values.ts";

/** Sites by region: a code per site into `keys`; code 0 is "no region known". */
export interface Regions {
  readonly of: Uint32Array;
  /** `ISO3` for countries, `ISO3/name` for provinces; keys[0] is "". */
  readonly keys: readonly string[];
}

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
  const codeOf = new Map<string, number>();
  for (let site = 0; site < table.siteCount; site++) {
    const name = names.values[names.codes[site] ?? 0];
    if (!name) continue;
    const key = `${countries.values[countries.codes[site] ?? 0] ?? ""}/${name}`;
    let code = codeOf.get(key);
    if (code === undefined) {
      code = keys.push(key) - 1;
      codeOf.set(key, code);
    }
    of[site] = code;
  }
  return { of, keys };
});
