import type { RuleResult } from "../engine/explain.ts";
import type { Verdict } from "../engine/explain-logic.ts";
import type { GateResult, Judged, Leaf, ScoreResult, TestResult } from "../engine/explain-tests.ts";
import type { Definition, Expr } from "../model/definition.ts";
import { gatePieces } from "./gate-phrase.ts";
import { capitalised } from "./outcome-words.ts";
import { plain } from "./pieces.ts";
import { nodeAt, readingWords, saidTest, scoreNote, scoreWords, testNote } from "./test-notes.ts";
import { conditionOf, type Test, testPieces } from "./test-phrase.ts";
import { t } from "./text.ts";
import { attributeInline, classLabel, midSentence } from "./words.ts";

/** One line of a site card's tests, in ladder order. */
export interface TestLine {
  readonly kind: "test" | "score" | "gate";
  readonly rule: number;
  readonly classId: string;
  readonly verdict: Verdict;
  /** "Small-scale: workers". */
  readonly title: string;
  /** The site's value: "300", "not recorded". Empty for gates. */
  readonly value: string;
  /** "at most 300; exactly at the line". */
  readonly note: string;
  /** Gates above it. */
  readonly depth: number;
  /** For the bar beside it; null for gates. */
  readonly leaf: Leaf | null;
}

/** What the lines of one rule share. */
interface Rule {
  readonly definition: Definition;
  readonly result: RuleResult;
}

/** The class is said once, by the line that stands outside every gate. */
const titled = ({ definition, result }: Rule, attribute: string, depth: number): string =>
  depth > 0
    ? capitalised(attribute)
    : t("explain.test.title", { class: classLabel(definition, result.classId), attribute });

function testLine(rule: Rule, leaf: TestResult, depth: number, where?: Test): TestLine {
  const test = saidTest(rule.definition, leaf);
  const note = testNote(test, leaf);
  const { rule: at, classId } = rule.result;
  return {
    kind: "test",
    rule: at,
    classId,
    verdict: leaf.verdict,
    title: titled(rule, attributeInline(test.property, test.criterion), depth),
    value: readingWords(leaf.reading, test),
    note: where ? whereNote(where, note) : note,
    depth,
    leaf,
  };
}

function whereNote(where: Test, note: string): string {
  if (where.property === "gold" && where.criterion.type === "flag") return t("explain.where.gold", { note });
  return t("explain.where.other", { condition: plain(testPieces(where, "noun")), note });
}

function scoreLine(rule: Rule, leaf: ScoreResult, depth: number): TestLine {
  const { rule: at, classId } = rule.result;
  return {
    kind: "score",
    rule: at,
    classId,
    verdict: leaf.verdict,
    title: titled(rule, midSentence(leaf.score.replaceAll("_", " ")), depth),
    value: scoreWords(leaf),
    note: scoreNote(leaf),
    depth,
    leaf,
  };
}

function gateNote({ have, could, children, weights }: GateResult): string {
  if (weights.every((weight) => weight === 1)) {
    const held = t("explain.gate.note", { n: have });
    const open = children.filter(({ verdict }) => verdict === "unknown").length;
    return open === 0 ? held : t("explain.gate.note.open", { held, n: open });
  }
  const held = t("explain.gate.points", { n: have });
  return could === have ? held : t("explain.gate.points.open", { held, could });
}

function gateLine(rule: Rule, gate: GateResult, depth: number): TestLine {
  const expr = nodeAt(rule.definition, gate.place) as Expr;
  const words = plain(gatePieces({ ...gate, definition: rule.definition, expr }, "head"));
  const { rule: at, classId } = rule.result;
  return {
    kind: "gate",
    rule: at,
    classId,
    verdict: gate.verdict,
    title: titled(rule, words, depth),
    value: "",
    note: gateNote(gate),
    depth,
    leaf: null,
  };
}

/** A gate read as "where gold is mined, …": its condition, and the result that stands for it. */
function conditional(definition: Definition, gate: GateResult): { where: Test; excuse: TestResult } | undefined {
  if (gate.form !== "any" || gate.negated) return undefined;
  if (!gate.children.every((child): child is TestResult => child.kind === "test")) return undefined;
  for (const excuse of gate.children) {
    const where = conditionOf(saidTest(definition, excuse));
    if (where && gate.children.length > 1) return { where, excuse };
  }
  return undefined;
}

/** Only what matters of "where …": the condition where it excuses or is unknown, the rest where it does not excuse. */
function conditionalLines(rule: Rule, gate: GateResult, depth: number): TestLine[] | undefined {
  const found = conditional(rule.definition, gate);
  if (!found) return undefined;
  const { where, excuse } = found;
  const rest = gate.children.filter((child) => child.kind === "test" && child !== excuse) as TestResult[];
  const own = excuse.verdict === "fails" ? [] : [testLine(rule, excuse, depth)];
  return excuse.verdict === "holds" ? own : [...own, ...rest.map((leaf) => testLine(rule, leaf, depth, where))];
}

function linesOf(rule: Rule, judged: Judged, depth: number): TestLine[] {
  if (judged.kind === "constant") return [];
  if (judged.kind === "test") return [testLine(rule, judged, depth)];
  if (judged.kind === "score") return [scoreLine(rule, judged, depth)];
  const lines = conditionalLines(rule, judged, depth);
  if (lines) return lines;
  const needsAll = judged.form === "all" && !judged.negated;
  const below = judged.children.flatMap((child) => linesOf(rule, child, needsAll ? depth : depth + 1));
  return needsAll && depth === 0 ? below : [gateLine(rule, judged, depth), ...below];
}

/** The tests of a rule, its gates above what they count. */
export const ruleLines = (definition: Definition, result: RuleResult): TestLine[] =>
  linesOf({ definition, result }, result.judged, 0);
