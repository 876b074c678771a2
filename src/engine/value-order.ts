import { NUMBERS } from "../model/scale.ts";
import type { SiteTable } from "../model/site-table.ts";
import { readSites } from "./site-readings.ts";

/** The sites that a property is one known number of, in the order of the numbers; equal ones in the order of the file. */
export interface ValueOrder {
  /** Ascending. */
  readonly values: Float64Array;
  readonly sites: Uint32Array;
}

/** A counting sort by rank. */
export function valueOrder(table: SiteTable, property: string): ValueOrder {
  const { codes, numbers } = readSites(table, property, NUMBERS);
  const isKnown = (code: number): boolean => code > 0 && code <= numbers.length;
  const next = new Uint32Array(numbers.length + 1);
  for (let site = 0; site < codes.length; site++) {
    const code = codes[site] as number;
    if (isKnown(code)) next[code] = (next[code] as number) + 1;
  }
  for (let code = 1; code <= numbers.length; code++) next[code] = (next[code] as number) + (next[code - 1] as number);
  const sites = new Uint32Array(next[numbers.length] as number);
  const values = new Float64Array(sites.length);
  for (let site = codes.length - 1; site >= 0; site--) {
    const code = codes[site] as number;
    if (!isKnown(code)) continue;
    const place = (next[code] as number) - 1;
    next[code] = place;
    sites[place] = site;
    values[place] = numbers[code - 1] as number;
  }
  return { values, sites };
}

/** The same for the sites that are counted. */
export function keptOrder({ values, sites }: ValueOrder, include: Uint8Array | null): ValueOrder {
  if (include === null) return { values, sites };
  const kept = new Uint32Array(sites.length);
  const own = new Float64Array(sites.length);
  let count = 0;
  for (let place = 0; place < sites.length; place++) {
    const site = sites[place] as number;
    if (include[site] === 0) continue;
    kept[count] = site;
    own[count++] = values[place] as number;
  }
  return { values: own.slice(0, count), sites: kept.slice(0, count) };
}
