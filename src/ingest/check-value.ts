import type { Attribute } from "../model/catalogue.ts";
import type { Interval, Raw, Scalar } from "../model/site-table.ts";
import {
  isInterval,
  isMissing,
  isOneOf,
  isScalar,
  readFlag,
  readInterval,
  readNumber,
  readText,
} from "../model/value.ts";

const readsScalar = (attribute: Attribute, value: Scalar): boolean => {
  if (attribute.type === "number") return readNumber(value) !== undefined;
  if (attribute.type === "flag") return readFlag(value) !== undefined;
  return attribute.type !== "ordinal" || !attribute.levels || attribute.levels.includes(readText(value));
};

function readsInterval(attribute: Attribute, interval: Interval): boolean {
  if (attribute.type === "number") return readInterval(interval) !== undefined;
  const ends = [interval.min, interval.max].filter((end) => !isMissing(end)) as Scalar[];
  return attribute.type === "ordinal" && ends.every((end) => readsScalar(attribute, end));
}

/** Whether a value says something under the attribute's own type. What does not is unknown. */
export function isReadable(attribute: Attribute, raw: Raw): boolean {
  if (isScalar(raw)) return readsScalar(attribute, raw);
  if (isOneOf(raw)) return raw.oneOf.length > 0 && raw.oneOf.every((value) => readsScalar(attribute, value));
  return isInterval(raw) && readsInterval(attribute, raw);
}

/** A number that reads well but lies outside what the attribute can be; it is kept, and worth a look. */
export function isOutsideDomain(attribute: Attribute, raw: Raw): boolean {
  const number = isScalar(raw) && attribute.domain ? readNumber(raw) : undefined;
  if (number === undefined || !attribute.domain) return false;
  const [low, high] = attribute.domain;
  return (low !== null && number < low) || (high !== null && number > high);
}
