import { attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import type { Raw, Scalar } from "../../model/site-table.ts";
import { unitFactor } from "../../model/units.ts";
import { isMissing, readFlag } from "../../model/value.ts";
import { fold } from "../profiles/fold.ts";
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

function numberReader(mapping: ColumnMapping): CellReader {
  const reader = new NumberReader(mapping);
  const wanted = mapping.to === null ? undefined : attributeOf(mapping.to)?.unit;
  const factor = mapping.unit && wanted ? unitFactor(mapping.unit, wanted, mapping.divisor) : 1;
  if (factor === undefined) return () => ({ fault: "mapping.no_unit" });
  const whole = mapping.fraction ? factor * 100 : factor;
  return (value) => {
    const number = reader.read(value);
    if (typeof number !== "object") {
      return known(number === undefined ? undefined : scaled(number, whole), "ingest.unreadable_number");
    }
    const end = (stated: unknown): number | undefined =>
      typeof stated === "number" ? scaled(stated, whole) : undefined;
    const [min, max] = [end(number.min), end(number.max)];
    return { raw: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) } };
  };
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const wordReader =
  (fault: string, read: (value: Scalar) => Scalar | undefined): CellReader =>
  (value) =>
    isScalar(value) ? known(read(value), fault) : { fault };

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
    if (isMissing(value)) return NOTHING;
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
