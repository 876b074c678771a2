import type { Definition } from "./definition.ts";
import { sha256, utf8 } from "./sha256.ts";

/** Digits of a definition's hash: 48 bits, enough to cite and to tell any two apart. */
const DIGITS = 12;

/** JSON with sorted keys and no white space: equal values give equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

const unlabelled = <T extends { readonly label?: string }>({ label: _, ...rest }: T): Omit<T, "label"> => rest;

const eachUnlabelled = <T extends { readonly label?: string }>(record: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, unlabelled(value)]));

/**
 * What the hash covers: all that a site's class or a slider depends on. Names, sources, purposes, consequences,
 * reasons and labels are outside.
 */
export function canonicalDefinition(definition: Definition): string {
  const { name: _n, source: _s, purpose: _p, consequences: _c, why: _w, ...rest } = definition;
  return canonical({
    ...rest,
    classes: definition.classes.map(unlabelled),
    params: eachUnlabelled(definition.params),
    criteria: eachUnlabelled(definition.criteria),
    rules: definition.rules.map(({ why: _, ...rule }) => rule),
  });
}

const hashes = new WeakMap<Definition, string>();

/** The first 12 hexadecimal digits of the SHA-256 of the canonical definition. A definition never changes. */
export function hashDefinition(definition: Definition): string {
  const hash = hashes.get(definition) ?? sha256(utf8(canonicalDefinition(definition))).slice(0, DIGITS);
  hashes.set(definition, hash);
  return hash;
}
