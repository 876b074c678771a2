import { attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import type { Interval, OneOf, Raw, Scalar } from "../../model/site-table.ts";
import { unitFactor } from "../../model/units.ts";
import { isMissing, isOneOf, isScalar, readFlag } from "../../model/value.ts";
import { fold } from "../profiles/fold.ts";
import { readValue } from "../read-value.ts";
import { dateText } from "./date.ts";
import { NumberReader } from "./number.ts";

/** What a cell says: a value, nothing, or something that cannot be read. */
export type CellRead = { readonly raw: Raw | undefined } | { readonly fault: string };

const NOTHING: CellRead = { raw: undefined };
export type CellReader = (value: unknown) => CellRead;

const known = (raw: Raw | undefined, fault: string): CellRead => (raw === undefined ? { fault } : { raw });

/** Products of two doubles carry a last digit that nobody stated. */
const SIGNIFICANT = 12;
const scaled = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(SIGNIFICANT));

/** A value that is partly known, each number of it read; undefined where one of them is none. */
function eachNumber(value: Interval | OneOf, one: (stated: unknown) => number | undefined): Raw | undefined {
  if (isOneOf(value)) {
    const members = value.oneOf.map(one);
    return members.every((member) => member !== undefined) ? { oneOf: members } : undefined;
  }
  const ends = (["min", "max"] as const).filter((end) => !isMissing(value[end]));
  const read = ends.map((end) => [end, one(value[end])] as const);
  return read.every(([, end]) => end !== undefined) ? Object.fromEntries(read) : undefined;
}

function numberReader(mapping: ColumnMapping): CellReader {
  const reader = new NumberReader(mapping.fraction ? { ...mapping, unit: "%" } : mapping);
  const wanted = mapping.to === null ? undefined : attributeOf(mapping.to)?.unit;
  const factor = mapping.unit && wanted ? unitFactor(mapping.unit, wanted, mapping.divisor) : 1;
  if (factor === undefined) return () => ({ fault: "mapping.no_unit" });
  const fault = "ingest.unreadable_number";
  return (value) => {
    const stated = readValue(value);
    if ("fault" in stated) return stated;
    if (stated.raw === undefined) return NOTHING;
    // A cell that writes the sign of percent counts in percent, whatever its column does.
    const whole = mapping.fraction && !/%\s*$/.test(String(value)) ? factor * 100 : factor;
    const one = (part: unknown): number | undefined => {
      const number = reader.read(part);
      return typeof number === "number" ? scaled(number, whole) : undefined;
    };
    if (!isScalar(stated.raw)) return known(eachNumber(stated.raw, one), fault);
    const read = reader.read(value);
    if (typeof read === "object") return known(eachNumber(read, one), fault);
    return known(read === undefined ? undefined : scaled(read, whole), fault);
  };
}

const wordReader =
  (fault: string, read: (value: Scalar) => Scalar | undefined): CellReader =>
  (value) =>
    isPlain(value) ? known(read(value), fault) : partly(value, read, fault);

/** A value that is partly known lists what it can be, each as a cell would state it. */
function partly(value: unknown, read: (value: Scalar) => Scalar | undefined, fault: string): CellRead {
  const stated = readValue(value);
  if ("fault" in stated) return { fault };
  if (stated.raw === undefined) return NOTHING;
  if (!isOneOf(stated.raw)) return { fault };
  const members = stated.raw.oneOf.map(read);
  return members.every((member) => member !== undefined) ? { raw: { oneOf: members } } : { fault };
}

const isPlain = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function readerOf(mapping: ColumnMapping): CellReader {
  switch (mapping.type) {
    case "number":
      return numberReader(mapping);
    case "flag":
      return wordReader("ingest.unreadable_flag", readFlag);
    case "date":
      return wordReader("ingest.bad_date", (value) => dateText(value, mapping.date));
    case "ordinal": {
      const levels = mapping.to === null ? undefined : attributeOf(mapping.to)?.levels;
      return wordReader("ingest.unreadable_ordinal", (value) => {
        const text = String(value).trim();
        return !levels || levels.includes(text) ? text : undefined;
      });
    }
    case "nominal":
    case "text":
      return wordReader("ingest.unreadable_text", (value) => String(value).trim());
  }
}

/** The part of a cell that is meant, where a cell lists several. */
function meant(value: unknown, list: string | undefined): unknown {
  if (list === undefined || typeof value !== "string") return value;
  return value.split(list)[0]?.trim() ?? value;
}

/** Reads the cells of one column as its mapping says; a file has few distinct ones, so texts are read once. */
export function cellReader(mapping: ColumnMapping): CellReader {
  const words = new Map(Object.entries(mapping.words ?? {}));
  const missing = new Set((mapping.missing ?? []).map(fold));
  const read = readerOf(mapping);
  const readOne: CellReader = (stated) => {
    const value = meant(stated, mapping.list);
    if (typeof value === "number" && !Number.isFinite(value)) return { fault: "ingest.not_a_number" };
    if (isMissing(value)) return NOTHING;
    // Folding every name of a site is what takes the time where nothing is compared with it.
    if (words.size === 0 && missing.size === 0) return read(value);
    const folded = fold(String(value));
    if (missing.has(folded)) return NOTHING;
    const word = words.get(folded);
    if (word !== undefined) return word === null ? NOTHING : { raw: word };
    return read(value);
  };
  const seen = new Map<string, CellRead>();
  return (value) => {
    if (typeof value !== "string") return readOne(value);
    const before = seen.get(value);
    if (before) return before;
    const made = readOne(value);
    if (seen.size < MOST_REMEMBERED) seen.set(value, made);
    return made;
  };
}

const MOST_REMEMBERED = 20_000;
