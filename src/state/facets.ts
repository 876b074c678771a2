import { attributeOf, CATALOGUE, type Lens } from "../model/catalogue.ts";
import type { Column, SiteTable } from "../model/site-table.ts";
import { isScalar, readNumber } from "../model/value.ts";
import { type Clause, type Filters, LAST_VISIT, withClause } from "./choice.ts";
import { includedSites } from "./filtering.ts";
import { memo } from "./memo.ts";
import { knownSites, lastVisitOf, siteNumbers, siteValues, yearOf } from "./site-values.ts";

/** A property of the data that can be filtered by. */
export interface Filterable {
  readonly property: string;
  readonly kind: "values" | "range";
  /** "file": a property of this file that the catalogue does not have. */
  readonly lens: Lens | "file";
  /** Sites at which it is recorded. */
  readonly known: number;
}

/** Names have the search field; one value a site is no filter. */
const NOT_FILTERED = new Set(["site_id", "visit_id", "name"]);

/** Catalogue order, then the file's own properties, then the sensitive ones, which no one should meet first. */
function rank(property: string): number {
  const at = CATALOGUE.findIndex((attribute) => attribute.id === property);
  if (at < 0) return CATALOGUE.length;
  return CATALOGUE[at]?.lens === "sensitive" ? CATALOGUE.length + 1 + at : at;
}

/** A property of the file's own is a number where every value of it is. */
function kindOf(property: string, column: Column): Filterable["kind"] {
  const type = attributeOf(property)?.type;
  if (type !== undefined) return type === "number" || type === "date" ? "range" : "values";
  if (column.kind === "numbers") return "range";
  const numeric = column.values.every((value) => isScalar(value) && readNumber(value) !== undefined);
  return numeric && column.values.length > 0 ? "range" : "values";
}

/** What the data can be filtered by, beside the date of the visit, which has a chip of its own. */
export const filterables = memo((table: SiteTable): readonly Filterable[] =>
  [...table.columns]
    .filter(([property]) => !NOT_FILTERED.has(property) && property !== LAST_VISIT)
    .map(([property, column]): Filterable => {
      const lens = attributeOf(property)?.lens ?? "file";
      return { property, kind: kindOf(property, column), lens, known: knownSites(table, property) };
    })
    .filter(({ known }) => known > 0)
    .sort((a, b) => rank(a.property) - rank(b.property) || (a.property < b.property ? -1 : 1)),
);

/** One value of a property and how many sites have it; "" is "not recorded". */
export interface ValueCount {
  readonly value: string;
  readonly sites: number;
}

/** By level where the catalogue orders them, else the most frequent first; what is not recorded stands last. */
function byLevelOrCount(property: string): (a: ValueCount, b: ValueCount) => number {
  const attribute = attributeOf(property);
  const levels = attribute?.type === "ordinal" ? (attribute.levels ?? []) : [];
  const level = (value: string) => (levels.includes(value) ? levels.indexOf(value) : levels.length);
  return (a, b) =>
    Number(a.value === "") - Number(b.value === "") ||
    level(a.value) - level(b.value) ||
    b.sites - a.sites ||
    (a.value < b.value ? -1 : 1);
}

/** The values of a property with the sites that all other filters keep, so that a count says what ticking it shows. */
export function valueCounts(table: SiteTable, filters: Filters, property: string): ValueCount[] {
  const include = includedSites(table, withClause(filters, property, null));
  const { codes, values } = siteValues(table, property);
  const counts = new Uint32Array(values.length);
  for (let site = 0; site < table.siteCount; site++) {
    if (include !== null && include[site] !== 1) continue;
    const code = codes[site] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return values
    .map((value, code) => ({ value, sites: counts[code] ?? 0 }))
    .filter(({ value, sites }) => value !== "" || sites > 0)
    .sort(byLevelOrCount(property));
}

/** The least and the greatest number of a property, and the sites at which it is not one known number. */
export interface Extent {
  readonly min: number;
  readonly max: number;
  readonly unknown: number;
}

/** Null where no site has a number. Years for the last visit. */
export const extentOf = memo((table: SiteTable, property: string): Extent | null => {
  const numbers = property === LAST_VISIT ? null : siteNumbers(table, property);
  let [min, max, unknown] = [Infinity, -Infinity, 0];
  for (let site = 0; site < table.siteCount; site++) {
    const day = numbers ? null : lastVisitOf(table, site);
    const value = numbers ? (numbers[site] ?? Number.NaN) : day === null ? Number.NaN : yearOf(day);
    if (Number.isNaN(value)) unknown++;
    else [min, max] = [Math.min(min, value), Math.max(max, value)];
  }
  return min > max ? null : { min, max, unknown };
}, 8);

export const clauseOf = (filters: Filters, property: string): Clause | null =>
  filters.clauses.find((clause) => clause.property === property) ?? null;
