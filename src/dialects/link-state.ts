import type { Definition } from "../model/definition.ts";
import type { DefinitionError } from "../model/findings.ts";

/** A filter as a link carries it: the values kept, or the ends of a range (null is open). */
export type LinkClause =
  | { readonly property: string; readonly values: readonly string[] }
  | { readonly property: string; readonly min: number | null; readonly max: number | null };

/** Where the map looks. Degrees and zoom level. */
export interface LinkCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Both definitions on the map at once. */
export interface LinkCompare {
  /** A word of the view; a reader takes the one it knows. */
  readonly by: string;
  /** Where the line stands, as a share of the map's width. */
  readonly split: number;
}

/** Everything visible that a link brings back. It names the data and never holds them. */
export interface LinkState {
  /** The file by name and by the first digits of its SHA-256; null before any is loaded. */
  readonly data: { readonly name: string; readonly hash: string } | null;
  readonly baseline: Definition;
  readonly proposed: Definition;
  readonly filters: { readonly workingOnly: boolean; readonly clauses: readonly LinkClause[] };
  /** Which door of the page; a reader takes the one it knows. */
  readonly door: string;
  /** Words of the view; a reader takes those it knows. */
  readonly view: { readonly what: string; readonly by: string };
  readonly weight: string;
  /** Rows of the legend that are hidden. */
  readonly hidden: readonly string[];
  /** A site's id. */
  readonly selected: string | null;
  /** The parameter whose slider is open. */
  readonly open: string | null;
  readonly table: boolean;
  readonly camera: LinkCamera | null;
  /** Absent: the map shows one definition. */
  readonly compare?: LinkCompare;
  /** BCP 47. */
  readonly language: string;
}

/** Why a link cannot be opened: facts for the message catalogue. */
export interface LinkFault {
  readonly ok: false;
  /** `link.none`: the address holds no link of ours. All others are said to the reader. */
  readonly code:
    | "link.none"
    | "link.cut"
    | "link.damaged"
    | "link.too_new"
    | "link.unknown_preset"
    | "link.preset_version"
    | "link.invalid_definition"
    | "link.pair";
  readonly params: Readonly<Record<string, string | number>>;
  /** The first mistake in a definition, with its place. */
  readonly error?: DefinitionError;
}

export type OpenedLink = { readonly ok: true; readonly state: LinkState } | LinkFault;

/** A fault met deep inside a link. */
export class BrokenLink extends Error {
  readonly fault: LinkFault;
  constructor(code: LinkFault["code"], params: LinkFault["params"] = {}, error?: DefinitionError) {
    super(code);
    this.name = "BrokenLink";
    this.fault = { ok: false, code, params, ...(error && { error }) };
  }
}
