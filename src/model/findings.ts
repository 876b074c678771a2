import type { Issue } from "./issue.ts";

/** A mistake in a definition: facts for the message catalogue, never sentences. */
export interface DefinitionError {
  /** A key of the message catalogue, such as `definition.unknown_key`. */
  readonly code: string;
  /** Where it stands, such as `rules[1].when.all[0].is[2]`; empty for the whole. */
  readonly place: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type Facts = Readonly<Record<string, string | number>>;

/** Collects what a check finds, so that one pass tells every mistake. */
export class Findings {
  readonly errors: DefinitionError[] = [];
  readonly notes: Issue[] = [];

  error(code: string, place: string, params: Facts = {}): void {
    this.errors.push({ code, place, params });
  }

  note(code: string, place: string, params: Facts = {}): void {
    this.notes.push({ code, effect: "note", column: place, params });
  }
}

/** The place of `key` below `place`. */
export const under = (place: string, key: string): string => (place === "" ? key : `${place}.${key}`);

/** A value as a message shows it: short, and never more than text. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
