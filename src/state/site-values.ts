import type { Codes } from "../engine/ranks.ts";
import { byCode, knownNumbers, lastKnownVisit, rawAt, readSites, whereKnown } from "../engine/site-readings.ts";
import { attributeOf } from "../model/catalogue.ts";
import type { Read } from "../model/reading.ts";
import type { Scale } from "../model/scale.ts";
import { type Column, isUndated, type Raw, type SiteTable } from "../model/site-table.ts";
import { isScalar, readText } from "../model/value.ts";

/** One property at the level of sites: the last known value as a code into `values`, 0 where not recorded. */
export interface SiteValues {
  readonly property: string;
  readonly codes: Codes;
  /** Text by code; values[0] is "" (not recorded). Numbers ascend, others stand in order of first appearance. */
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

/** How the catalogue reads a property, as the engine does; null where it has no such attribute, or a text or a date. */
function catalogueScale(property: string): Scale | null {
  const attribute = attributeOf(property);
  if (!attribute || attribute.type === "text" || attribute.type === "date") return null;
  return { type: attribute.type, levels: attribute.type === "ordinal" ? (attribute.levels ?? []) : [] };
}

/** The last visit of a site whose value of this column is recorded, or -1. */
function lastRecordedVisit(table: SiteTable, column: Column, site: number): number {
  const first = table.visitStart[site] ?? 0;
  for (let visit = (table.visitStart[site + 1] ?? 0) - 1; visit >= first; visit--) {
    if (rawAt(column, visit) !== undefined) return visit;
  }
  return -1;
}

/** The visit of a site's last known value: the last that the catalogue's type can read, else the last recorded; or -1. */
export function lastVisitWith(table: SiteTable, property: string, site: number): number {
  const scale = catalogueScale(property);
  if (scale) return lastKnownVisit(table, property, scale, site);
  const column = table.columns.get(property);
  return column ? lastRecordedVisit(table, column, site) : -1;
}

/** The value of a property at a visit as the file states it; undefined where not recorded. */
export function recordedAt(table: SiteTable, property: string, visit: number): Raw | undefined {
  const column = table.columns.get(property);
  return column ? rawAt(column, visit) : undefined;
}

/** An open end is left out, as a file would. */
function textOf(read: Read): string {
  if (read.kind === "known") return String(read.value);
  if (read.kind === "some") return JSON.stringify({ oneOf: read.values });
  return JSON.stringify({
    ...(read.min === -Infinity ? {} : { min: read.min }),
    ...(read.max === Infinity ? {} : { max: read.max }),
  });
}

function readValues(table: SiteTable, property: string, scale: Scale): SiteValues {
  const readings = readSites(table, property, scale);
  return { property, codes: readings.codes, values: byCode(readings, (read) => (read ? textOf(read) : "")) };
}

/** A text, a date or a property of the file's own: what the file states last. */
function recordedValues(table: SiteTable, property: string): SiteValues {
  const codes = new Uint32Array(table.siteCount);
  const values = [""];
  const column = table.columns.get(property);
  if (!column) return { property, codes, values };
  const codeOf = new Map<string, number>();
  for (let site = 0; site < table.siteCount; site++) {
    const visit = lastRecordedVisit(table, column, site);
    const raw = visit < 0 ? undefined : rawAt(column, visit);
    if (raw === undefined) continue;
    const text = isScalar(raw) ? readText(raw) : JSON.stringify(raw);
    let code = codeOf.get(text);
    if (code === undefined) {
      code = values.push(text) - 1;
      codeOf.set(text, code);
    }
    codes[site] = code;
  }
  return { property, codes, values };
}

/** Last known values of a property as text codes, as the engine reads them. An absent property is recorded nowhere. */
export function siteValues(table: SiteTable, property: string): SiteValues {
  return cached(textCache, table, property, () => {
    const scale = catalogueScale(property);
    return scale ? readValues(table, property, scale) : recordedValues(table, property);
  });
}

/** Sites at which a property has a last known value, in whole or in part. */
export function knownSites(table: SiteTable, property: string): number {
  const scale = catalogueScale(property);
  let known = 0;
  if (scale) {
    for (const code of whereKnown(table, property, scale) ?? []) if (code !== 0) known++;
    return known;
  }
  for (let site = 0; site < table.siteCount; site++) if (lastVisitWith(table, property, site) >= 0) known++;
  return known;
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
