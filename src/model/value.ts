import type { Interval, OneOf, Raw, Scalar } from "./site-table.ts";
import { MISSING, NO, YES } from "./value-words.ts";

/** Absent, null, blank, a missing word, or not a finite number. */
export function isMissing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "string" && MISSING.includes(value.trim().toLowerCase());
}

export const isOneOf = (value: unknown): value is OneOf =>
  typeof value === "object" && value !== null && Array.isArray((value as { oneOf?: unknown }).oneOf);

export const isInterval = (value: unknown): value is Interval =>
  typeof value === "object" && value !== null && !Array.isArray(value) && ("min" in value || "max" in value);

const PLAIN_DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A JSON number or plain decimal text; undefined where it cannot be read. */
export function readNumber(value: Scalar): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (!PLAIN_DECIMAL.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** True/false, 1/0, yes/no and their words in the five languages; undefined where it cannot be read. */
export function readFlag(value: Scalar): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = String(value).trim().toLowerCase().normalize("NFC");
  return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}

/** Ordinals and nominals are compared exactly, after trimming. */
export const readText = (value: Scalar): string => String(value).trim();

/** Ends of an interval as numbers, with ±Infinity where open; undefined where it cannot be read. */
export function readInterval(value: Interval): readonly [number, number] | undefined {
  const min = isMissing(value.min) ? -Infinity : readNumber(value.min as Scalar);
  const max = isMissing(value.max) ? Infinity : readNumber(value.max as Scalar);
  return min === undefined || max === undefined || min > max ? undefined : [min, max];
}

export const isScalar = (value: Raw): value is Scalar => typeof value !== "object";
