import type { ScoreResult, TestResult } from "../engine/explain-tests.ts";
import type { Reading } from "../engine/explain-values.ts";
import { ANY, type Definition, type Expr } from "../model/definition.ts";
import type { Place } from "../model/walk.ts";
import { bareValue, listed } from "./outcome-words.ts";
import { negativeOperators, saidOperator, type Test, testAt } from "./test-phrase.ts";
import { formatNumber, t } from "./text.ts";
import { flagWord, levelLabel, wordsFor } from "./words.ts";

/** The node of the definition at a place. */
export function nodeAt(definition: Definition, place: Place): unknown {
  return place.reduce<unknown>((node, step) => (node as Readonly<Record<string | number, unknown>>)[step], definition);
}

/** The test of a result, as the sentence says it. */
export function saidTest(definition: Definition, result: TestResult): Test {
  const { is } = nodeAt(definition, result.place) as Extract<Expr, { is: unknown }>;
  return testAt(definition, result.place, is, result.negated);
}

/** The value that a test asks for, its attribute already named: "at most 300", "not used", "group or cooperative". */
function askedWords(test: Test): string {
  const { property, criterion, operator, values, unlimited } = test;
  if (unlimited) return t("explain.note.no-limit");
  const asked = { property, criterion };
  const only = values[0];
  if (criterion.type === "flag" && values.length === 1 && typeof only === "boolean") {
    return flagWord(property, negativeOperators.has(operator) ? !only : only);
  }
  const isBound = criterion.type === "number" || ["<=", "<", ">=", ">"].includes(operator);
  if (!isBound) {
    const words = listed(
      "or",
      values.map((value) =>
        typeof value === "boolean" ? flagWord(property, value) : levelLabel(property, String(value)),
      ),
    );
    return negativeOperators.has(operator) ? t("explain.note.not", { values: words }) : words;
  }
  const value = listed(
    "or",
    values.map((each) => bareValue(asked, each)),
  );
  const level = criterion.type === "ordinal" ? wordsFor(`bound.level.${operator}`, { value }) : undefined;
  return level ?? wordsFor(`bound.${operator}`, { value }) ?? value;
}

/** The site's value of a property in words. */
export function readingWords(reading: Reading, asked: Pick<Test, "property" | "criterion">): string {
  if (reading.kind === "unknown") return t("explain.not-recorded");
  if (reading.kind === "known") return bareValue(asked, reading.value);
  if (reading.oneOf) {
    return listed(
      "or",
      reading.oneOf.map((value) => bareValue(asked, value)),
    );
  }
  const [min, max] = reading.interval ?? [-Infinity, Infinity];
  const [low, high] = [bareValue(asked, min), bareValue(asked, max)];
  if (!Number.isFinite(min))
    return Number.isFinite(max) ? t("explain.partly.up-to", { high }) : t("explain.not-recorded");
  return Number.isFinite(max) ? t("explain.partly", { low, high }) : t("explain.partly.from", { low });
}

/** "at most 100; this is 200 over". */
export function testNote(test: Test, { reading, verdict, distance, constant }: TestResult): string {
  const bound = askedWords(test);
  if (constant) return bound;
  if (verdict === "unknown")
    return t(reading.kind === "unknown" ? "explain.note.unanswered" : "explain.note.partly", { bound });
  if (distance === null) return bound;
  if (distance === 0) return t("explain.note.at", { bound });
  const words = bareValue(test, Math.abs(Number(distance.toPrecision(12))));
  return t(distance > 0 ? "explain.note.over" : "explain.note.under", { bound, distance: words });
}

const points = (n: number): string => t("explain.gate.points", { n });

/** The sum of a score: "3 points", "between 1 and 5 points". */
export function scoreWords({ range: [low, high] }: ScoreResult): string {
  return low === high ? points(low) : t("explain.partly", { low: formatNumber(low), high: points(high) });
}

/** "at most 3 points". */
export function scoreNote({ cut, operator, negated, verdict }: ScoreResult): string {
  if (cut === ANY) return t("explain.note.no-limit");
  const said = saidOperator(operator, negated);
  const bound = wordsFor(said === "<" ? "bound.count.<" : `bound.${said}`, { value: points(Number(cut)) }) ?? "";
  return verdict === "unknown" ? t("explain.note.unanswered", { bound }) : bound;
}
