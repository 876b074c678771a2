import type { Definition, Expr } from "../model/definition.ts";
import { type Place, replacedAt } from "../model/walk.ts";
import { exprAt, inserted, nodeAt, reseated, seatOf, without, withoutItem } from "./editing-tree.ts";
import { withoutOrphans } from "./editing-uses.ts";

/** How a gate asks its tests. */
export type GateKind = "all" | "any" | "atLeast";

/** The kind of a gate, the key of its list, and the list; null for what is no gate. */
export function gateParts(
  expr: Expr,
): { readonly kind: GateKind; readonly key: "all" | "any" | "of"; readonly children: readonly Expr[] } | null {
  if ("all" in expr) return { kind: "all", key: "all", children: expr.all };
  if ("any" in expr) return { kind: "any", key: "any", children: expr.any };
  return "atLeast" in expr ? { kind: "atLeast", key: "of", children: expr.of } : null;
}

/** The weights of the gate that a list belongs to, changed along with the list. */
function reweighted(definition: Definition, list: Place, change: (weights: number[]) => number[]): Definition {
  const gate = list.slice(0, -1);
  const weights = list.at(-1) === "of" ? nodeAt(definition, [...gate, "weights"]) : undefined;
  return Array.isArray(weights)
    ? replacedAt(definition, [...gate, "weights"], change(weights as number[]))
    : definition;
}

/** Puts a test or gate last into the gate at `place`. */
export function addChild(definition: Definition, place: Place, child: Expr): Definition {
  const gate = gateParts(exprAt(definition, place));
  if (!gate) return definition;
  const list = [...place, gate.key];
  const weighed = reweighted(definition, list, (weights) => [...weights, 1]);
  return inserted(weighed, list, gate.children.length, child);
}

/** The same into a rule: what stands alone there is put under an *all* first. */
export function addToRule(definition: Definition, rule: number, child: Expr): Definition {
  const place = ["rules", rule, "when"];
  const when = exprAt(definition, place);
  if ("true" in when) return replacedAt(definition, place, { all: [child] });
  return gateParts(when) ? addChild(definition, place, child) : replacedAt(definition, place, { all: [when, child] });
}

/** The gate asks in another way; K starts at one test or, of weights, at half their sum. */
export function setGateKind(definition: Definition, place: Place, kind: GateKind): Definition {
  const expr = exprAt(definition, place);
  const gate = gateParts(expr);
  if (!gate || gate.kind === kind) return definition;
  const { children } = gate;
  const next: Expr =
    kind === "all" ? { all: children } : kind === "any" ? { any: children } : { atLeast: 1, of: children };
  return withoutOrphans(definition, replacedAt(definition, place, next));
}

/** What each test counts; null: each counts one. */
export function setWeights(definition: Definition, place: Place, weights: readonly number[] | null): Definition {
  const expr = exprAt(definition, place);
  if (!("atLeast" in expr)) return definition;
  return replacedAt(definition, place, weights ? { ...expr, weights } : without(expr, "weights"));
}

/** Puts what stands at `place` into a gate of its own, to which more can be added. */
export const wrapInGate = (definition: Definition, place: Place, kind: GateKind): Definition => {
  const expr = exprAt(definition, place);
  const gate: Expr = kind === "all" ? { all: [expr] } : kind === "any" ? { any: [expr] } : { atLeast: 1, of: [expr] };
  return replacedAt(definition, place, gate);
};

/** Whether the gate at `place` can give its tests to what it stands in. */
export function canUnwrap(definition: Definition, place: Place): boolean {
  const gate = gateParts(exprAt(definition, place));
  return gate !== null && (gate.children.length === 1 || seatOf(place) !== null);
}

/** Takes the gate away and puts its tests where it stood. */
export function unwrap(definition: Definition, place: Place): Definition {
  const gate = gateParts(exprAt(definition, place));
  if (!gate || !canUnwrap(definition, place)) return definition;
  const [only] = gate.children;
  if (gate.children.length === 1 && only) return withoutOrphans(definition, replacedAt(definition, place, only));
  const seat = seatOf(place);
  if (!seat) return definition;
  const siblings = nodeAt(definition, seat.list) as readonly Expr[];
  const weighed = reweighted(definition, seat.list, (weights) =>
    weights.toSpliced(seat.at, 1, ...gate.children.map(() => 1)),
  );
  const spread = replacedAt(weighed, seat.list, siblings.toSpliced(seat.at, 1, ...gate.children));
  return withoutOrphans(definition, spread);
}

/** Turns what stands at `place` round: it must not hold, or must hold again. */
export function negate(definition: Definition, place: Place): Definition {
  const expr = exprAt(definition, place);
  return replacedAt(definition, place, "not" in expr ? expr.not : { not: expr });
}

/** Takes a test or gate away. Alone in its rule it leaves an empty gate, which waits for a test. */
export function removeNode(definition: Definition, place: Place): Definition {
  const seat = seatOf(place);
  if (!seat) return withoutOrphans(definition, replacedAt(definition, place, { all: [] }));
  const weighed = reweighted(definition, seat.list, (weights) => weights.toSpliced(seat.at, 1));
  return withoutOrphans(definition, withoutItem(weighed, place));
}

/** Moves a test or gate among its neighbours, with its weight. */
export function moveNode(definition: Definition, place: Place, to: number): Definition {
  const seat = seatOf(place);
  if (!seat) return definition;
  const moved = reseated(definition, place, to);
  if (moved === definition) return definition;
  return reweighted(moved, seat.list, (weights) =>
    weights.toSpliced(seat.at, 1).toSpliced(to, 0, weights[seat.at] ?? 1),
  );
}
