import { gatePieces, inline, type Node, peeled } from "../../dialects/gate-phrase.ts";
import { fill, type Pieces, plain } from "../../dialects/pieces.ts";
import { t } from "../../dialects/text.ts";
import type { Definition, Expr } from "../../model/definition.ts";
import type { Place } from "../../model/walk.ts";
import { gateParts } from "../../state/editing-gates.ts";

/** A line's own words: a test whole, a gate by what it asks of the lines below it. */
export function clausePieces(definition: Definition, expr: Expr, place: Place, negated = false): Pieces {
  const node: Node = peeled({ definition, place, expr, negated });
  if (gateParts(node.expr)) return fill("sentence.colon", { a: gatePieces(node, "head") });
  return inline(node, "noun") ?? [];
}

/** The same as plain text, for labels and steps. */
export const clauseText = (definition: Definition, expr: Expr, place: Place): string => {
  const node = peeled({ definition, place, expr, negated: false });
  return plain(inline(node, "noun") ?? []) || plain(gatePieces(node, "head"));
};

/** How a rule asks its tests: "if all hold", "if it is so" where there is one. */
export function ruleManner(definition: Definition, rule: number): string {
  const when = definition.rules[rule]?.when;
  const place = ["rules", rule, "when"];
  if (!when || !gateParts(when)) return t("editor.rule.if");
  return t("editor.rule.if_gate", {
    gate: plain(gatePieces({ definition, place, expr: when, negated: false }, "hold")),
  });
}
