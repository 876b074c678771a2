import { type Read, readAs } from "../model/reading.ts";
import { NUMBERS, type Scale } from "../model/scale.ts";
import type { Column, Raw, Scalar, SiteTable } from "../model/site-table.ts";

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** What a criterion reads at every site: its last readable value. */
export interface SiteReadings {
  /** By site: 0 unknown, else k for `reads[k - 1]`. */
  readonly codes: Codes;
  /** Distinct readings, so that a value is understood once and not once a site. */
  readonly reads: readonly Read[];
}

/** A dictionary of readings that grows as values are met; code 0 is unknown. */
class ReadingBook {
  readonly reads: Read[] = [];
  readonly #known = new Map<Scalar, number>();
  readonly #partial = new Map<string, number>();

  code(read: Read | undefined): number {
    if (!read) return 0;
    if (read.kind === "known") return this.#intern(this.#known, read.value, read);
    return this.#intern(
      this.#partial,
      JSON.stringify(read.kind === "some" ? read.values : [read.min, read.max, 0]),
      read,
    );
  }

  /** A known number, without an object where it was met before. */
  number(value: number): number {
    return this.#known.get(value) ?? this.code({ kind: "known", value });
  }

  #intern<K>(codes: Map<K, number>, key: K, read: Read): number {
    const found = codes.get(key);
    if (found !== undefined) return found;
    this.reads.push(read);
    codes.set(key, this.reads.length);
    return this.reads.length;
  }
}

/** The reading code of a visit, by a column and a scale. */
function visitCoder(column: Column, scale: Scale, book: ReadingBook): (visit: number) => number {
  if (column.kind === "dictionary") {
    const ofValue = Uint32Array.from([0, ...column.values.map((raw) => book.code(readAs(raw, scale)))]);
    return (visit) => ofValue[column.codes[visit] as number] as number;
  }
  const { values } = column;
  if (scale.type === "number")
    return (visit) => (Number.isNaN(values[visit]) ? 0 : book.number(values[visit] as number));
  return (visit) => (Number.isNaN(values[visit]) ? 0 : book.code(readAs(values[visit] as number, scale)));
}

const codesFor = (count: number, length: number): Codes =>
  count < 256 ? new Uint8Array(length) : count < 65536 ? new Uint16Array(length) : new Uint32Array(length);

function read(table: SiteTable, property: string, scale: Scale): SiteReadings {
  const column = table.columns.get(property);
  if (!column) return { codes: new Uint8Array(table.siteCount), reads: [] };
  const book = new ReadingBook();
  const codeOf = visitCoder(column, scale, book);
  const codes = new Uint32Array(table.siteCount);
  for (let site = 0; site < table.siteCount; site++) {
    const first = table.visitStart[site] as number;
    let visit = (table.visitStart[site + 1] as number) - 1;
    while (visit >= first && codes[site] === 0) codes[site] = codeOf(visit--);
  }
  const small = codesFor(book.reads.length, table.siteCount);
  small.set(codes);
  return { codes: small, reads: book.reads };
}

const cache = new WeakMap<SiteTable, Map<string, SiteReadings>>();

/** The last readable value of every site. A table never changes, so each question is answered once. */
export function readSites(table: SiteTable, property: string, scale: Scale): SiteReadings {
  const known = cache.get(table) ?? new Map<string, SiteReadings>();
  cache.set(table, known);
  const key = JSON.stringify([property, scale.type, scale.type === "ordinal" ? scale.levels : 0]);
  const readings = known.get(key) ?? read(table, property, scale);
  known.set(key, readings);
  return readings;
}

/** What is read at one site; undefined is unknown. */
export function readingOf(readings: SiteReadings, site: number): Read | undefined {
  const code = readings.codes[site] as number;
  return code === 0 ? undefined : readings.reads[code - 1];
}

const numbers = new WeakMap<SiteReadings, Float64Array>();

/** By reading code, the one known number; NaN where a reading is none. Kept, so that a moved cut compares doubles. */
export function numbersByCode(readings: SiteReadings): Float64Array {
  const found = numbers.get(readings);
  if (found) return found;
  const byCode = new Float64Array(readings.reads.length + 1).fill(Number.NaN);
  for (const [at, read] of readings.reads.entries()) {
    if (read.kind === "known" && typeof read.value === "number") byCode[at + 1] = read.value;
  }
  numbers.set(readings, byCode);
  return byCode;
}

/** The last known value of every site as a number; NaN where it is not one known number. */
export function knownNumbers(table: SiteTable, property: string): Float64Array {
  const readings = readSites(table, property, NUMBERS);
  const byCode = numbersByCode(readings);
  const bySite = new Float64Array(table.siteCount);
  for (let site = 0; site < bySite.length; site++) bySite[site] = byCode[readings.codes[site] as number] as number;
  return bySite;
}

/** What a visit states in a column; undefined where it states nothing. */
export function rawAt(column: Column, visit: number): Raw | undefined {
  if (column.kind === "dictionary") return column.values[(column.codes[visit] ?? 0) - 1];
  const value = column.values[visit] ?? Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}

/** The visit (row of the table) that the last readable value comes from, or -1 where it is unknown. */
export function lastKnownVisit(table: SiteTable, property: string, scale: Scale, site: number): number {
  const column = table.columns.get(property);
  if (!column) return -1;
  const first = table.visitStart[site] as number;
  for (let visit = (table.visitStart[site + 1] as number) - 1; visit >= first; visit--) {
    const raw = rawAt(column, visit);
    if (raw !== undefined && readAs(raw, scale)) return visit;
  }
  return -1;
}
