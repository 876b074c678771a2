import type { Definition, Expr } from "../../model/definition.ts";
import type { DefinitionError } from "../../model/findings.ts";
import type { Place } from "../../model/walk.ts";
import { gateParts } from "../../state/editing-gates.ts";
import { paramUses } from "../../state/editing-uses.ts";
import { isWithin, placeText } from "./place-text.ts";

/** A rule's head. The gate that its tests stand in is part of the head, unless it is turned round. */
export interface RuleRow {
  readonly kind: "rule";
  readonly id: string;
  readonly rule: number;
  readonly place: Place;
}
/** A test, a gate or a score test. */
export interface ClauseRow {
  readonly kind: "clause";
  readonly id: string;
  readonly rule: number;
  /** Of the whole, any `not` included. */
  readonly place: Place;
  /** Of what stands under the `not`s. */
  readonly inner: Place;
  readonly expr: Expr;
  readonly negated: boolean;
  readonly depth: number;
  /** What it counts in its gate, where the tests weigh unlike. */
  readonly weight: number | null;
}
/** The last line of a rule, which adds to it. */
export interface AddRow {
  readonly kind: "add";
  readonly id: string;
  readonly rule: number;
}
export type Row = RuleRow | ClauseRow | AddRow;

export const rowId = (place: Place): string => place.join(".");
export const ruleId = (rule: number): string => rowId(["rules", rule]);
export const addId = (rule: number): string => `rules.${rule}.add`;

function clauseRows(expr: Expr, rule: number, place: Place, depth: number, weight: number | null): ClauseRow[] {
  let inner: Place = place;
  let bare = expr;
  let negated = false;
  while ("not" in bare) {
    bare = bare.not;
    inner = [...inner, "not"];
    negated = !negated;
  }
  const row: ClauseRow = { kind: "clause", id: rowId(place), rule, place, inner, expr: bare, negated, depth, weight };
  return [row, ...childRows(bare, rule, inner, depth + 1)];
}

function childRows(expr: Expr, rule: number, place: Place, depth: number): ClauseRow[] {
  const gate = gateParts(expr);
  const weights = "atLeast" in expr ? expr.weights : undefined;
  return (gate?.children ?? []).flatMap((child, at) =>
    clauseRows(child, rule, [...place, gate?.key ?? "", at], depth, weights ? (weights[at] ?? 1) : null),
  );
}

/** The lines of the ladder, top to bottom, as a reader's arrow keys walk them. */
export function ladderRows({ rules }: Definition): Row[] {
  return rules.flatMap(({ when }, rule): Row[] => {
    const place = ["rules", rule, "when"];
    return [
      { kind: "rule", id: ruleId(rule), rule, place: ["rules", rule] },
      ...(gateParts(when) ? childRows(when, rule, place, 0) : clauseRows(when, rule, place, 0, null)),
      { kind: "add", id: addId(rule), rule },
    ];
  });
}

/** The line at which a place is edited: the nearest around it, or the first that uses the parameter or criterion. */
export function rowOfPlace(definition: Definition, rows: readonly Row[], place: string): string | null {
  const around = rows.filter((row) => row.kind !== "add" && isWithin(place, placeText(row.place)));
  const nearest = around.at(-1);
  if (nearest) return nearest.id;
  const [, list, key] = /^(params|criteria)\.([^.[]+)/.exec(place) ?? [];
  if (key === undefined) return null;
  if (list === "params") {
    const use = paramUses(definition, key)[0];
    return use ? rowOfPlace(definition, rows, placeText(use.place)) : null;
  }
  return rows.find((row) => row.kind === "clause" && "is" in row.expr && row.expr.is[0] === key)?.id ?? null;
}

/** Mistakes by the line where they are mended; those of no line under "". */
export function errorsByRow(
  definition: Definition,
  rows: readonly Row[],
  errors: readonly DefinitionError[],
): ReadonlyMap<string, readonly DefinitionError[]> {
  const byRow = new Map<string, DefinitionError[]>();
  for (const error of errors) {
    const id = rowOfPlace(definition, rows, error.place) ?? "";
    byRow.set(id, [...(byRow.get(id) ?? []), error]);
  }
  return byRow;
}
