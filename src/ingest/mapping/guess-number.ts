import type { ColumnMapping } from "../../model/mapping.ts";
import { needsDivisor, unitsFor } from "../../model/units.ts";
import { wordsOfName } from "./names.ts";
import { NumberReader } from "./number.ts";

/** How the numbers of a column are written, as far as its values tell. */
export interface NumberForm {
  readonly decimal: "." | ",";
  readonly group?: "." | "," | " " | "'";
  /** Set where `1.234` or `1,234` could be a thousand and more or one and a bit. */
  readonly isOpen: boolean;
}

const COMMA_DECIMAL = /^[+-]?\d+,\d+$/;
const COMMA_THREE = /^[+-]?\d{1,3}(?:,\d{3})+$/;
const POINT_DECIMAL = /^[+-]?\d*\.\d+$/;
const POINT_THREE = /^[+-]?\d{1,3}(?:\.\d{3})+$/;
const SPACED = /\d[ \u00a0\u202f\u2009]\d{3}\b/;
const APOSTROPHE = /\d['’]\d{3}\b/;

/** Both marks in one number: the last of them is the decimal mark. */
function byBothMarks(values: readonly string[]): NumberForm | undefined {
  const both = values.find((value) => /\d[.,]\d{3}[.,]\d/.test(value) || /\d\.\d+,\d|\d,\d+\.\d/.test(value));
  if (!both) return undefined;
  return both.lastIndexOf(",") > both.lastIndexOf(".")
    ? { decimal: ",", group: ".", isOpen: false }
    : { decimal: ".", group: ",", isOpen: false };
}

/** How numbers are written in a column; `fileComma`: other columns of the file have a decimal comma. */
export function numberForm(values: readonly string[], fileComma: boolean): NumberForm {
  const both = byBothMarks(values);
  if (both) return both;
  const texts = values.map((value) => value.trim());
  const commas = texts.filter((text) => COMMA_DECIMAL.test(text));
  const points = texts.filter((text) => POINT_DECIMAL.test(text));
  const spaced = texts.some((text) => SPACED.test(text));
  const apart = texts.some((text) => APOSTROPHE.test(text));
  const spaces = spaced ? ({ group: " " } as const) : apart ? ({ group: "'" } as const) : {};
  if (commas.some((text) => !COMMA_THREE.test(text)))
    return { decimal: ",", ...(points.length > 0 ? { group: "." } : spaces), isOpen: false };
  if (points.some((text) => !POINT_THREE.test(text)))
    return { decimal: ".", ...(commas.length > 0 ? { group: "," } : spaces), isOpen: false };
  // Three digits after the only mark of every number: a thousand and more, or one and a bit.
  const isOpen = commas.length > 0 || points.length > 0;
  if (fileComma) return { decimal: ",", ...(points.length > 0 ? { group: "." } : spaces), isOpen };
  return { decimal: ".", ...(commas.length > 0 ? { group: "," } : spaces), isOpen };
}

/** Share of values that are numbers when read so. */
export function numericShare(
  values: readonly string[],
  form: Pick<ColumnMapping, "decimal" | "group" | "about" | "ranges" | "unit">,
): number {
  if (values.length === 0) return 0;
  const reader = new NumberReader(form);
  return values.filter((value) => reader.read(value) !== undefined).length / values.length;
}

const SPANS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:jour|day|daily|dia|siku|j|d)\b/, "d"],
  [/\b(?:semaine|week|semana|wiki)\b/, "week"],
  [/\b(?:mois|month|mes|mwezi)\b/, "month"],
  [/\b(?:an|annee|year|ano|yr|mwaka|annuel|annuelle|annual|anual)\b/, "yr"],
];
const MASSES: readonly (readonly [RegExp, string])[] = [
  [/\bkg\b/, "kg"],
  [/\b(?:g|grams?|grammes?)\b/, "g"],
  [/\b(?:t|tonnes?|tons?|tonnage|toneladas?|tani)\b/, "t"],
];
const AREAS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:km2|km²)/, "km²"],
  [/\b(?:m2|m²)/, "m²"],
  [/\bacres?\b/, "acre"],
  [/\b(?:ha|hectares?|hectareas?)\b/, "ha"],
];
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/\bkw\b/, "kW"],
  [/\b(?:ch|cv)\b/, "ch"],
  [/\bhp\b/, "hp"],
  [/\b(?:ft|feet|foot)\b/, "ft"],
  [/\b(?:weeks|semaines|semanas)\b/, "weeks"],
];
const firstOf = (table: readonly (readonly [RegExp, string])[], words: string): string | undefined =>
  table.find(([pattern]) => pattern.test(words))?.[1];

/** The unit that a column's name states for an attribute of this unit; undefined where it states none. */
export function unitNamed(column: string, wanted: string): string | undefined {
  const words = wordsOfName(column);
  const span = firstOf(SPANS, words);
  const mass = firstOf(MASSES, words);
  const stated =
    wanted === "t/d"
      ? mass && span && `${mass}/${span}`
      : wanted === "ha"
        ? firstOf(AREAS, words)
        : wanted === "m³/yr" && /m3|m³/.test(words) && span
          ? `m³/${span}`
          : firstOf(OTHERS, words);
  return stated !== undefined && unitsFor(wanted).includes(stated) ? stated : undefined;
}

/**
 * The unit that cells write behind their numbers, such as `12 workers`: where most cells do, or where there is no other
 * unit that the bare ones could mean.
 */
export function unitInCells(values: readonly string[], wanted: string): string | undefined {
  const written = values.filter((value) => /\d\s*[^\d\s.,]+$/u.test(value.trim()));
  if (written.length === 0) return undefined;
  const reads = (unit: string): number => {
    const reader = new NumberReader({ unit });
    return written.filter((value) => reader.read(value) !== undefined).length;
  };
  const enough = hasOneUnit(wanted) ? 0 : values.length * MOST_WRITTEN;
  return unitsFor(wanted).find((unit) => reads(unit) > enough);
}
const MOST_WRITTEN = 0.5;

/** Units that need no telling: there is no other for people, shares, months and things counted. */
export const hasOneUnit = (unit: string): boolean => unitsFor(unit).length === 1 || unit === "months";

/** Days worked, to choose from, where a year's or a month's amount becomes a day's. */
export function divisorsFor(from: string, to: string): readonly number[] {
  const span = needsDivisor(from, to);
  return span === "year" ? [365, 300, 250] : span === "month" ? [30, 26, 22] : span === "week" ? [7, 6, 5] : [];
}

/** Only marks that the values hold: a mapping says no more than it must. */
export function marksOf(
  { decimal, group }: { readonly decimal: "." | ","; readonly group?: ColumnMapping["group"] },
  values: readonly string[],
): Pick<ColumnMapping, "decimal" | "group"> {
  const comma = decimal === "," && values.some((value) => /[.,]/.test(value));
  return { ...(comma ? { decimal } : {}), ...(group ? { group } : {}) };
}
