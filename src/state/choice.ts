import type { Definition } from "../model/definition.ts";

/** Which of the two definitions: A (baseline) or B (proposed). */
export type Side = "baseline" | "proposed";

/** Keeps the sites whose last known value is one of `values`; "" stands for "not recorded". */
export interface ValueClause {
  readonly property: string;
  readonly values: readonly string[];
}
/** Keeps the sites whose last known value lies between the ends, both included; null is open. */
export interface RangeClause {
  readonly property: string;
  readonly min: number | null;
  readonly max: number | null;
}
export type Clause = ValueClause | RangeClause;

export const isRange = (clause: Clause): clause is RangeClause => "min" in clause;

/** The property name under which the years of the last visit are filtered. */
export const LAST_VISIT = "observed_on";

/** What a filter bar says. Filters narrow what is shown and counted; they never change a definition. */
export interface Filters {
  /** Leaves out sites that are idle, abandoned, or for processing or trading only. */
  readonly workingOnly: boolean;
  readonly clauses: readonly Clause[];
}

/** What undo and redo travel through. The camera, the view and the selection are not part of it. */
export interface Choice {
  readonly baseline: Definition;
  readonly proposed: Definition;
  readonly filters: Filters;
}

export const NO_FILTERS: Filters = { workingOnly: true, clauses: [] };

/** The filters with this property's clause replaced, or dropped where `clause` is null. */
export function withClause(filters: Filters, property: string, clause: Clause | null): Filters {
  const others = filters.clauses.filter((other) => other.property !== property);
  return { ...filters, clauses: clause ? [...others, clause] : others };
}
