import type { Read } from "../model/reading.ts";
import { NUMBERS, type Scale } from "../model/scale.ts";
import type { Column, Interval, Raw, SiteTable } from "../model/site-table.ts";
import { codeCount, readAt, readingOf, readSites, type SiteReadings } from "./site-readings.ts";

const NAMES: Scale = { type: "nominal", levels: [] };

/** Sites by holder within one country: a law reaches no further. Only holders with more than one site. */
function holdings(table: SiteTable): number[][] {
  const holders = readSites(table, "holder_id", NAMES);
  const countries = readSites(table, "country", NAMES);
  const groups = new Map<number, number[]>();
  const width = codeCount(countries);
  for (let site = 0; site < table.siteCount; site++) {
    const holder = holders.codes[site] as number;
    if (readAt(holders, holder)?.kind !== "known") continue;
    const key = holder * width + (countries.codes[site] as number);
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  return [...groups.values()].filter((sites) => sites.length > 1);
}

type Ends = readonly [low: number, high: number];

/** Where an amount lies; what is not recorded is any amount from nothing up. */
function endsOf(read: Read | undefined): Ends {
  if (!read) return [0, Infinity];
  if (read.kind === "known") return [Number(read.value), Number(read.value)];
  if (read.kind === "between") return [Math.max(0, read.min), read.max];
  const values = read.values.map(Number);
  return [Math.min(...values), Math.max(...values)];
}

/** Smallest first, so that the order of rows does not matter; a last digit that is only rounding goes. */
function total(values: readonly number[]): number {
  const sum = Float64Array.from(values)
    .sort()
    .reduce((all, value) => all + value, 0);
  return Number.isFinite(sum) ? Number(sum.toPrecision(15)) : sum;
}

const interval = (low: number, high: number): Interval => (high === Infinity ? { min: low } : { min: low, max: high });

/** What a holder's sites amount to; undefined where nothing is known of it. */
function summed(readings: SiteReadings, sites: readonly number[]): Raw | undefined {
  const ends = sites.map((site) => endsOf(readingOf(readings, site)));
  const low = total(ends.map((end) => end[0]));
  const high = total(ends.map((end) => end[1]));
  if (low === high) return low;
  return low <= 0 && high === Infinity ? undefined : interval(low, high);
}

/** A reading as a file would state it. */
function rawOf(read: Read | undefined): Raw | undefined {
  if (!read) return undefined;
  if (read.kind === "known") return read.value;
  if (read.kind === "some") return { oneOf: read.values };
  return read.min === -Infinity ? { max: read.max } : interval(read.min, read.max);
}

/** The distinct values of a column, numbered from 1. */
class Dictionary {
  readonly values: Raw[] = [];
  readonly #codes = new Map<string, number>();

  code(value: Raw): number {
    const key = JSON.stringify(value);
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.values.push(value);
    this.#codes.set(key, this.values.length);
    return this.values.length;
  }
}

/** A column with one value a site, at its latest visit. */
function columnOf(
  { siteCount, visitCount, visitStart }: SiteTable,
  amountAt: (site: number) => Raw | undefined,
): Column {
  const numbers = new Float64Array(visitCount).fill(Number.NaN);
  const codes = new Uint32Array(visitCount);
  const dictionary = new Dictionary();
  let plain = true;
  for (let site = 0; site < siteCount; site++) {
    const value = amountAt(site);
    if (value === undefined) continue;
    const visit = (visitStart[site + 1] as number) - 1;
    if (typeof value === "number") numbers[visit] = value;
    else plain = false;
    codes[visit] = dictionary.code(value);
  }
  return plain ? { kind: "numbers", values: numbers } : { kind: "dictionary", codes, values: dictionary.values };
}

/**
 * Adds up last known amounts over the sites that one holder (`holder_id`) has in one country. Where an amount of some
 * of them is not recorded the sum is at least what the others amount to; a list of values counts as the range between
 * its ends. A site without a holder, or alone under its holder, keeps its own value.
 * @param properties number properties that are never below zero
 * @returns each property with its column, one value a site
 */
export function addUpHoldings(table: SiteTable, properties: readonly string[]): (readonly [string, Column])[] {
  const groups = holdings(table);
  return properties.map((property) => {
    const readings = readSites(table, property, NUMBERS);
    const sumOf = new Map<number, Raw | undefined>();
    for (const sites of groups) {
      const sum = summed(readings, sites);
      for (const site of sites) sumOf.set(site, sum);
    }
    const amountAt = (site: number): Raw | undefined =>
      sumOf.has(site) ? sumOf.get(site) : rawOf(readingOf(readings, site));
    return [property, columnOf(table, amountAt)];
  });
}
