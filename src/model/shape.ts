import { type Findings, shown, under } from "./findings.ts";

export type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `value` as an object with any keys, or undefined and an error. `__proto__` is refused: copying it loses it. */
export function recordAt(value: unknown, place: string, findings: Findings): Json | undefined {
  if (!isRecord(value)) {
    findings.error("definition.not_an_object", place, { value: shown(value) });
    return undefined;
  }
  if (Object.hasOwn(value, "__proto__")) findings.error("definition.reserved", place, { name: "__proto__" });
  return value;
}

/** `value` as an object with `required` and `optional` keys and no other. */
export function shapeAt(
  value: unknown,
  place: string,
  required: readonly string[],
  optional: readonly string[],
  findings: Findings,
): Json | undefined {
  const record = recordAt(value, place, findings);
  if (!record) return undefined;
  for (const key of Object.keys(record)) {
    if (!required.includes(key) && !optional.includes(key) && key !== "__proto__")
      findings.error("definition.unknown_key", under(place, key), { key });
  }
  for (const key of required) {
    if (!Object.hasOwn(record, key)) findings.error("definition.missing_key", place, { key });
  }
  return record;
}

/** The own value of `key`, so that `constructor` and its kin are never found by accident. */
export const own = (record: Json, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

/** `value` as a list, or undefined and an error. */
export function listAt(value: unknown, place: string, findings: Findings): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  findings.error("definition.not_a_list", place, { value: shown(value) });
  return undefined;
}

/** `value` as text that is not blank, trimmed, or undefined and an error. */
export function textAt(value: unknown, place: string, findings: Findings): string | undefined {
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  findings.error("definition.not_text", place, { value: shown(value) });
  return undefined;
}

/** `value` as words for people: blank is absent. Undefined and an error where it is no text. */
export function proseAt(value: unknown, place: string, findings: Findings): string | undefined {
  return typeof value === "string" && value.trim() === "" ? undefined : textAt(value, place, findings);
}

/** `value` as a finite number, or undefined and an error. */
export function numberAt(value: unknown, place: string, findings: Findings): number | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  findings.error("definition.not_a_number", place, { value: shown(value) });
  return undefined;
}

/** `value` as one of `words`, or undefined and an error. */
export function wordAt<T extends string>(
  value: unknown,
  words: readonly T[],
  place: string,
  findings: Findings,
): T | undefined {
  if (words.includes(value as T)) return value as T;
  findings.error("definition.not_one_of", place, { value: shown(value), words: words.join(", ") });
  return undefined;
}

/** The readable ones of a record's optional keys: absent keys stay absent. */
export function optionals(record: Json, readers: Readonly<Record<string, (value: unknown) => unknown>>): Json {
  const out: Record<string, unknown> = {};
  for (const [key, read] of Object.entries(readers)) {
    if (!Object.hasOwn(record, key)) continue;
    const value = read(record[key]);
    if (value !== undefined) out[key] = value;
  }
  return out;
}

/** A record with the same keys, each value read; values that cannot be read are left out. */
export function mapped<T>(record: Json, read: (value: unknown, key: string) => T | undefined): Record<string, T> {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const out = read(value, key);
    return out === undefined ? [] : [[key, out] as const];
  });
  return Object.fromEntries(entries);
}
