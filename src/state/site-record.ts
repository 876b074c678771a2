import { attributeOf, CATALOGUE, type Lens } from "../model/catalogue.ts";
import { type Column, isUndated, type Raw, type SiteTable } from "../model/site-table.ts";
import { lastVisitWith, recordedAt } from "./site-values.ts";

/** One recorded value, with the visit it comes from. */
export interface Recorded {
  readonly raw: Raw;
  /** Days since 1970-01-01; null where the visit has no date. */
  readonly observedOn: number | null;
  /** Who recorded the visit, where the file says. */
  readonly source: string | null;
}

/** Every recorded value of a property at a site, the last known one first. */
export interface PropertyRecord {
  readonly property: string;
  readonly values: readonly Recorded[];
}
export interface LensRecord {
  /** "file": properties that the catalogue does not have. */
  readonly lens: Lens | "file";
  readonly properties: readonly PropertyRecord[];
}

/** The last known value of a property as the file states it; undefined where none is known. */
export function lastKnown(table: SiteTable, property: string, site: number): Raw | undefined {
  const visit = lastVisitWith(table, property, site);
  return visit < 0 ? undefined : recordedAt(table, property, visit);
}

const dayOf = (table: SiteTable, visit: number): number | null => {
  const day = table.observedOn[visit];
  return day === undefined || isUndated(day) ? null : day;
};

function sourceOf(table: SiteTable, visit: number): string | null {
  const source = recordedAt(table, "source", visit);
  return source === undefined ? null : String(source);
}

/** Visits of a site, the latest first, as indices. */
export function visitsOf(table: SiteTable, site: number): number[] {
  const [first, end] = [table.visitStart[site] ?? 0, table.visitStart[site + 1] ?? 0];
  return Array.from({ length: end - first }, (_, at) => end - 1 - at);
}

/**
 * Every recorded value of one property at a site. The last known one leads, also where a later visit recorded what
 * its type cannot read; the others follow, the latest first.
 */
export function recordsOf(table: SiteTable, property: string, site: number): Recorded[] {
  const known = lastVisitWith(table, property, site);
  const visits = visitsOf(table, site);
  return (known < 0 ? visits : [known, ...visits.filter((visit) => visit !== known)]).flatMap((visit) => {
    const raw = recordedAt(table, property, visit);
    return raw === undefined ? [] : [{ raw, observedOn: dayOf(table, visit), source: sourceOf(table, visit) }];
  });
}

const catalogueOrder = (property: string): number => {
  const at = CATALOGUE.findIndex(({ id }) => id === property);
  return at < 0 ? CATALOGUE.length : at;
};

const byCatalogue = ([a]: readonly [string, Column], [b]: readonly [string, Column]): number =>
  catalogueOrder(a) - catalogueOrder(b) || (a < b ? -1 : 1);

/** Everything recorded of a site, by lens in the order of the catalogue. What was never recorded is not listed. */
export function siteRecord(table: SiteTable, site: number): LensRecord[] {
  const byLens = new Map<Lens | "file", PropertyRecord[]>();
  for (const [property] of [...table.columns].sort(byCatalogue)) {
    const values = recordsOf(table, property, site);
    if (values.length === 0) continue;
    const lens = attributeOf(property)?.lens ?? "file";
    byLens.set(lens, [...(byLens.get(lens) ?? []), { property, values }]);
  }
  return [...byLens].map(([lens, properties]) => ({ lens, properties }));
}
