import type { Raw, Scalar } from "../model/site-table.ts";
import { isMissing } from "../model/value.ts";
import { safeJson } from "./issue-log.ts";

/** A property's value as it is stored: undefined where it is not recorded, a fault where it is but cannot be kept. */
export type Stored = { readonly raw: Raw | undefined } | { readonly fault: string };

const MISSING: Stored = { raw: undefined };
const INTERVAL_KEYS = new Set(["min", "max"]);

const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/**
 * Text is trimmed and missing words are dropped; `{min, max}` and `{oneOf}` are kept as what they say; any other
 * object or list becomes its JSON text. Numbers that are not finite are missing, and that is a fault to be told.
 */
export function readValue(value: unknown): Stored {
  if (typeof value === "number" && !Number.isFinite(value)) return { fault: "ingest.not_a_number" };
  if (typeof value === "string") {
    const text = value.trim();
    return isMissing(text) ? MISSING : { raw: text };
  }
  if (typeof value === "number" || typeof value === "boolean") return { raw: value };
  if (typeof value !== "object" || value === null) return MISSING;
  const partial = partlyKnown(value);
  if (partial) return { raw: partial };
  const text = safeJson(value);
  return text === undefined ? { fault: "ingest.too_deep" } : { raw: text };
}

/** An interval or a list of possible values, where the object says exactly that. */
function partlyKnown(value: object): Raw | undefined {
  const entries = Object.entries(value);
  const [first] = entries;
  if (Array.isArray(value) || !first) return undefined;
  if (entries.length === 1 && first[0] === "oneOf" && Array.isArray(first[1]) && first[1].every(isScalar)) {
    return { oneOf: first[1] };
  }
  const isInterval = entries.every(([key, end]) => INTERVAL_KEYS.has(key) && (end === null || isScalar(end)));
  return isInterval ? Object.fromEntries(entries) : undefined;
}
