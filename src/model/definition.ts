import type { Scalar } from "./site-table.ts";

/**
 * asm-def/1: an ordered ladder of rules, first match wins. `check-definition.ts` says what may stand where;
 * ARCHITECTURE.md, "How a class is decided", what it means for a site.
 */
export interface Definition {
  readonly $schema: "asm-def/1";
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly source?: Source;
  readonly purpose?: string;
  /** What follows for a site, by class id. */
  readonly consequences?: Readonly<Record<string, string>>;
  readonly why?: string;
  readonly classes: readonly ClassRung[];
  /** The last class that counts as ASM. */
  readonly asmUpTo: string;
  readonly params: Readonly<Record<string, Param>>;
  /** Lists of parameter keys that must stay non-decreasing. */
  readonly order: readonly (readonly string[])[];
  readonly criteria: Readonly<Record<string, Criterion>>;
  readonly scores: Readonly<Record<string, Score>>;
  readonly rules: readonly Rule[];
  /** null: not covered. */
  readonly otherwise: string | null;
  readonly hit: "first";
  readonly missing: { readonly policy: "interval" | "fail" | "pass" };
  readonly time?: Readonly<Record<string, unknown>>;
}

export interface Source {
  readonly kind?: string;
  readonly status?: "in_force" | "administrative" | "historical" | "proposal" | "international" | "illustrative";
  readonly country?: string | null;
  readonly instrument?: string;
  readonly article?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly confidence?: string;
  readonly checked?: string;
  readonly quote?: string;
  readonly url?: string;
  readonly approximated?: readonly string[];
  readonly reasons?: readonly string[];
  readonly blindSpots?: readonly string[];
}

export interface ClassRung {
  readonly id: string;
  readonly label?: string;
}

/** A number (or an ordinal level, or "any" for no limit) that a user can move. */
export interface Param {
  readonly value: Scalar;
  /** Ends of the slider: numbers, or for an ordinal test the allowed levels from first to last. */
  readonly range?: readonly [Scalar | null, Scalar | null];
  readonly unit?: string;
  readonly step?: number;
  readonly dist?: "uniform" | "loguniform" | "triangular";
  readonly label?: string;
}

export type CriterionType = "number" | "ordinal" | "flag" | "nominal";

export interface Criterion {
  readonly type: CriterionType;
  readonly levels?: readonly string[];
  readonly unit?: string;
  /** Closed; null is unbounded. */
  readonly domain?: readonly [number | null, number | null];
  readonly lens?: string;
  /** The property it reads; its own key where absent. */
  readonly attr?: string;
  readonly label?: string;
  readonly immutable?: boolean;
  readonly cost?: number | string;
  readonly na?: string;
}

export interface Score {
  readonly terms: readonly ScoreTerm[];
}
export interface ScoreTerm {
  readonly criterion: string;
  readonly weight?: number;
  /** Right-closed (`upTo` is inside); the last band has none. */
  readonly bands: readonly { readonly upTo?: Value; readonly points: number }[];
}

export interface Rule {
  readonly class: string;
  readonly when: Expr;
  readonly why?: string;
}

export type Operator = "<=" | "<" | ">=" | ">" | "==" | "!=" | "in" | "notIn";
export type ParamRef = { readonly param: string };
export type Value = Scalar | ParamRef;

export type Expr =
  | { readonly is: readonly [string, Operator, Value | readonly Scalar[]] }
  | { readonly all: readonly Expr[] }
  | { readonly any: readonly Expr[] }
  | { readonly not: Expr }
  | { readonly atLeast: Value; readonly of: readonly Expr[]; readonly weights?: readonly number[] }
  | { readonly score: readonly [string, Operator, Value] }
  | { readonly true: true };

/** Reserved class ids (design: "Classes"). */
export const NOT_COVERED = "not-covered";
export const UNDETERMINED = "undetermined";
/** A parameter's value that switches its test off: true for every site. */
export const ANY = "any";
