import { type Attribute, attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping, ColumnType } from "../../model/mapping.ts";
import type { ColumnGuess, ColumnSeen, Reason } from "../../model/survey.ts";
import { isMissing, readFlag } from "../../model/value.ts";
import { fold } from "../profiles/fold.ts";
import { guessNumber } from "./guess-as-number.ts";
import { countQuestion } from "./guess-count.ts";
import { guessDate } from "./guess-date.ts";
import type { FileSeen, Named } from "./guess-named.ts";
import { marksOf, numberForm, numericShare } from "./guess-number.ts";
import { isNoAnswer, isNotKnown, isPersonal, levelNamed, type NameFound, nameFound } from "./names.ts";

const MOST = 0.6;
/** A form writes its choices with spaces between; that is tried last, for words of two parts have one too. */
const LISTS = [", ", ";", " / ", "/", "|", " "];

/** Distinct values that say something, and those that stand for "not known". */
function sorted({ values }: ColumnSeen, attribute: Attribute | undefined) {
  const said: string[] = [];
  const missing: string[] = [];
  const isCount = attribute?.type === "number" && attribute.domain?.[0] === 0;
  for (const [value] of values) {
    const folded = fold(value);
    if (isMissing(value)) continue;
    if (isNotKnown(folded) || (isCount && isNoAnswer(value.trim()))) missing.push(folded);
    else said.push(value);
  }
  return { said, missing };
}

const keep = (column: ColumnSeen, type: ColumnType, reason: Reason): ColumnGuess => ({
  mapping: { to: column.name, type },
  reason,
});

/** What a column's values are, where its name says nothing: only its type matters, for it keeps its name. */
function kept(column: ColumnSeen, file: FileSeen): ColumnGuess {
  const { said, missing } = sorted(column, undefined);
  const words = missing.length > 0 ? { missing } : {};
  const isFlag = said.length > 0 && said.every((value) => readFlag(value) !== undefined);
  if (isFlag && (isChoice(column.name, file) || !said.every(isDigit)))
    return { mapping: { to: column.name, type: "flag", ...words }, reason: { code: "guess.keep.flag" } };
  const form = numberForm(said, file.decimalComma);
  if (said.length > 0 && !hasLeadingZero(said) && numericShare(said, form) === 1 && !form.isOpen) {
    const marks = marksOf(form, said);
    return { mapping: { to: column.name, type: "number", ...marks, ...words }, reason: { code: "guess.keep.number" } };
  }
  return { ...keep(column, "text", { code: "guess.keep" }), mapping: { to: column.name, type: "text", ...words } };
}

/** Forms split a question with several answers into a column each, under the question's own: `minerals/gold`. */
const isChoice = (name: string, { names }: FileSeen): boolean =>
  name.includes("/") && names.has(name.slice(0, name.lastIndexOf("/")));

const isDigit = (value: string): boolean => /^[01]$/.test(value.trim());
const hasLeadingZero = (values: readonly string[]): boolean => values.some((value) => /^0\d/.test(value.trim()));

/** What stands between several values in one cell, where most parts are words of the attribute. */
function listMark(said: readonly string[], attribute: Attribute): string | undefined {
  return LISTS.find((mark) => {
    const several = said.filter((value) => value.includes(mark));
    if (mark === " " && several.some((value) => knows(attribute, fold(value)))) return false;
    const parts = several.flatMap((value) => value.split(mark));
    return several.length > 0 && parts.filter((part) => knows(attribute, fold(part))).length >= parts.length * MOST;
  });
}

const knows = (attribute: Attribute, folded: string): boolean =>
  attribute.levels?.includes(folded) === true || levelNamed(attribute.id, folded) !== undefined;

function guessWords({ attribute, said, base }: Named): ColumnGuess | undefined {
  const list = listMark(said, attribute);
  const parts = [...new Set(said.map((value) => (list ? (value.split(list)[0] ?? value) : value).trim()))];
  const words: Record<string, string> = {};
  let known = 0;
  for (const part of parts) {
    const folded = fold(part);
    const level = attribute.levels?.includes(folded) ? folded : levelNamed(attribute.id, folded);
    if (level === undefined) continue;
    known++;
    if (level !== part) words[folded] = level;
  }
  if (attribute.type === "ordinal" && parts.length > 0 && known < parts.length * MOST) return undefined;
  const mapping: ColumnMapping = {
    ...base,
    ...(Object.keys(words).length > 0 ? { words } : {}),
    ...(list ? { list } : {}),
  };
  // Names of places are nobody's levels: there is nothing to know of them.
  if (!attribute.levels && known === 0)
    return { mapping, reason: { code: "guess.text", params: { attribute: attribute.id } } };
  const params = { attribute: attribute.id, n: parts.length, known };
  return { mapping, reason: { code: list ? "guess.list" : "guess.words", params } };
}

function guessFlag({ column, attribute, word, said, base }: Named): ColumnGuess | undefined {
  // Where the same name counts in another publisher's files, 0 and 1 are numbers among others.
  if (said.some((value) => Number(value) > 1)) return undefined;
  const readable = said.filter((value) => readFlag(value) !== undefined);
  if (said.length > 0 && readable.length < said.length * MOST) return undefined;
  const question = countQuestion(column, word, said, base);
  const reason: Reason = { code: "guess.flag", params: { attribute: attribute.id } };
  return { mapping: base, reason, ...(question ? { question } : {}) };
}

function guessDay({ attribute, said, base }: Named): ColumnGuess | undefined {
  const guess = guessDate(said);
  if (!guess)
    return said.length === 0
      ? { mapping: base, reason: { code: "guess.text", params: { attribute: attribute.id } } }
      : undefined;
  const mapping: ColumnMapping = { ...base, ...(guess.date ? { date: guess.date } : {}) };
  if (!guess.isOpen) return { mapping, reason: guess.reason };
  const options: ColumnMapping[] = [
    { ...mapping, date: "dmy" },
    { ...mapping, date: "mdy" },
  ];
  return { mapping, reason: guess.reason, question: { code: "guess.ask.date", options } };
}

/** A column as one attribute; undefined where its values say something else. */
function asAttribute(
  column: ColumnSeen,
  attribute: Attribute,
  file: FileSeen,
  word: string | undefined,
): ColumnGuess | undefined {
  const { said, missing } = sorted(column, attribute);
  const base = { to: attribute.id, type: attribute.type, ...(missing.length > 0 ? { missing } : {}) };
  const named: Named = { column, attribute, file, word, said, base };
  switch (attribute.type) {
    case "number":
      return guessNumber(named);
    case "flag":
      return guessFlag(named);
    case "date":
      return guessDay(named);
    case "ordinal":
    case "nominal":
      return guessWords(named);
    case "text":
      return { mapping: base, reason: { code: "guess.text", params: { attribute: attribute.id } } };
  }
}

/** Reasons that begin with the name; in another language than English it is said what its word means. */
const BY_NAME = new Set(["text", "number", "number_empty", "flag", "words", "list"]);

/** The word and its language, where the name decided: "creuseurs is workers in French". */
function toldWord(guess: ColumnGuess, { word, languages }: NameFound, file: FileSeen): ColumnGuess {
  const { mapping, reason } = guess;
  const [first] = languages;
  const language = languages.includes(file.language) ? file.language : first;
  if (word === undefined || !language || language === "en" || mapping.to === null) return guess;
  const kind = reason.code.slice("guess.".length);
  if (!BY_NAME.has(kind)) return guess;
  const params = { ...reason.params, word, attribute: mapping.to };
  return { ...guess, reason: { code: `guess.${kind}.${language}`, params } };
}

/** What one column is taken for, by its name and its values; doubt is a question, never a silent choice. */
export function guessColumn(column: ColumnSeen, file: FileSeen): ColumnGuess {
  if (isPersonal(column.name)) return { mapping: { to: null, type: "text" }, reason: { code: "guess.personal" } };
  const name = nameFound(column.name);
  const fitting = name.attributes.flatMap((id) => {
    const attribute = attributeOf(id);
    const guess = attribute ? asAttribute(column, attribute, file, name.word) : undefined;
    return guess ? [guess] : [];
  });
  const [first, ...others] = fitting;
  if (!first) return kept(column, file);
  if (others.length === 0) return toldWord(first, name, file);
  const { unit: _, ...own } = { ...first.mapping, to: column.name };
  return {
    mapping: own,
    reason: { code: "guess.two_fit" },
    question: { code: "guess.ask.two_fit", options: [...fitting.map(({ mapping }) => mapping), own] },
  };
}
