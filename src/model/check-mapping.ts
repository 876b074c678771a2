import type { Condition, Derived, Mapping } from "./mapping.ts";

/** What is wrong with a mapping file, and where: a path such as `columns.workers.type`. */
export interface MappingFault {
  readonly code: "faults.mapping_json" | "faults.mapping_key" | "faults.mapping_value";
  readonly params: Readonly<Record<string, string>>;
}

export type CheckedMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly fault: MappingFault };

/** A text of JSON, or a bracket. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;

/**
 * Whether a text, or the beginning of one, says of itself that it is a mapping: by the outermost `$schema`, for a data
 * set can hold a mapping too. Whether it is one is for `checkMapping` to say.
 */
export function isMappingText(text: string): boolean {
  if (!/^\uFEFF?\s*\{/.test(text)) return false;
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    else if (depth === 1 && token === '"$schema"')
      return /^\s*:\s*"asm-map\//.test(text.slice(index + token.length, index + token.length + SCHEMA_LENGTH));
  }
  return false;
}

const SCHEMA_LENGTH = 100;

class Wrong extends Error {
  readonly fault: MappingFault;
  constructor(code: MappingFault["code"], place: string, value = "") {
    super(code);
    this.fault = { code, params: { place, value } };
  }
}

type Check = (value: unknown, place: string) => void;
type Json = Readonly<Record<string, unknown>>;

const wrong = (value: unknown, place: string): never => {
  throw new Wrong("faults.mapping_value", place, (JSON.stringify(value) ?? "").slice(0, 80));
};

const text: Check = (value, place) => void (typeof value === "string" || wrong(value, place));
const flag: Check = (value, place) => void (typeof value === "boolean" || wrong(value, place));
const number: Check = (value, place) => void (Number.isFinite(value) || wrong(value, place));
const scalar: Check = (value, place) =>
  void (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value) || wrong(value, place));
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, place) =>
    void (allowed.includes(value) || wrong(value, place));
const orNull =
  (check: Check): Check =>
  (value, place) =>
    value === null || check(value, place);
const listOf =
  (check: Check): Check =>
  (value, place) => {
    if (!Array.isArray(value)) return wrong(value, place);
    for (const [at, each] of value.entries()) check(each, `${place}[${at}]`);
  };

function record(value: unknown, place: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong(value, place);
  if (Object.hasOwn(value, "__proto__")) throw new Wrong("faults.mapping_key", `${place}.__proto__`);
  return value as Json;
}

const recordOf =
  (check: Check): Check =>
  (value, place) => {
    for (const [key, each] of Object.entries(record(value, place))) check(each, `${place}.${key}`);
  };

/** An object with these keys and no other; those that end with `?` may be left out. */
const shape =
  (keys: Readonly<Record<string, Check>>): Check =>
  (value, place) => {
    const json = record(value, place);
    const known = new Map(Object.entries(keys).map(([key, check]) => [key.replace("?", ""), check]));
    for (const key of Object.keys(json)) if (!known.has(key)) throw new Wrong("faults.mapping_key", `${place}.${key}`);
    for (const [key, check] of Object.entries(keys)) {
      const name = key.replace("?", "");
      if (Object.hasOwn(json, name)) check(json[name], `${place}.${name}`);
      else if (!key.endsWith("?")) wrong(undefined, `${place}.${name}`);
    }
  };

const decimal = oneOf(".", ",");
const READ = shape({
  "part?": text,
  "encoding?": text,
  "delimiter?": text,
  "headerLine?": number,
  "nanIsMissing?": flag,
});

const POSITIONS: Readonly<Record<string, Check>> = {
  geometry: shape({ kind: text, "swapped?": flag }),
  columns: shape({ kind: text, lon: text, lat: text, "decimal?": decimal }),
  pair: shape({ kind: text, column: text, order: oneOf("lat-lon", "lon-lat"), "decimal?": decimal }),
  text: shape({ kind: text, column: text, "swapped?": flag }),
  utm: shape({
    kind: text,
    easting: text,
    northing: text,
    zone: (value, place) => (typeof value === "string" ? undefined : shape({ column: text })(value, place)),
    "decimal?": decimal,
  }),
};

const position: Check = (value, place) => {
  const { kind } = record(value, place);
  const check = typeof kind === "string" && Object.hasOwn(POSITIONS, kind) ? POSITIONS[kind] : undefined;
  return check ? check(value, place) : wrong(kind, `${place}.kind`);
};

const COLUMN = shape({
  to: orNull(text),
  type: oneOf("number", "flag", "ordinal", "nominal", "text", "date"),
  "unit?": text,
  "divisor?": number,
  "decimal?": decimal,
  "group?": oneOf(".", ",", " ", "'"),
  "date?": oneOf("dmy", "mdy", "ymd", "serial"),
  "missing?": listOf(text),
  "words?": recordOf(orNull(scalar)),
  "about?": flag,
  "ranges?": flag,
  "fraction?": flag,
  "list?": text,
});

const MOST_NESTED = 40;

const condition =
  (depth: number): Check =>
  (value, place) => {
    if (depth > MOST_NESTED) return wrong("…", place);
    const json = record(value, place) as Json & Partial<Record<keyof Extract<Condition, { any: unknown }>, unknown>>;
    const parts = listOf(condition(depth + 1));
    if ("any" in json) return shape({ any: parts })(value, place);
    if ("all" in json) return shape({ all: parts })(value, place);
    if ("not" in json) return shape({ not: condition(depth + 1) })(value, place);
    if (json["op"] === "known") return shape({ property: text, op: text })(value, place);
    if (json["op"] === "in") return shape({ property: text, op: text, values: listOf(scalar) })(value, place);
    return shape({ property: text, op: oneOf("==", "!=", "<", "<=", ">", ">="), value: scalar })(value, place);
  };

const DERIVED = shape({
  to: text,
  type: oneOf("number", "flag", "ordinal", "nominal"),
  cases: listOf(shape({ when: condition(0), value: scalar })),
  "otherwise?": scalar,
} satisfies Partial<Record<keyof Derived | "otherwise?", Check>>);

const MAPPING = shape({
  $schema: oneOf("asm-map/1"),
  name: text,
  "read?": READ,
  "position?": position,
  columns: recordOf(COLUMN),
  "constants?": recordOf(scalar),
  "derived?": listOf(DERIVED),
  "frame?": text,
  "source?": text,
  "licence?": text,
  "citation?": text,
});

/** The mapping of a text, or the first mistake in it with its place. Unknown keys are mistakes. */
export function checkMapping(json: string): CheckedMapping {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { ok: false, fault: { code: "faults.mapping_json", params: { detail: String(error) } } };
  }
  try {
    MAPPING(value, "mapping");
    return { ok: true, mapping: value as Mapping };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The same with the keys of every object in one order, so that equal mappings are equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** A mapping as a file: keys sorted (`$schema` comes first), two spaces, a line end. */
export const mappingText = (mapping: Mapping): string => `${JSON.stringify(sorted(mapping), null, 2)}\n`;
