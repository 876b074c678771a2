import { knownNumbers } from "../engine/site-readings.ts";
import { attributeOf } from "../model/catalogue.ts";
import { type Column, isUndated, type Raw, type SiteTable } from "../model/site-table.ts";
import { isScalar, readFlag, readText } from "../model/value.ts";

/** One property at the level of sites: the last known value as a code into `values`, 0 where not recorded. */
export interface SiteValues {
  readonly property: string;
  readonly codes: Uint32Array;
  /** Text by code; values[0] is "" (not recorded). In order of first appearance. */
  readonly values: readonly string[];
}

const textCache = new WeakMap<SiteTable, Map<string, SiteValues>>();
const numberCache = new WeakMap<SiteTable, Map<string, Float64Array>>();

function cached<T>(cache: WeakMap<SiteTable, Map<string, T>>, table: SiteTable, key: string, make: () => T): T {
  const ofTable = cache.get(table) ?? new Map<string, T>();
  cache.set(table, ofTable);
  const value = ofTable.get(key) ?? make();
  ofTable.set(key, value);
  return value;
}

const rawAt = (column: Column, visit: number): Raw | undefined => {
  if (column.kind === "dictionary") return column.values[(column.codes[visit] ?? 0) - 1];
  const value = column.values[visit] ?? Number.NaN;
  return Number.isNaN(value) ? undefined : value;
};

/** The last visit of a site whose value of this column is recorded, or -1. */
export function lastRecordedVisit(table: SiteTable, column: Column, site: number): number {
  const first = table.visitStart[site] ?? 0;
  for (let visit = (table.visitStart[site + 1] ?? 0) - 1; visit >= first; visit--) {
    if (rawAt(column, visit) !== undefined) return visit;
  }
  return -1;
}

/** The value of a property at a visit as the file states it; undefined where not recorded. */
export function recordedAt(table: SiteTable, property: string, visit: number): Raw | undefined {
  const column = table.columns.get(property);
  return column ? rawAt(column, visit) : undefined;
}

/** Flags in one spelling, so that "oui", 1 and true are one filter value. */
function valueText(property: string, raw: Raw): string {
  if (!isScalar(raw)) return JSON.stringify(raw);
  if (attributeOf(property)?.type === "flag") return String(readFlag(raw) ?? readText(raw));
  return readText(raw);
}

/** Last known values of a property as text codes. An absent property is not recorded anywhere. */
export function siteValues(table: SiteTable, property: string): SiteValues {
  return cached(textCache, table, property, () => {
    const codes = new Uint32Array(table.siteCount);
    const values = [""];
    const column = table.columns.get(property);
    if (!column) return { property, codes, values };
    const codeOf = new Map<string, number>();
    for (let site = 0; site < table.siteCount; site++) {
      const visit = lastRecordedVisit(table, column, site);
      const raw = visit < 0 ? undefined : rawAt(column, visit);
      if (raw === undefined) continue;
      const text = valueText(property, raw);
      let code = codeOf.get(text);
      if (code === undefined) {
        code = values.push(text) - 1;
        codeOf.set(text, code);
      }
      codes[site] = code;
    }
    return { property, codes, values };
  });
}

/** Last known values of a property as numbers; NaN where not one known number. As the engine reads them. */
export const siteNumbers = (table: SiteTable, property: string): Float64Array =>
  cached(numberCache, table, property, () => knownNumbers(table, property));

/** The text of one site's last known value, "" where not recorded. */
export function siteText(table: SiteTable, property: string, site: number): string {
  const { codes, values } = siteValues(table, property);
  return values[codes[site] ?? 0] ?? "";
}

/** Days since 1970 of each site's last dated visit, or UNDATED. */
export function lastVisitOf(table: SiteTable, site: number): number | null {
  const day = table.observedOn[(table.visitStart[site + 1] ?? 0) - 1];
  return day === undefined || isUndated(day) ? null : day;
}

/** The year of a day count since 1970-01-01 (proleptic Gregorian, UTC). */
export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
