import type { Definition } from "../model/definition.ts";
import type { Possible, Verdict } from "./explain-logic.ts";
import { reasonFor } from "./explain-minimal.ts";
import { type Move, movesOf } from "./explain-moves.ts";
import { type Question, questionsOf } from "./explain-settle.ts";
import { type Outcome, survey } from "./explain-survey.ts";
import { type GateResult, gatesIn, type Judged, judge, type Leaf, leavesOf } from "./explain-tests.ts";
import { type Asked, askedOf, cellsOf, type Reader, type Reading } from "./explain-values.ts";

/** One rule of the ladder, for one site. */
export interface RuleResult {
  readonly rule: number;
  readonly classId: string;
  readonly verdict: Verdict;
  readonly judged: Judged;
  /** In the order in which the rule reads them. */
  readonly tests: readonly Leaf[];
  readonly gates: readonly GateResult[];
}

/** A set of tests that alone decide a rule. */
export interface Reason {
  readonly rule: number;
  readonly classId: string;
  readonly tests: readonly Leaf[];
}

/** Why one site is what it is under one definition. */
export interface Explanation {
  /** Possible classes and status; exact unless `exact` is false. Counts and maps take theirs from the pair engine. */
  readonly outcome: Outcome;
  readonly exact: boolean;
  readonly rules: readonly RuleResult[];
  /** The rule that gives a determined site its class; "otherwise" where no rule holds; null where undetermined. */
  readonly winner: number | "otherwise" | null;
  /** A minimal set of the winning rule's tests that suffices; null without a winning rule. */
  readonly because: Reason | null;
  /** For each earlier rule that fails, a minimal set of tests that blocks it. */
  readonly notEarlier: readonly Reason[];
  /** The recorded values that the reasons stand on, with the day of the visit they come from. */
  readonly restsOn: readonly { readonly property: string; readonly observedOn: number | null }[];
  /** For each value not known: what learning it would tell. */
  readonly questions: readonly Question[];
  /** Changes of one known value that would change the status. */
  readonly moves: readonly Move[];
}

function reason({ rule, classId, judged }: RuleResult, wanted: Verdict): Reason[] {
  const tests = reasonFor(judged, wanted);
  return tests ? [{ rule, classId, tests }] : [];
}

/** The first rule that holds after rules that all fail; only such a one gives the class. */
function winnerOf(rules: readonly RuleResult[], outcome: Outcome): Explanation["winner"] {
  if (outcome.classes.length !== 1) return null;
  const first = rules.find(({ verdict }) => verdict !== "fails");
  if (!first) return "otherwise";
  return first.verdict === "holds" ? first.rule : null;
}

function restsOn(reasons: readonly Reason[], read: (property: string) => Reading): Explanation["restsOn"] {
  const leaves = reasons.flatMap(({ tests }) => tests);
  const properties = new Set(leaves.flatMap((leaf) => (leaf.kind === "test" ? [leaf.property] : leaf.properties)));
  return [...properties].flatMap((property) => {
    const reading = read(property);
    return reading.kind === "unknown" ? [] : [{ property, observedOn: reading.observedOn }];
  });
}

/** Explains one site. Pure; costs at most some ten thousand evaluations of the ladder. */
export function explainSite(reader: Reader, definition: Definition): Explanation {
  const asked: readonly Asked[] = askedOf(definition);
  const readings = new Map(asked.map(({ property, criterion }) => [property, reader(property, criterion)]));
  const read = (property: string): Reading => readings.get(property) ?? { kind: "unknown" };
  const possible: Possible = new Map(asked.map((ask) => [ask.property, cellsOf(definition, ask, read(ask.property))]));
  const known = survey(definition, possible);
  const bench = { definition, possible, read };
  const rules = definition.rules.map((rule, at): RuleResult => {
    const judged = judge(bench, rule.when, at, ["rules", at, "when"]);
    const verdict = known.verdicts[at] ?? judged.verdict;
    return { rule: at, classId: rule.class, verdict, judged, tests: leavesOf(judged), gates: gatesIn(judged) };
  });
  const winner = winnerOf(rules, known.outcome);
  const because = typeof winner === "number" ? (reason(rules[winner]!, "holds")[0] ?? null) : null;
  const earlier = winner === null ? [] : rules.slice(0, winner === "otherwise" ? rules.length : winner);
  const notEarlier = earlier.flatMap((rule) => reason(rule, "fails"));
  return {
    outcome: known.outcome,
    exact: known.exact,
    rules,
    winner,
    because,
    notEarlier,
    restsOn: restsOn([...(because ? [because] : []), ...notEarlier], read),
    questions: questionsOf(asked, possible, known),
    moves: movesOf(definition, asked, possible, known.outcome),
  };
}
