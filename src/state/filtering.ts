import type { SiteTable } from "../model/site-table.ts";
import { type Clause, type Filters, isRange, LAST_VISIT } from "./choice.ts";
import { lastVisitOf, siteNumbers, siteValues, yearOf } from "./site-values.ts";

/** Why the default filter leaves a site out; counted on a line of their own. */
export type LeftOutAs = "idle" | "abandoned" | "processing" | "trading";

const NOT_WORKING: readonly (readonly [property: string, value: LeftOutAs])[] = [
  ["stage", "idle"],
  ["stage", "abandoned"],
  ["site_type", "processing"],
  ["site_type", "trading"],
];

/** Per site 1 where it is not a working mine, and how many there are of each kind (a site counts once). */
export function notWorking(table: SiteTable): { readonly sites: Uint8Array; readonly counts: Map<LeftOutAs, number> } {
  const sites = new Uint8Array(table.siteCount);
  const counts = new Map<LeftOutAs, number>();
  for (const [property, value] of NOT_WORKING) {
    const { codes, values } = siteValues(table, property);
    const code = values.indexOf(value);
    if (code < 1) continue;
    for (let site = 0; site < table.siteCount; site++) {
      if (codes[site] !== code || sites[site] === 1) continue;
      sites[site] = 1;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return { sites, counts };
}

function keeps(table: SiteTable, clause: Clause): (site: number) => boolean {
  if (!isRange(clause)) {
    const { codes, values } = siteValues(table, clause.property);
    const wanted = new Set(clause.values);
    const kept = values.map((value) => wanted.has(value));
    return (site) => kept[codes[site] ?? 0] === true;
  }
  const low = clause.min ?? -Infinity;
  const high = clause.max ?? Infinity;
  const within = (value: number) => value >= low && value <= high;
  if (clause.property === LAST_VISIT) {
    return (site) => {
      const day = lastVisitOf(table, site);
      return day !== null && within(yearOf(day));
    };
  }
  const numbers = siteNumbers(table, clause.property);
  return (site) => within(numbers[site] ?? Number.NaN);
}

/** Per site 1 where every filter keeps it; null where nothing is filtered, so that callers need not look. */
export function includedSites(table: SiteTable, filters: Filters): Uint8Array | null {
  const out = filters.workingOnly ? notWorking(table).sites : null;
  const tests = filters.clauses.map((clause) => keeps(table, clause));
  if (tests.length === 0 && (out === null || !out.includes(1))) return null;
  const include = new Uint8Array(table.siteCount);
  for (let site = 0; site < table.siteCount; site++) {
    include[site] = out?.[site] !== 1 && tests.every((test) => test(site)) ? 1 : 0;
  }
  return include;
}

const counts = new WeakMap<Uint8Array, number>();

/** Sites that a filter keeps; counted once for each filter, for it is said in many places and on every frame. */
export function countIncluded(include: Uint8Array | null, siteCount: number): number {
  if (include === null) return siteCount;
  const known = counts.get(include) ?? include.reduce((sum, kept) => sum + kept, 0);
  counts.set(include, known);
  return known;
}
