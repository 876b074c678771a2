import type { Outlines } from "../model/outlines.ts";
import { type Column, type Raw, type SetAsideRow, type SiteTable, UNDATED } from "../model/site-table.ts";
import { isScalar, readFlag } from "../model/value.ts";
import { readDay } from "./dates.ts";
import { Growing } from "./growing.ts";
import { type IssueLog, safeJson } from "./issue-log.ts";
import { keyText } from "./key-text.ts";
import { OutlineBuilder } from "./outline-builder.ts";
import { ownText } from "./own-text.ts";
import { Property } from "./property.ts";
import { isFault, type Row, type RowFault } from "./row.ts";
import { SiteIds } from "./site-ids.ts";
import { TextPool } from "./text-pool.ts";
import { orderVisits } from "./visits.ts";

/** Turns rows into visits and visits into sites (design: rows of a file = visits + set aside). */
export class TableBuilder {
  readonly #issues: IssueLog;
  readonly #monthFirst: boolean;
  readonly #properties = new Map<string, Property>();
  readonly #sites: SiteIds;
  /** By visit in the order of the file: its site, its day, its visit id by code (0: none), its position or NaN. */
  readonly #siteOf = new Growing(Uint32Array);
  readonly #dayOf = new Growing(Int32Array);
  readonly #visitIdOf = new Growing(Uint32Array);
  readonly #lon = new Growing(Float64Array);
  readonly #lat = new Growing(Float64Array);
  readonly #visitIds = new TextPool();
  readonly #outlines = new OutlineBuilder();
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
    return this.#lon.length > 0 && this.#synthetic === this.#lon.length;
  }

  /** The rows refused, the first ten thousand of them. */
  get quarantine(): readonly SetAsideRow[] {
    return this.#quarantine;
  }

  /** What the rows state of their sites' extent, once the table is finished; undefined where they state none. */
  outlines(siteCount: number): Outlines | undefined {
    return this.#outlines.finish(siteCount);
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
    const visit = this.#lon.length;
    let [siteId, visitId, observedOn]: (Raw | undefined)[] = [];
    for (const [name, value] of properties) {
      const raw = this.#property(name).set(visit, value, row, this.#issues);
      if (raw === undefined) continue;
      if (name === "site_id") siteId = raw;
      else if (name === "visit_id") visitId = raw;
      else if (name === "observed_on") observedOn = raw;
      else if (name === "synthetic" && isScalar(raw) && readFlag(raw)) this.#synthetic++;
    }
    const site = this.#sites.siteOf(keyText(siteId), featureId, row);
    this.#siteOf.push(site);
    if (stated.geometry !== undefined) this.#outlines.put(site, stated.geometry);
    this.#dayOf.push(this.#day(observedOn, row));
    const visitText = keyText(visitId);
    this.#visitIdOf.push(visitText === undefined ? 0 : this.#visitIds.codeOf(visitText));
    this.#lon.push(position?.[0] ?? Number.NaN);
    this.#lat.push(position?.[1] ?? Number.NaN);
  }

  #property(name: string): Property {
    const known = this.#properties.get(name);
    if (known) return known;
    const property = name === "site_id" ? new Property(name, this.#sites.dictionary()) : new Property(name);
    this.#properties.set(name, property);
    return property;
  }

  #day(raw: Raw | undefined, row: number): number {
    if (raw === undefined) return UNDATED;
    const day = readDay(raw, this.#monthFirst);
    if (day === undefined) this.#issues.add("ingest.bad_date", "unknown", { row, column: "observed_on", value: raw });
    return day ?? UNDATED;
  }

  #visitIdAt(row: number): string | undefined {
    const code = this.#visitIdOf.at(row);
    return code === 0 ? undefined : this.#visitIds.textOf(code);
  }

  finish(): SiteTable {
    const siteIds = this.#sites.finish();
    const { order, visitStart } = orderVisits(
      {
        count: this.#siteOf.length,
        siteOf: (row) => this.#siteOf.at(row),
        dayOf: (row) => this.#dayOf.at(row),
        visitIdOf: (row) => this.#visitIdAt(row),
      },
      siteIds.length,
    );
    const columns = new Map<string, Column>();
    for (const [name, property] of this.#properties) {
      if (property.isRecorded) columns.set(name, property.finish(order));
      // What a property gathered is let go before the next one takes its final form.
      this.#properties.delete(name);
    }
    const placed = this.#positions(order, siteIds.length);
    const observedOn = new Int32Array(order.length);
    for (let at = 0; at < order.length; at++) observedOn[at] = this.#dayOf.at(order[at] as number);
    return { siteCount: siteIds.length, visitCount: order.length, siteIds, visitStart, observedOn, ...placed, columns };
  }

  /** The last known position of each site. */
  #positions(order: Uint32Array, siteCount: number): { lon: Float64Array; lat: Float64Array } {
    const lon = new Float64Array(siteCount).fill(Number.NaN);
    const lat = new Float64Array(siteCount).fill(Number.NaN);
    for (const visit of order) {
      const x = this.#lon.at(visit);
      if (Number.isNaN(x)) continue;
      const site = this.#siteOf.at(visit);
      lon[site] = x;
      lat[site] = this.#lat.at(visit);
    }
    return { lon, lat };
  }
}

/** More than anybody mends by hand; the count goes on. */
const MOST_REFUSED = 10_000;

const textOfAny = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "string" ? ownText(value) : (safeJson(value) ?? "…");
