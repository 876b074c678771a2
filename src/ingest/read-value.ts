import type { Interval, OneOf, Raw, Scalar } from "../model/site-table.ts";
import { isMissing } from "../model/value.ts";

/** A property's value as it is stored: undefined where it is not recorded, a fault where it is but cannot be kept. */
export type Stored = { readonly raw: Raw | undefined } | { readonly fault: string };

const MISSING: Stored = { raw: undefined };

const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/**
 * Text is trimmed and missing words are dropped; `{min, max}` and `{oneOf}` are kept as what they say. Numbers that
 * are not finite are missing, and that is a fault to be told; so is every other list or object, for its text would
 * be a name like any other, and a definition would take what nobody can read for a no.
 */
export function readValue(value: unknown): Stored {
  if (typeof value === "number" && !Number.isFinite(value)) return { fault: "ingest.not_a_number" };
  if (typeof value === "string") {
    const text = value.trim();
    return isMissing(text) ? MISSING : { raw: text };
  }
  if (typeof value === "number" || typeof value === "boolean") return { raw: value };
  if (typeof value !== "object" || value === null || isEmpty(value)) return MISSING;
  return Array.isArray(value) ? { fault: "ingest.nested_value" } : partlyKnown(value);
}

function isEmpty(value: object): boolean {
  for (const key in value) if (Object.hasOwn(value, key)) return false;
  return true;
}

/** An interval or a list of possible values, where the object says exactly that. */
function partlyKnown(value: object): Stored {
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record);
  const states = (key: string): boolean => Object.hasOwn(record, key);
  if (states("oneOf")) return keys.length === 1 ? oneOf(record["oneOf"]) : { fault: "ingest.partial_value" };
  if (!states("min") && !states("max")) return { fault: "ingest.nested_value" };
  return keys.every((key) => key === "min" || key === "max") ? interval(record) : { fault: "ingest.partial_value" };
}

/** A member that is missing could be anything, and so could the value. */
function oneOf(members: unknown): Stored {
  if (!Array.isArray(members) || members.length === 0) return { fault: "ingest.partial_value" };
  if (members.some((member) => isMissing(member))) return { fault: "ingest.open_list" };
  const list: OneOf = { oneOf: members };
  return members.every(isScalar) ? { raw: list } : { fault: "ingest.partial_value" };
}

/** An end that is missing is open; open at both ends, nothing is stated. */
function interval(ends: Interval): Stored {
  const stated = Object.values(ends).filter((end) => !isMissing(end));
  if (stated.length === 0) return MISSING;
  return stated.every(isScalar) ? { raw: { ...ends } } : { fault: "ingest.partial_value" };
}
