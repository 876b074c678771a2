import { type Read, readAs } from "../model/reading.ts";
import { NUMBERS, type Scale } from "../model/scale.ts";
import type { Column, Raw, Scalar, SiteTable } from "../model/site-table.ts";
import { type Codes, codesFor, distinctNumbers, ranksOf } from "./ranks.ts";

/**
 * What a criterion reads at every site: its last readable value, as a code. The codes of known numbers stand in the
 * order of the numbers, so that a cut is a place among codes and no site needs an object of its own.
 */
export interface SiteReadings {
  /** By site: 0 unknown, k for the k-th of `numbers`, beyond them for `others`. */
  readonly codes: Codes;
  /** Distinct known numbers, ascending; none on any other scale. */
  readonly numbers: Float64Array;
  /** Distinct readings that are not one known number, in order of appearance. */
  readonly others: readonly Read[];
}

/** Codes are below this. */
export const codeCount = ({ numbers, others }: SiteReadings): number => numbers.length + others.length + 1;

/** What a code stands for; undefined is unknown. */
export function readAt({ numbers, others }: SiteReadings, code: number): Read | undefined {
  if (code === 0) return undefined;
  if (code <= numbers.length) return { kind: "known", value: numbers[code - 1] as number };
  return others[code - 1 - numbers.length];
}

/** Something for each code, "unknown" first. */
export const byCode = <T>(readings: SiteReadings, make: (read: Read | undefined, code: number) => T): T[] =>
  Array.from({ length: codeCount(readings) }, (_, code) => make(readAt(readings, code), code));

/** What is read at one site; undefined is unknown. */
export const readingOf = (readings: SiteReadings, site: number): Read | undefined =>
  readAt(readings, readings.codes[site] ?? 0);

/** The distinct known values, those of a number ascending, others in order of first appearance. */
export const knownOf = ({ numbers, others }: SiteReadings): Scalar[] => [
  ...numbers,
  ...others.flatMap((read) => (read.kind === "known" ? [read.value] : [])),
];

/** A dictionary of readings that grows as values are met; code 0 is unknown. */
class ReadingBook {
  readonly reads: Read[] = [];
  readonly #codes = new Map<Scalar, number>();

  code(read: Read | undefined): number {
    if (!read) return 0;
    if (read.kind === "known") return this.#intern(read.value, read);
    return this.#intern(JSON.stringify(read.kind === "some" ? [0, read.values] : [read.min, read.max]), read);
  }

  #intern(key: Scalar, read: Read): number {
    const found = this.#codes.get(key);
    if (found !== undefined) return found;
    this.reads.push(read);
    this.#codes.set(key, this.reads.length);
    return this.reads.length;
  }
}

/** By site the last visit of which `known` holds, handed to `tell`. */
function lastVisits(table: SiteTable, known: (visit: number) => boolean, tell: (site: number, visit: number) => void) {
  const { visitStart, siteCount } = table;
  for (let site = 0; site < siteCount; site++) {
    const first = visitStart[site] as number;
    let visit = (visitStart[site + 1] as number) - 1;
    while (visit >= first && !known(visit)) visit--;
    if (visit >= first) tell(site, visit);
  }
}

/** A dictionary of the file, or numbers read as levels, flags or names: each distinct value is understood once. */
function readWords(table: SiteTable, column: Column, scale: Scale): SiteReadings {
  const book = new ReadingBook();
  const codes = new Uint32Array(table.siteCount);
  if (column.kind === "dictionary") {
    const ofValue = Uint32Array.from([0, ...column.values.map((raw) => book.code(readAs(raw, scale)))]);
    const own = column.codes;
    lastVisits(
      table,
      (visit) => ofValue[own[visit] as number] !== 0,
      (site, visit) => {
        codes[site] = ofValue[own[visit] as number] as number;
      },
    );
  } else {
    const { values } = column;
    const codeOf = (visit: number) =>
      Number.isNaN(values[visit]) ? 0 : book.code(readAs(values[visit] as number, scale));
    lastVisits(
      table,
      (visit) => codeOf(visit) !== 0,
      (site, visit) => {
        codes[site] = codeOf(visit);
      },
    );
  }
  const small = codesFor(book.reads.length, codes.length);
  small.set(codes);
  return { codes: small, numbers: new Float64Array(0), others: book.reads };
}

/** Numbers: known ones by rank, and what is partly known after them. */
function readNumbers(table: SiteTable, column: Column): SiteReadings {
  if (column.kind === "numbers") {
    const values = lastNumbers(table, column.values);
    const numbers = distinctNumbers(values);
    return { codes: ranksOf(values, numbers), numbers, others: [] };
  }
  const { codes, others } = readWords(table, column, NUMBERS);
  const number = Float64Array.from([undefined, ...others], (read) =>
    read?.kind === "known" ? (read.value as number) : Number.NaN,
  );
  const numbers = distinctNumbers(number);
  const partial = others.filter((read) => read.kind !== "known");
  const placeOf = new Uint32Array(ranksOf(number, numbers));
  let last = numbers.length;
  for (const [at, read] of others.entries()) if (read.kind !== "known") placeOf[at + 1] = ++last;
  const ranked = codesFor(numbers.length + partial.length, codes.length);
  for (let site = 0; site < codes.length; site++) ranked[site] = placeOf[codes[site] as number] as number;
  return { codes: ranked, numbers, others: partial };
}

/** The last known number of every site; with one visit a site, the column as it is. */
function lastNumbers(table: SiteTable, values: Float64Array): Float64Array {
  if (table.visitCount === table.siteCount) return values;
  const bySite = new Float64Array(table.siteCount).fill(Number.NaN);
  lastVisits(
    table,
    (visit) => !Number.isNaN(values[visit]),
    (site, visit) => {
      bySite[site] = values[visit] as number;
    },
  );
  return bySite;
}

function read(table: SiteTable, property: string, scale: Scale): SiteReadings {
  const column = table.columns.get(property);
  if (!column) return { codes: new Uint8Array(table.siteCount), numbers: new Float64Array(0), others: [] };
  return scale.type === "number" ? readNumbers(table, column) : readWords(table, column, scale);
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

/**
 * By site 0 where a property is unknown, anything else where it is known in whole or in part; null where it is known
 * nowhere. Numbers need not be ranked for it.
 */
export function whereKnown(table: SiteTable, property: string, scale: Scale): Codes | null {
  const column = table.columns.get(property);
  if (!column) return null;
  if (column.kind === "dictionary" || scale.type !== "number") {
    const readings = readSites(table, property, scale);
    return codeCount(readings) === 1 ? null : readings.codes;
  }
  const known = Uint8Array.from(lastNumbers(table, column.values), (value) => Number(!Number.isNaN(value)));
  return known.includes(1) ? known : null;
}

/** The last known value of every site as a number; NaN where it is not one known number. Not to be written to. */
export function knownNumbers(table: SiteTable, property: string): Float64Array {
  const column = table.columns.get(property);
  if (!column) return new Float64Array(table.siteCount).fill(Number.NaN);
  if (column.kind === "numbers") return lastNumbers(table, column.values);
  const readings = readSites(table, property, NUMBERS);
  const { codes, numbers } = readings;
  const byOwnCode = new Float64Array(codeCount(readings)).fill(Number.NaN);
  byOwnCode.set(numbers, 1);
  const bySite = new Float64Array(codes.length);
  for (let site = 0; site < codes.length; site++) bySite[site] = byOwnCode[codes[site] as number] as number;
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
