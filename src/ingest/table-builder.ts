import { type Column, type Raw, type SetAsideRow, type SiteTable, UNDATED } from "../model/site-table.ts";
import { isScalar, readFlag } from "../model/value.ts";
import { readDay } from "./dates.ts";
import { type IssueLog, safeJson } from "./issue-log.ts";
import { Property } from "./property.ts";
import { isFault, type Row, type RowFault } from "./row.ts";
import { SiteIds } from "./site-ids.ts";
import { orderVisits, type VisitKey } from "./visits.ts";

/** Turns rows into visits and visits into sites (design: rows of a file = visits + set aside). */
export class TableBuilder {
  readonly #issues: IssueLog;
  readonly #monthFirst: boolean;
  readonly #properties = new Map<string, Property>();
  readonly #sites: SiteIds;
  readonly #visits: VisitKey[] = [];
  /** By visit in the order of the file; NaN where a visit states no position. */
  readonly #lon: number[] = [];
  readonly #lat: number[] = [];
  #setAside = 0;
  readonly #quarantine: SetAsideRow[] = [];
  #synthetic = 0;

  constructor(issues: IssueLog, monthFirst: boolean) {
    this.#issues = issues;
    this.#monthFirst = monthFirst;
    this.#sites = new SiteIds(issues);
  }

  get setAside(): number {
    return this.#setAside;
  }

  /** Whether every visit is marked as invented. */
  get isSynthetic(): boolean {
    return this.#visits.length > 0 && this.#synthetic === this.#visits.length;
  }

  /** The rows refused, the first ten thousand of them. */
  get quarantine(): readonly SetAsideRow[] {
    return this.#quarantine;
  }

  #refuse({ number: row, properties, stated = properties }: Row, { code, ...where }: RowFault): void {
    this.#setAside++;
    this.#issues.add(code, "set-aside", { row, ...where });
    if (this.#quarantine.length < MOST_REFUSED) {
      const cells = [...stated].map(([name, value]) => [name, textOfAny(value)] as const);
      this.#quarantine.push({ row, code, cells });
    }
  }

  add(stated: Row): void {
    const { number: row, position, featureId, properties } = stated;
    if (position !== null && isFault(position)) {
      this.#refuse(stated, position);
      return;
    }
    const visit = this.#visits.length;
    const identity = new Map<string, Raw>();
    for (const [name, value] of properties) {
      const raw = this.#property(name).set(visit, value, row, this.#issues);
      if (raw !== undefined && IDENTITY.has(name)) identity.set(name, raw);
    }
    const synthetic = identity.get("synthetic");
    if (synthetic !== undefined && isScalar(synthetic) && readFlag(synthetic)) this.#synthetic++;
    this.#visits.push({
      site: this.#sites.siteOf(textOf(identity.get("site_id")), featureId, row),
      day: this.#dayOf(identity.get("observed_on"), row),
      visitId: textOf(identity.get("visit_id")),
    });
    this.#lon.push(position?.[0] ?? Number.NaN);
    this.#lat.push(position?.[1] ?? Number.NaN);
  }

  #property(name: string): Property {
    const known = this.#properties.get(name);
    if (known) return known;
    const property = new Property(name);
    this.#properties.set(name, property);
    return property;
  }

  #dayOf(raw: Raw | undefined, row: number): number {
    if (raw === undefined) return UNDATED;
    const day = readDay(raw, this.#monthFirst);
    if (day === undefined) this.#issues.add("ingest.bad_date", "unknown", { row, column: "observed_on", value: raw });
    return day ?? UNDATED;
  }

  finish(): SiteTable {
    const siteIds = this.#sites.finish();
    const { order, visitStart } = orderVisits(this.#visits, siteIds.length);
    const columns = new Map<string, Column>();
    for (const [name, property] of this.#properties) if (property.isRecorded) columns.set(name, property.finish(order));
    const placed = this.#positions(order, siteIds.length);
    const observedOn = Int32Array.from(order, (visit) => this.#visits[visit]?.day ?? UNDATED);
    return { siteCount: siteIds.length, visitCount: order.length, siteIds, visitStart, observedOn, ...placed, columns };
  }

  /** The last known position of each site. */
  #positions(order: Uint32Array, siteCount: number): { lon: Float64Array; lat: Float64Array } {
    const lon = new Float64Array(siteCount).fill(Number.NaN);
    const lat = new Float64Array(siteCount).fill(Number.NaN);
    for (const visit of order) {
      const [x = Number.NaN, y = Number.NaN] = [this.#lon[visit], this.#lat[visit]];
      if (Number.isNaN(x)) continue;
      const site = this.#visits[visit]?.site ?? 0;
      lon[site] = x;
      lat[site] = y;
    }
    return { lon, lat };
  }
}

/** More than anybody mends by hand; the count goes on. */
const MOST_REFUSED = 10_000;

const textOfAny = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "string" ? value : (safeJson(value) ?? "…");

const IDENTITY = new Set(["site_id", "visit_id", "observed_on", "synthetic"]);

const textOf = (raw: Raw | undefined): string | undefined =>
  raw === undefined ? undefined : isScalar(raw) ? String(raw) : safeJson(raw);
