import { ANY, type Definition, type Expr, type Operator, type ScoreTerm, type Value } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { levelsOf, propertyOf, resolved } from "../model/walk.ts";
import type { Cell } from "./explain-values.ts";

/** Three answers, never two. */
export type Verdict = "holds" | "fails" | "unknown";

/** Where each property's value may lie. A property that is absent is read by no criterion. */
export type Possible = ReadonlyMap<string, readonly Cell[]>;

/** Sums and gates are compared with this much slack (asm-def/1, "Operators"). */
const EPSILON = 1e-9;

const verdict = (answers: Iterable<boolean>): Verdict => {
  let yes = false;
  let no = false;
  for (const answer of answers) {
    if (answer) yes = true;
    else no = true;
  }
  return yes === no ? "unknown" : yes ? "holds" : "fails";
};

export const opposite = (answer: Verdict): Verdict =>
  answer === "unknown" ? answer : answer === "holds" ? "fails" : "holds";

function ordered(a: number, operator: Operator, b: number): boolean {
  if (operator === "<=") return a <= b;
  if (operator === "<") return a < b;
  if (operator === ">=") return a >= b;
  if (operator === ">") return a > b;
  return operator === "!=" ? a !== b : a === b;
}

/** Where a value stands on its criterion's scale: itself, its level, or false before true. */
function rankOf(levels: readonly string[], value: Scalar): number {
  if (typeof value === "number") return value;
  return typeof value === "boolean" ? Number(value) : levels.indexOf(value);
}

/** The literals a test compares with. */
export const operandsOf = (definition: Definition, operand: Value | readonly Scalar[]): readonly Scalar[] =>
  Array.isArray(operand) ? (operand as readonly Scalar[]) : [resolved(definition, operand as Value)];

const BOUNDS: ReadonlySet<Operator> = new Set<Operator>(["<=", "<", ">=", ">"]);

/** A bound whose parameter is "any" holds for every site, also where the value is unknown. */
export const isUnlimited = (definition: Definition, operator: Operator, operand: Value | readonly Scalar[]): boolean =>
  BOUNDS.has(operator) && operandsOf(definition, operand)[0] === ANY;

/** One threshold test over every value that the site may have. */
export function testVerdict(
  definition: Definition,
  [key, operator, operand]: readonly [string, Operator, Value | readonly Scalar[]],
  possible: Possible,
): Verdict {
  if (isUnlimited(definition, operator, operand)) return "holds";
  const criterion = definition.criteria[key];
  const cells = criterion && possible.get(propertyOf(key, criterion));
  if (!cells) return "unknown";
  const wanted = operandsOf(definition, operand);
  const levels = criterion.type === "ordinal" ? levelsOf(key, criterion) : [];
  const holds = (value: Scalar): boolean => {
    if (BOUNDS.has(operator)) return ordered(rankOf(levels, value), operator, rankOf(levels, wanted[0] ?? ""));
    return wanted.includes(value) !== (operator === "!=" || operator === "notIn");
  };
  return verdict(cells.map((cell) => holds(cell.value)));
}

function pointsOf(definition: Definition, term: ScoreTerm, value: Scalar): number {
  const criterion = definition.criteria[term.criterion];
  const levels = criterion?.type === "ordinal" ? levelsOf(term.criterion, criterion) : [];
  const rank = rankOf(levels, value);
  const band = term.bands.find(({ upTo }) => {
    if (upTo === undefined) return true;
    const end = resolved(definition, upTo);
    return end === ANY || rank <= rankOf(levels, end);
  });
  return (band?.points ?? 0) * (term.weight ?? 1);
}

const rounded = (sum: number): number => Math.round(sum / EPSILON) * EPSILON;

/** The properties that a score reads, each once. */
export function propertiesOfScore(definition: Definition, score: string): string[] {
  const keys = definition.scores[score]?.terms.map((term) => term.criterion) ?? [];
  return [...new Set(keys.flatMap((key) => propertyIn(definition, key)))];
}

const propertyIn = (definition: Definition, key: string): string[] => {
  const criterion = definition.criteria[key];
  return criterion ? [propertyOf(key, criterion)] : [];
};

/** Every sum that the score can reach. Terms on one property share its value. */
export function scoreSums(definition: Definition, score: string, possible: Possible): number[] {
  const terms = definition.scores[score]?.terms ?? [];
  let sums = [0];
  for (const property of propertiesOfScore(definition, score)) {
    const own = terms.filter((term) => propertyIn(definition, term.criterion)[0] === property);
    const worth = (possible.get(property) ?? []).map(({ value }) =>
      own.reduce((sum, term) => sum + pointsOf(definition, term, value), 0),
    );
    sums = [...new Set(sums.flatMap((sum) => [...new Set(worth)].map((points) => sum + points)))];
  }
  return sums.map(rounded).sort((a, b) => a - b);
}

export function scoreVerdict(
  definition: Definition,
  [score, operator, operand]: readonly [string, Operator, Value],
  possible: Possible,
): Verdict {
  if (isUnlimited(definition, operator, operand)) return "holds";
  const cut = rounded(Number(resolved(definition, operand)));
  return verdict(scoreSums(definition, score, possible).map((sum) => ordered(sum, operator, cut)));
}

/** A gate as one form: so much of the children's weight must hold. */
export interface Gate {
  readonly form: "all" | "any" | "atLeast";
  readonly need: number;
  readonly weights: readonly number[];
  readonly children: readonly Expr[];
}

export function gateOf(definition: Definition, expr: Expr): Gate | undefined {
  if ("all" in expr) return { form: "all", need: expr.all.length, weights: expr.all.map(() => 1), children: expr.all };
  if ("any" in expr) return { form: "any", need: 1, weights: expr.any.map(() => 1), children: expr.any };
  if (!("atLeast" in expr)) return undefined;
  const need = Number(resolved(definition, expr.atLeast));
  return { form: "atLeast", need, weights: expr.weights ?? expr.of.map(() => 1), children: expr.of };
}

/** Weight that holds, and weight that holds or may. */
export function gateSums(gate: Gate, answers: readonly Verdict[]): { have: number; could: number } {
  let have = 0;
  let could = 0;
  for (const [at, answer] of answers.entries()) {
    const weight = gate.weights[at] ?? 1;
    if (answer === "holds") have += weight;
    if (answer !== "fails") could += weight;
  }
  return { have, could };
}

export const gateVerdict = (need: number, { have, could }: { have: number; could: number }): Verdict =>
  have >= need - EPSILON ? "holds" : could >= need - EPSILON ? "unknown" : "fails";

/** An expression in three-valued logic: exact for one unknown test, otherwise it may say "unknown" too often. */
export function verdictOf(definition: Definition, expr: Expr, possible: Possible): Verdict {
  if ("is" in expr) return testVerdict(definition, expr.is, possible);
  if ("score" in expr) return scoreVerdict(definition, expr.score, possible);
  if ("not" in expr) return opposite(verdictOf(definition, expr.not, possible));
  const gate = gateOf(definition, expr);
  if (!gate) return "holds";
  const answers = gate.children.map((child) => verdictOf(definition, child, possible));
  return gateVerdict(gate.need, gateSums(gate, answers));
}
