import { ANY, type Definition, type Expr, type Rule } from "../model/definition.ts";
import { isParam, type Place, resolved } from "../model/walk.ts";
import { fill, list, type Pieces, type Token } from "./pieces.ts";
import {
  conditionOf,
  namesValues,
  type Register,
  saidOperator,
  type Test,
  testAt,
  testPieces,
  wherePieces,
} from "./test-phrase.ts";
import { midSentence, wordsFor } from "./words.ts";

/** A line of a list: what it says, and the lines below it where it is a gate. */
export interface SentenceItem {
  readonly pieces: Pieces;
  readonly items?: readonly SentenceItem[];
}

/** An expression where it stands; `negated` says that it is read under a `not`. */
export interface Node {
  readonly definition: Definition;
  readonly place: Place;
  readonly expr: Expr;
  readonly negated: boolean;
}

/** A node with the `not`s above it taken in. */
export function peeled(node: Node): Node {
  const { expr, place, negated } = node;
  return "not" in expr ? peeled({ ...node, expr: expr.not, place: [...place, "not"], negated: !negated }) : node;
}

/** The condition of a rule, as the node that its words are made of. */
export const nodeOf = (definition: Definition, rule: Rule, at: number): Node =>
  peeled({ definition, place: ["rules", at, "when"], expr: rule.when, negated: false });

const GATES = ["all", "any", "of"] as const;

/** The children of a gate, in their order; none for a test. */
export function childrenOf(node: Node): Node[] {
  const { definition, place, expr } = node;
  for (const key of GATES) {
    const children = (expr as Partial<Record<(typeof GATES)[number], readonly Expr[]>>)[key];
    if (children) {
      return children.map((child, at) =>
        peeled({ definition, place: [...place, key, at], expr: child, negated: false }),
      );
    }
  }
  return [];
}

export const testOf = ({ definition, place, expr, negated }: Node): Test | undefined =>
  "is" in expr ? testAt(definition, place, expr.is, negated) : undefined;

function scorePieces({ definition, place, expr, negated }: Node): Pieces {
  if (!("score" in expr)) return [];
  const [key, operator, operand] = expr.score;
  const value = resolved(definition, operand);
  const score = midSentence(key.replaceAll("_", " "));
  const token: Omit<Token, "text"> = {
    kind: "token",
    place,
    score: key,
    operator,
    ...(isParam(operand) ? { param: operand.param } : {}),
  };
  if (value === ANY) {
    const words: Pieces = [{ ...token, text: wordsFor("noun.no-limit.score", { score }) ?? score }];
    return negated ? fill("not.other", { test: words }) : words;
  }
  const said = saidOperator(operator, negated);
  const points = wordsFor("amount.points", { n: Number(value) }) ?? String(value);
  return fill("score.test", {
    score,
    bound: fill(said === "<" ? "bound.count.<" : `bound.${said}`, { value: [{ ...token, text: points }] }),
  });
}

/** The gate's number as a token: "3 of 4", or "4 points" where its tests weigh unlike. */
function sharePieces({ definition, place, expr }: Node): { slots: Record<string, Pieces>; points: boolean } {
  if (!("atLeast" in expr)) return { slots: {}, points: false };
  const k = Number(resolved(definition, expr.atLeast));
  const param = isParam(expr.atLeast) ? { param: expr.atLeast.param } : {};
  const points = expr.weights !== undefined;
  const words = points ? wordsFor("amount.points", { n: k }) : wordsFor("gate.share", { k, n: expr.of.length });
  const token: Token = { kind: "token", text: words ?? String(k), place, ...param };
  return { slots: { [points ? "points" : "share"]: [token] }, points };
}

/** How many of the lines must hold: `head` within a sentence ("at least 2 of 3"), `hold` before a list. */
export function gatePieces(node: Node, form: "head" | "hold"): Pieces {
  const { expr, negated } = node;
  if ("all" in expr) return fill(`gate.${form}.${negated ? "not-all" : "all"}`);
  if ("any" in expr) return fill(`gate.${form}.${negated ? "none" : "any"}`);
  const { slots, points } = sharePieces(node);
  if (points) return fill(`gate.${form}.points${negated ? ".fewer" : ""}`, slots);
  return fill(`gate.${form}.${negated ? "fewer" : "at-least"}`, slots);
}

/** The lines of a gate; each says what it is worth where they weigh unlike. */
export function itemsOf(node: Node): SentenceItem[] {
  const weights = "atLeast" in node.expr ? node.expr.weights : undefined;
  return childrenOf(node).map((child, at) => {
    const item = itemOf(child);
    if (!weights) return item;
    const points = wordsFor("amount.points", { n: weights[at] ?? 1 }) ?? "";
    return { ...item, pieces: fill("gate.worth", { test: item.pieces, points }) };
  });
}

/** A gate as "where …", "a or b", "a and b", "not both a and b"; undefined where it needs lines of its own. */
function inlineGate(node: Node, register: Register): Pieces | undefined {
  const { expr, negated } = node;
  const children = childrenOf(node);
  const excuse = "any" in expr && !negated && children.length > 1 ? excused(children) : undefined;
  if (excuse) return wherePieces(excuse.condition, joinedTests(excuse.rest, "or", register));
  if (children.length > 3 || !children.every((child) => "is" in child.expr || "score" in child.expr)) return undefined;
  if ("all" in expr && !negated) return joinedTests(children, "and", register);
  if ("any" in expr && !negated) return joinedTests(children, "or", register);
  const [a, b] = children;
  if (!("all" in expr) || children.length !== 2 || !a || !b) return undefined;
  return fill("not.both", { a: inline(a, "noun") ?? [], b: inline(b, "noun") ?? [] });
}

const joinedTests = (nodes: readonly Node[], joint: "and" | "or", register: Register): Pieces =>
  list(
    joint,
    nodes.map((node) => inline(node, register) ?? []),
  );

/** The condition that excuses from the rest of an `any`, where one does and the rest is plain. */
function excused(children: readonly Node[]): { condition: Test; rest: Node[] } | undefined {
  for (const [at, child] of children.entries()) {
    const test = testOf(child);
    const condition = test && conditionOf(test);
    const rest = children.filter((_, other) => other !== at);
    if (condition && rest.every((node) => inline(node, "noun") !== undefined)) return { condition, rest };
  }
  return undefined;
}

/** An expression within a line, or undefined where it needs lines of its own. */
export function inline(node: Node, register: Register): Pieces | undefined {
  const test = testOf(node);
  if (test) return testPieces(test, register);
  const { expr, negated } = node;
  if ("score" in expr) {
    const words = scorePieces(node);
    return register === "clause" ? fill("clause.has", { test: words }) : words;
  }
  if ("true" in expr) return fill(negated ? "gate.never" : "gate.always");
  return inlineGate(node, register);
}

export function itemOf(node: Node): SentenceItem {
  const pieces = inline(node, "noun");
  return pieces ? { pieces } : { pieces: gatePieces(node, "head"), items: itemsOf(node) };
}

/** A line and all below it, in one line: "at least 2 of 3 (a; b; c)". */
export const flat = ({ pieces, items }: SentenceItem): Pieces =>
  items ? fill("gate.inside", { head: pieces, items: flatList(items) }) : pieces;

export const flatList = (items: readonly SentenceItem[]): Pieces => list("then", items.map(flat));

/** True where the node reads well after "with": a bound, a yes/no, a score, or such a test "where gold is mined". */
export function readsAfterWith(node: Node): boolean {
  const test = testOf(node);
  if (test) return !namesValues(test);
  if ("score" in node.expr) return true;
  return isWhere(node) && childrenOf(node).every((child) => "is" in child.expr);
}

/** True where the node is read as "where …". */
export const isWhere = (node: Node): boolean =>
  "any" in node.expr && !node.negated && excused(childrenOf(node)) !== undefined;

/** Where the test stands that a node is conditional on, where it is read as "where …"; null elsewhere. */
export const conditionPlace = (node: Node): Place | null =>
  isWhere(node) ? (excused(childrenOf(node))?.condition.token.place ?? null) : null;
