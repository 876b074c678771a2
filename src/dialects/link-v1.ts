import { checkPair } from "../model/check-pair.ts";
import type { Definition } from "../model/definition.ts";
import { type PackedDefinition, packDefinition, unpackDefinition } from "./link-definition.ts";
import { BrokenLink, type LinkCamera, type LinkClause, type LinkState } from "./link-state.ts";

type PackedClause = readonly [string, readonly string[]] | readonly [string, number | null, number | null];

/**
 * The contents of a link, version 1. Released: it is never changed, save that keys may be added which older readers
 * pass over. What is absent stands at its default.
 */
export interface PackedState {
  /** Data: name, first digits of the hash. */
  readonly d?: readonly [string, string];
  readonly a: PackedDefinition;
  readonly b: PackedDefinition;
  /** Every site, also those that do not work. */
  readonly e?: 1;
  readonly f?: readonly PackedClause[];
  /** View: what, by, weight. */
  readonly v: readonly [string, string, string];
  /** Door of the page; absent: adjust. */
  readonly g?: string;
  /** Hidden rows of the legend. */
  readonly h?: readonly string[];
  /** Selected site. */
  readonly s?: string;
  /** Open parameter. */
  readonly o?: string;
  /** Table open. */
  readonly t?: 1;
  /** Camera: longitude, latitude, zoom. */
  readonly c?: readonly [number, number, number];
  /** Compare: how, and where its line stands. */
  readonly m?: readonly [string, number];
  /** Language. */
  readonly l: string;
}

/** The door of every link that names none. */
const FIRST_DOOR = "adjust";

/** Digits of the data's hash that a link carries: 64 bits. */
const HASH_DIGITS = 16;

const packedClause = (clause: LinkClause): PackedClause =>
  "values" in clause ? [clause.property, clause.values] : [clause.property, clause.min, clause.max];

/** The contents of a link as plain JSON. */
export function packState(state: LinkState, presets: readonly Definition[]): PackedState {
  const {
    data,
    baseline,
    proposed,
    filters,
    door,
    view,
    weight,
    hidden,
    selected,
    open,
    table,
    camera,
    compare,
    language,
  } = state;
  return {
    ...(data && { d: [data.name, data.hash.slice(0, HASH_DIGITS)] }),
    a: packDefinition(baseline, presets),
    b: packDefinition(proposed, presets),
    ...(!filters.workingOnly && { e: 1 }),
    ...(filters.clauses.length > 0 && { f: filters.clauses.map(packedClause) }),
    v: [view.what, view.by, weight],
    ...(door !== FIRST_DOOR && { g: door }),
    ...(hidden.length > 0 && { h: hidden }),
    ...(selected !== null && { s: selected }),
    ...(open !== null && { o: open }),
    ...(table && { t: 1 }),
    ...(camera && { c: [camera.lon, camera.lat, camera.zoom] }),
    ...(compare && { m: [compare.by, compare.split] }),
    l: language,
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isEnd = (value: unknown): value is number | null => value === null || Number.isFinite(value);

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every(isText)) return value;
  throw new BrokenLink("link.damaged");
}

function clauseOf(packed: unknown): LinkClause {
  const [property, first, second] = Array.isArray(packed) ? (packed as unknown[]) : [];
  if (!isText(property)) throw new BrokenLink("link.damaged");
  if (Array.isArray(first)) return { property, values: texts(first) };
  if (isEnd(first) && isEnd(second)) return { property, min: first, max: second };
  throw new BrokenLink("link.damaged");
}

function cameraOf(packed: unknown): LinkCamera | null {
  if (packed === undefined) return null;
  const [lon, lat, zoom] = Array.isArray(packed) ? (packed as unknown[]) : [];
  if (![lon, lat, zoom].every(Number.isFinite)) throw new BrokenLink("link.damaged");
  return { lon: lon as number, lat: lat as number, zoom: zoom as number };
}

function compareOf(packed: unknown): Pick<LinkState, "compare"> {
  if (packed === undefined) return {};
  const [by, split] = Array.isArray(packed) ? (packed as unknown[]) : [];
  if (!isText(by) || typeof split !== "number" || !(split >= 0 && split <= 1)) throw new BrokenLink("link.damaged");
  return { compare: { by, split } };
}

function textOr<T>(value: unknown, absent: T): string | T {
  if (value === undefined) return absent;
  if (isText(value)) return value;
  throw new BrokenLink("link.damaged");
}

/**
 * The state in the contents of a link.
 * @throws BrokenLink
 */
export function unpackState(packed: Partial<Record<keyof PackedState, unknown>>, presets: readonly Definition[]) {
  const [what = "", by = "", weight = ""] = texts(packed.v);
  const [name, hash] = packed.d === undefined ? [] : texts(packed.d);
  const baseline = unpackDefinition(packed.a, presets, "A");
  const proposed = unpackDefinition(packed.b, presets, "B");
  const fault = checkPair(baseline, proposed)[0];
  if (fault) throw new BrokenLink("link.pair", {}, fault);
  const clauses = packed.f === undefined ? [] : packed.f;
  if (!Array.isArray(clauses)) throw new BrokenLink("link.damaged");
  const state: LinkState = {
    data: name === undefined || !hash ? null : { name, hash },
    baseline,
    proposed,
    filters: { workingOnly: packed.e !== 1, clauses: clauses.map(clauseOf) },
    door: textOr(packed.g, FIRST_DOOR),
    view: { what, by },
    weight,
    hidden: packed.h === undefined ? [] : texts(packed.h),
    selected: textOr(packed.s, null),
    open: textOr(packed.o, null),
    table: packed.t === 1,
    camera: cameraOf(packed.c),
    ...compareOf(packed.m),
    language: textOr(packed.l, ""),
  };
  return state;
}
