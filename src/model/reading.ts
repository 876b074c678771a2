import type { Scale } from "./scale.ts";
import type { Raw, Scalar } from "./site-table.ts";
import { isInterval, isMissing, isOneOf, isScalar, readFlag, readInterval, readNumber, readText } from "./value.ts";

/** What a criterion makes of a value: known, one of several, or (numbers only) between two ends, ±Infinity if open. */
export type Read =
  | { readonly kind: "known"; readonly value: Scalar }
  | { readonly kind: "some"; readonly values: readonly Scalar[] }
  | { readonly kind: "between"; readonly min: number; readonly max: number };

function readScalar(value: Scalar, scale: Scale): Scalar | undefined {
  if (isMissing(value)) return undefined;
  switch (scale.type) {
    case "number":
      return readNumber(value);
    case "flag":
      return readFlag(value);
    case "nominal":
      return readText(value);
    case "ordinal": {
      const level = readText(value);
      return scale.levels.includes(level) ? level : undefined;
    }
  }
}

function fromList(values: readonly Scalar[]): Read | undefined {
  const distinct = [...new Set(values)];
  const [first] = distinct;
  if (first === undefined) return undefined;
  return distinct.length === 1 ? { kind: "known", value: first } : { kind: "some", values: distinct };
}

/** The levels from one end to the other; an open end reaches the first or last level. */
function levelsBetween(min: unknown, max: unknown, scale: Scale): Read | undefined {
  const end = (value: unknown, open: number) =>
    isMissing(value) ? open : scale.levels.indexOf(readText(value as Scalar));
  const low = end(min, 0);
  const high = end(max, scale.levels.length - 1);
  return low < 0 || high < 0 ? undefined : fromList(scale.levels.slice(low, high + 1));
}

/**
 * Reads a value by a criterion's own type. Undefined is unknown: missing, or not readable by this type. A list with
 * one unreadable member is unknown as a whole, for the value may be that member.
 */
export function readAs(raw: Raw, scale: Scale): Read | undefined {
  if (isScalar(raw)) {
    const value = readScalar(raw, scale);
    return value === undefined ? undefined : { kind: "known", value };
  }
  if (isOneOf(raw)) {
    const values = raw.oneOf.map((member) => readScalar(member, scale));
    return values.includes(undefined) ? undefined : fromList(values as Scalar[]);
  }
  if (!isInterval(raw) || (isMissing(raw.min) && isMissing(raw.max))) return undefined;
  if (scale.type === "ordinal") return levelsBetween(raw.min, raw.max, scale);
  const ends = scale.type === "number" ? readInterval(raw) : undefined;
  if (!ends) return undefined;
  const [min, max] = ends;
  return min === max ? { kind: "known", value: min } : { kind: "between", min, max };
}
