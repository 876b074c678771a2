import type { ColumnMapping } from "../../model/mapping.ts";
import { readDay } from "../dates.ts";
import { fold } from "../profiles/fold.ts";

/** Names of months in English, French, Spanish, Portuguese and Swahili, folded, by their first letters. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^(?:fe[bv])/,
  /^(?:mar|machi)/,
  /^(?:ap|av|abr)/,
  /^(?:may|mai|mei)/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou|ago)/,
  /^(?:se[pt])/,
  /^(?:o[ck]t|out)/,
  /^(?:nov)/,
  /^(?:d[ei][czs])/,
];

const NUMERIC = /^(\d{1,4})[/.\s-]+(\d{1,2})[/.\s-]+(\d{1,4})(?:[T\s].*)?$/;
const NAMED =
  /^(?:\D*\s)?(\d{1,2})(?:st|nd|rd|th|er|o|º)?[\s.-]+(?:de\s+|of\s+)?([a-z]{3,})\.?[\s,.-]+(?:de\s+|of\s+)?(\d{4})$/;
const MONTH_FIRST = /^([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;
/** Days from 1899-12-30, where a spreadsheet's serial dates count from, to 1970-01-01. */
const SERIAL_EPOCH = 25_569;

/** Characters of a day in ISO 8601; what follows is the time of day. */
const ISO_DAY = 10;

const two = (part: number): string => String(part).padStart(2, "0");

/** The day in ISO 8601, where there is such a day; a year must be stated in full. */
function iso(year: string, month: number, day: string): string | undefined {
  const text = `${year}-${two(month)}-${two(Number(day))}`;
  return readDay(text) === undefined ? undefined : text;
}

/** A date of a file in ISO 8601: a day, a month or a year; undefined where none can be read. */
export function dateText(value: unknown, order: ColumnMapping["date"]): string | undefined {
  const text = String(value).trim();
  // A spreadsheet's column can hold both; four digits alone are a serial in it and never a year.
  if (order === "serial" && !/^\d{4}-/.test(text)) return serialDate(text);
  if (readDay(text) !== undefined) return text.slice(0, ISO_DAY);
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, a = "", b = "", c = ""] = numeric;
    if (a.length === 4) return iso(a, Number(b), c);
    if (order === "dmy") return iso(c, Number(b), a);
    return order === "mdy" ? iso(c, Number(a), b) : undefined;
  }
  const folded = fold(text);
  const [, day = "", month = "", year = ""] = NAMED.exec(folded) ?? swapped(MONTH_FIRST.exec(folded)) ?? [];
  const at = MONTHS.findIndex((name) => name.test(month));
  return at < 0 ? undefined : iso(year, at + 1, day);
}

const swapped = (match: RegExpExecArray | null): readonly string[] | null =>
  match && [match[0], match[2] ?? "", match[1] ?? "", match[3] ?? ""];

function serialDate(text: string): string | undefined {
  const days = Number(text);
  if (!/^\d{1,6}(?:\.\d+)?$/.test(text) || days < 1) return undefined;
  const date = new Date((Math.floor(days) - SERIAL_EPOCH) * 86_400_000).toISOString().slice(0, 10);
  return readDay(date) === undefined ? undefined : date;
}
