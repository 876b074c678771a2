import type { Explanation } from "../engine/explain.ts";
import type { Move } from "../engine/explain-moves.ts";
import type { Answer, Question } from "../engine/explain-settle.ts";
import type { Outcome } from "../engine/explain-survey.ts";
import type { Cell } from "../engine/explain-values.ts";
import { CANNOT_TELL, IN, OUT } from "../engine/run.ts";
import type { Definition } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { fill, list, type Pieces, plain, text } from "./pieces.ts";
import { formatNumber, t } from "./text.ts";
import { amount, attributeInline, classInline, flagWord, levelLabel, unitOf, valueWords, wordsFor } from "./words.ts";

/** A line of a site card: what stands out, and what follows from it. */
export interface TitledLine {
  readonly title: string;
  readonly text: string;
}

/** "a, b and c" of plain words. */
export const listed = (last: "and" | "or", items: readonly string[]): string => plain(list(last, items.map(text)));

export const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Labels that hold a comma are quoted, or a list of them could not be read. */
function classesWords(definition: Definition, classes: readonly string[]): string {
  const labels = classes.map((id) => classInline(definition, id));
  const quoted = labels.some((label) => label.includes(","));
  return listed(
    "or",
    labels.map((label) => (quoted ? t("explain.class.quoted", { class: label }) : label)),
  );
}

/** "in, small-scale". */
export function outcomeWords(definition: Definition, { classes, status }: Outcome): string {
  const words = classesWords(definition, classes);
  if (status === CANNOT_TELL) return t("explain.outcome.open", { classes: words });
  return t("explain.outcome", { status: t(`explain.status.${status}`), classes: words });
}

/** The verdict of a site card: its title, and the possible classes as pieces, so that each can carry its mark. */
export interface Headline extends TitledLine {
  readonly pieces: Pieces;
}

/** "Cannot tell", and under it "small-scale (in) or medium-scale (out)": each possible class with its status. */
export function headline(definition: Definition, { classes, status }: Outcome): Headline {
  const ids = definition.classes.map((rung) => rung.id);
  const last = ids.indexOf(definition.asmUpTo);
  const each = classes.map((id): Pieces => {
    const named: Pieces = [{ kind: "class", text: classInline(definition, id), classId: id }];
    if (status !== CANNOT_TELL) return named;
    const at = ids.indexOf(id);
    const own = at >= 0 && at <= last ? IN : OUT;
    return fill("explain.class-status", { class: named, status: t(`explain.status.${own}`) });
  });
  const pieces = list("or", each);
  return { title: t(`explain.headline.${status}`), text: plain(pieces), pieces };
}

const COUNTED = new Set(["persons", "months", "machines", "accidents", "operations"]);
const isCounted = ({ property, criterion }: Pick<Question, "property" | "criterion">): boolean =>
  COUNTED.has(unitOf(property, criterion) ?? "");

/** A value where its attribute is already named: counts bare, other numbers with their unit. */
export function bareValue(asked: Pick<Question, "property" | "criterion">, value: Scalar): string {
  if (typeof value === "number" && isCounted(asked)) return formatNumber(value);
  return valueWords(asked.property, value, asked.criterion);
}

/** The stretch of numbers that several neighbouring cells make up; ends where the question ends are not said. */
function stretchWords(question: Question, { cells }: Answer, isFirst: boolean, isLast: boolean): string {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first?.min === undefined || last?.max === undefined) return bareValue(question, first?.value ?? "");
  const low = t(first.minOpen ? "bound.>" : "bound.>=", { value: bareValue(question, first.min) });
  const high = t(last.maxOpen ? "bound.<" : "bound.<=", { value: bareValue(question, last.max) });
  if (first.min === last.max) return t("bound.==", { value: bareValue(question, first.min) });
  if (isFirst || isLast) return isFirst ? high : low;
  return t("explain.answer.range", { low, high });
}

function valuesWords({ property }: Question, cells: readonly Cell[]): string {
  const say = ({ value, other }: Cell): string => {
    if (other) return t("explain.answer.any");
    return typeof value === "boolean" ? flagWord(property, value) : levelLabel(property, String(value));
  };
  return listed("or", cells.map(say));
}

function questionWords({ property, criterion }: Question): string {
  const own = wordsFor(`ask.${property}`);
  if (own !== undefined) return own;
  const attribute = attributeInline(property, criterion);
  if (criterion.type !== "flag") return t("ask.other", { attribute });
  return t("ask.flag", { attribute, yes: flagWord(property, true), no: flagWord(property, false) });
}

/** "Learn one thing: is mercury used?" "Not used: in, small-scale. Used: out, medium-scale." */
export function questionLine(definition: Definition, question: Question): TitledLine {
  const { answers, criterion, decisive } = question;
  const lines = answers.map((answer, at) => {
    const value =
      criterion.type === "number"
        ? stretchWords(question, answer, at === 0, at === answers.length - 1)
        : valuesWords(question, answer.cells);
    return t("explain.answer", { value: capitalised(value), outcome: outcomeWords(definition, answer.outcome) });
  });
  return {
    title: t(decisive ? "explain.question" : "explain.question.part", { question: questionWords(question) }),
    text: lines.reduce((a, b) => t("explain.answers", { a, b })),
  };
}

function changeWords(move: Move): string {
  const { property, criterion, from, to, beyond } = move;
  if (typeof from !== "number" || typeof to !== "number") {
    const attribute = attributeInline(property, criterion);
    return t("explain.move.value", { attribute, to: bareValue(move, to), from: bareValue(move, from) });
  }
  const up = beyond ? to >= from : to > from;
  const slots = { to: bareValue(move, to), from: bareValue(move, from) };
  const named = wordsFor(`amount.${property}`) !== undefined && criterion.label === undefined;
  const distance = amount(property, Math.abs(Number((to - from).toPrecision(12))), criterion);
  const change = beyond
    ? t(up ? "explain.move.above" : "explain.move.below", slots)
    : t(up ? "explain.move.more" : isCounted(move) ? "explain.move.fewer" : "explain.move.less", {
        ...slots,
        distance,
      });
  return named && !beyond ? change : t("explain.move.of", { attribute: attributeInline(property, criterion), change });
}

/** "1 worker more (301, now 300)" "out, medium-scale, whatever the answer." */
export function moveLine(definition: Definition, move: Move, { questions }: Explanation): TitledLine {
  const outcome = outcomeWords(definition, move.outcome);
  const sure = questions.length > 0 && move.outcome.status !== CANNOT_TELL;
  return {
    title: capitalised(changeWords(move)),
    text: sure ? t("explain.outcome.sure", { outcome }) : outcome,
  };
}
