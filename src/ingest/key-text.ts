import type { Raw } from "../model/site-table.ts";
import { isScalar } from "../model/value.ts";
import { safeJson } from "./issue-log.ts";
import { readValue } from "./read-value.ts";

/** A stored value as the text that it is a key by; undefined where none is stored. */
export const keyText = (raw: Raw | undefined): string | undefined =>
  raw === undefined ? undefined : isScalar(raw) ? String(raw) : safeJson(raw);

/** The same of a value as the file states it. */
export function statedKey(value: unknown): string | undefined {
  const stored = readValue(value);
  return "fault" in stored ? undefined : keyText(stored.raw);
}
