import type { Explanation, Reason } from "../engine/explain.ts";
import type { Move } from "../engine/explain-moves.ts";
import type { Leaf } from "../engine/explain-tests.ts";
import { attributeOf } from "../model/catalogue.ts";
import type { Definition } from "../model/definition.ts";
import { type Headline, headline, listed, moveLine, questionLine, type TitledLine } from "./outcome-words.ts";
import { ruleLines, type TestLine } from "./test-lines.ts";
import { readingWords, saidTest, scoreNote, scoreWords, testNote } from "./test-notes.ts";
import { t } from "./text.ts";
import { attributeInline, classInline, classLabel, formatDate, midSentence } from "./words.ts";

/** What a site card says, part by part. */
export interface SiteWords {
  /** "Cannot tell": "small-scale (in) or medium-scale (out)". */
  readonly headline: Headline;
  /** What learning a missing value would tell. */
  readonly questions: readonly TitledLine[];
  /** Nearest changes of one known value at which the status is another. Described, never advised. */
  readonly moves: readonly TitledLine[];
  /** In ladder order, up to the first rule that holds. */
  readonly tests: readonly TestLine[];
  /** "Small-scale, because …" and why no earlier rule takes it; empty where the class is not determined. */
  readonly reasons: readonly string[];
  /** "Rests on workers, visit of 2017-08-08", or null. */
  readonly restsOn: string | null;
  /** Said where not every combination could be tried. */
  readonly caution: string | null;
}

function leafWords(definition: Definition, leaf: Leaf): string {
  if (leaf.kind === "score") {
    const attribute = midSentence(leaf.score.replaceAll("_", " "));
    return t("explain.reason", { attribute, value: scoreWords(leaf), note: scoreNote(leaf) });
  }
  const test = saidTest(definition, leaf);
  return t("explain.reason", {
    attribute: attributeInline(test.property, test.criterion),
    value: readingWords(leaf.reading, test),
    note: testNote(test, leaf),
  });
}

const reasonWords = (definition: Definition, { tests }: Reason): string =>
  listed(
    "and",
    tests.map((leaf) => leafWords(definition, leaf)),
  );

function becauseWords(definition: Definition, { winner, because, outcome }: Explanation): string[] {
  const id = outcome.classes[0];
  if (winner === null || id === undefined) return [];
  const name = classLabel(definition, id);
  if (!because) return [t("explain.because.otherwise", { class: name })];
  if (because.tests.length === 0) return [t("explain.because.always", { class: name })];
  return [t("explain.because", { class: name, tests: reasonWords(definition, because) })];
}

function restsOnWords(definition: Definition, { restsOn }: Explanation): string | null {
  if (restsOn.length === 0) return null;
  const values = restsOn.map(({ property, observedOn }) => {
    const key = Object.keys(definition.criteria).find((each) => (definition.criteria[each]?.attr ?? each) === property);
    const attribute = attributeInline(property, key === undefined ? undefined : definition.criteria[key]);
    return observedOn === null
      ? t("explain.rests-on.undated", { attribute })
      : t("explain.rests-on.value", { attribute, date: formatDate(observedOn) });
  });
  return t("explain.rests-on", { values: listed("and", values) });
}

/** What kind of site it is, such as what is mined, is what a change is described for, not a change. */
const isChange = ({ property, criterion }: Move): boolean =>
  (criterion.lens ?? attributeOf(property)?.lens) !== "condition";

/** The words of a site card. */
export function siteWords(definition: Definition, explanation: Explanation): SiteWords {
  const { rules, questions, moves, notEarlier, outcome, exact } = explanation;
  const until = rules.findIndex(({ verdict }) => verdict === "holds");
  return {
    headline: headline(definition, outcome),
    questions: questions.map((question) => questionLine(definition, question)),
    moves: moves.filter(isChange).map((move) => moveLine(definition, move, explanation)),
    tests: rules.slice(0, until < 0 ? rules.length : until + 1).flatMap((rule) => ruleLines(definition, rule)),
    reasons: [
      ...becauseWords(definition, explanation),
      ...notEarlier.map((reason) =>
        t("explain.not-earlier", {
          class: classInline(definition, reason.classId),
          tests: reasonWords(definition, reason),
        }),
      ),
    ],
    restsOn: restsOnWords(definition, explanation),
    caution: exact ? null : t("explain.inexact"),
  };
}
