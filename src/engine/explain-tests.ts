import type { Definition, Expr, Operator } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { isParam, type Place, propertyOf, resolved } from "../model/walk.ts";
import {
  gateOf,
  gateSums,
  gateVerdict,
  isUnlimited,
  operandsOf,
  opposite,
  type Possible,
  propertiesOfScore,
  scoreSums,
  scoreVerdict,
  testVerdict,
  type Verdict,
} from "./explain-logic.ts";
import type { Reading } from "./explain-values.ts";

/** One threshold test of one site, as the ladder asks it. */
export interface TestResult {
  readonly kind: "test";
  readonly rule: number;
  /** The `is` node. */
  readonly place: Place;
  readonly criterion: string;
  readonly property: string;
  readonly operator: Operator;
  /** What it compares with, parameters resolved. */
  readonly cut: readonly Scalar[];
  readonly param?: string;
  /** Directly under `not`; `verdict` is that of the negated test. */
  readonly negated: boolean;
  /** Without a limit: the same answer for every site. */
  readonly constant: boolean;
  readonly reading: Reading;
  readonly verdict: Verdict;
  /** Value minus cut, in the attribute's unit: positive is over, 0 exactly at the line. Numbers with one cut only. */
  readonly distance: number | null;
}

/** One test of a score's sum. */
export interface ScoreResult {
  readonly kind: "score";
  readonly rule: number;
  readonly place: Place;
  readonly score: string;
  readonly properties: readonly string[];
  readonly operator: Operator;
  readonly cut: Scalar;
  readonly param?: string;
  readonly negated: boolean;
  readonly constant: boolean;
  /** Lowest and highest sum that the unknown values allow. */
  readonly range: readonly [number, number];
  readonly verdict: Verdict;
  readonly distance: number | null;
}

/** A gate: what it needs, what holds, what could hold. Weights are 1 unless the definition says otherwise. */
export interface GateResult {
  readonly kind: "gate";
  readonly rule: number;
  readonly place: Place;
  readonly form: "all" | "any" | "atLeast";
  readonly negated: boolean;
  readonly need: number;
  readonly have: number;
  readonly could: number;
  readonly total: number;
  readonly weights: readonly number[];
  readonly children: readonly Judged[];
  readonly verdict: Verdict;
}

/** `{"true": true}` and its opposite. */
export interface ConstantResult {
  readonly kind: "constant";
  readonly verdict: Verdict;
}

export type Judged = TestResult | ScoreResult | GateResult | ConstantResult;
export type Leaf = TestResult | ScoreResult;

/** Judges a rule's tests for one site. */
export interface Bench {
  readonly definition: Definition;
  readonly possible: Possible;
  readonly read: (property: string) => Reading;
}

const turned = (verdict: Verdict, negated: boolean): Verdict => (negated ? opposite(verdict) : verdict);

function judgeTest(bench: Bench, expr: Extract<Expr, { is: unknown }>, rule: number, place: Place, negated: boolean) {
  const [key, operator, operand] = expr.is;
  const criterion = bench.definition.criteria[key];
  const property = criterion ? propertyOf(key, criterion) : key;
  const reading = bench.read(property);
  const cut = operandsOf(bench.definition, operand);
  const [only] = cut;
  const measured = reading.kind === "known" && typeof reading.value === "number" && typeof only === "number";
  const result: TestResult = {
    kind: "test",
    rule,
    place,
    criterion: key,
    property,
    operator,
    cut,
    ...(isParam(operand) ? { param: operand.param } : {}),
    negated,
    constant: isUnlimited(bench.definition, operator, operand),
    reading,
    verdict: turned(testVerdict(bench.definition, expr.is, bench.possible), negated),
    distance: measured && cut.length === 1 ? reading.value - only : null,
  };
  return result;
}

function judgeScore(
  bench: Bench,
  expr: Extract<Expr, { score: unknown }>,
  rule: number,
  place: Place,
  negated: boolean,
) {
  const [score, operator, operand] = expr.score;
  const sums = scoreSums(bench.definition, score, bench.possible);
  const range = [sums[0] ?? 0, sums.at(-1) ?? 0] as const;
  const cut = resolved(bench.definition, operand);
  const result: ScoreResult = {
    kind: "score",
    rule,
    place,
    score,
    properties: propertiesOfScore(bench.definition, score),
    operator,
    cut,
    ...(isParam(operand) ? { param: operand.param } : {}),
    negated,
    constant: isUnlimited(bench.definition, operator, operand),
    range,
    verdict: turned(scoreVerdict(bench.definition, expr.score, bench.possible), negated),
    distance: range[0] === range[1] && typeof cut === "number" ? range[0] - cut : null,
  };
  return result;
}

/** The results of an expression and all below it. A `not` is taken into what it stands over. */
export function judge(bench: Bench, expr: Expr, rule: number, place: Place, negated = false): Judged {
  if ("not" in expr) return judge(bench, expr.not, rule, [...place, "not"], !negated);
  if ("is" in expr) return judgeTest(bench, expr, rule, place, negated);
  if ("score" in expr) return judgeScore(bench, expr, rule, place, negated);
  const gate = gateOf(bench.definition, expr);
  if (!gate) return { kind: "constant", verdict: negated ? "fails" : "holds" };
  const { form, need, weights } = gate;
  const key = form === "atLeast" ? "of" : form;
  const children = gate.children.map((child, at) => judge(bench, child, rule, [...place, key, at]));
  const sums = gateSums(
    gate,
    children.map((child) => child.verdict),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const verdict = turned(gateVerdict(need, sums), negated);
  return { kind: "gate", rule, place, form, negated, need, ...sums, total, weights, children, verdict };
}

/** The tests in the order in which the rule reads them. */
export function leavesOf(judged: Judged): Leaf[] {
  if (judged.kind === "gate") return judged.children.flatMap(leavesOf);
  return judged.kind === "constant" ? [] : [judged];
}

export function gatesIn(judged: Judged): GateResult[] {
  return judged.kind === "gate" ? [judged, ...judged.children.flatMap(gatesIn)] : [];
}
