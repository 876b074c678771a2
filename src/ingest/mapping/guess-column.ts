import { type Attribute, attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping, ColumnType } from "../../model/mapping.ts";
import type { ColumnGuess, ColumnSeen, Reason } from "../../model/survey.ts";
import { isMissing, readFlag } from "../../model/value.ts";
import { fold } from "../profiles/fold.ts";
import { guessDate } from "./guess-date.ts";
import { divisorsFor, hasOneUnit, numberForm, numericShare, unitNamed } from "./guess-number.ts";
import { attributesNamed, isNoAnswer, isNotKnown, isPersonal, levelNamed } from "./names.ts";
import { NumberReader } from "./number.ts";

/** What is known of the whole file while one of its columns is guessed. */
export interface FileSeen {
  readonly decimalComma: boolean;
  /** Whether its cells are text that marks can be read wrongly in, or numbers of the format's own. */
  readonly isText: boolean;
  readonly names: ReadonlySet<string>;
}

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

/** Only marks that the values hold: a mapping says no more than it must. */
function marksOf(
  { decimal, group }: { readonly decimal: "." | ","; readonly group?: ColumnMapping["group"] },
  values: readonly string[],
): Pick<ColumnMapping, "decimal" | "group"> {
  const comma = decimal === "," && values.some((value) => /[.,]/.test(value));
  return { ...(comma ? { decimal } : {}), ...(group ? { group } : {}) };
}

interface Named {
  readonly column: ColumnSeen;
  readonly attribute: Attribute;
  readonly file: FileSeen;
  readonly said: readonly string[];
  readonly base: Pick<ColumnMapping, "to" | "type" | "missing">;
}

/** A share between 0 and 1 throughout, some of it between: 0.45 for 45 %. */
function looksLikeFraction(said: readonly string[]): boolean {
  const numbers = said.map((value) => Number(value.replace(",", "."))).filter(Number.isFinite);
  return numbers.every((value) => value >= 0 && value <= 1) && numbers.some((value) => value > 0 && value < 1);
}

/** From where to where its numbers reach, which shows a wrong unit or mark at once. */
function numberReason(said: readonly string[], form: ConstructorParameters<typeof NumberReader>[0]): Reason {
  const reader = new NumberReader(form);
  const numbers = said.map((value) => reader.read(value)).filter((value) => typeof value === "number");
  if (numbers.length === 0) return { code: "guess.number.empty" };
  const [a, b] = [Math.min(...numbers), Math.max(...numbers)];
  return { code: "guess.number", params: { a, b, unit: form.unit ?? "" } };
}

/** What must be asked of a number before it can be converted: its unit, the days worked. */
function unitQuestion(mapping: ColumnMapping, unit: string | undefined, wanted: string): ColumnGuess["question"] {
  if (unit === undefined) {
    const options = unitsAsked(wanted).map(
      (each): ColumnMapping => ({ ...mapping, ...(each === wanted ? {} : { unit: each }) }),
    );
    return { code: "guess.ask.unit", options };
  }
  const options = divisorsFor(unit, wanted).map((divisor): ColumnMapping => ({ ...mapping, unit, divisor }));
  return options.length > 0 ? { code: "guess.ask.divisor", options } : undefined;
}

/** Whether three digits after the only mark are a thousand and more, or one and a bit. */
function markQuestion(mapping: ColumnMapping): ColumnGuess["question"] {
  const { decimal, group, ...plain } = mapping;
  const mark = group ?? decimal ?? ".";
  const comma = { decimal: "," } as const;
  const thousands: ColumnMapping = mark === "," ? { ...plain, group: "," } : { ...plain, group: ".", ...comma };
  const decimals: ColumnMapping = mark === "," ? { ...plain, ...comma } : plain;
  return { code: "guess.ask.mark", options: [thousands, decimals] };
}

function guessNumber({ column, attribute, file, said, base }: Named): ColumnGuess | undefined {
  const form = numberForm(said, file.decimalComma);
  const wanted = attribute.unit ?? "";
  const marks = marksOf(form, said);
  const unit =
    unitNamed(column.name, wanted) ?? (hasOneUnit(wanted) || column.name === attribute.id ? wanted : undefined);
  const share = numericShare(said, { ...marks, about: true, ranges: true, unit: unit ?? wanted });
  if (said.length > 0 && share < MOST) return undefined;
  const stated = unit !== undefined && unit !== wanted ? { unit } : {};
  const mapping: ColumnMapping = { ...base, ...marks, ...stated };
  const reason = numberReason(said, { ...marks, about: true, unit: unit ?? wanted });
  if (wanted === "%" && looksLikeFraction(said)) {
    const fraction: ColumnMapping = { ...mapping, fraction: true };
    return { mapping: fraction, reason, question: { code: "guess.ask.fraction", options: [fraction, mapping] } };
  }
  const question =
    unitQuestion(mapping, unit, wanted) ?? (form.isOpen && file.isText ? markQuestion(mapping) : undefined);
  return { mapping, reason, ...(question ? { question } : {}) };
}

/** The units to choose from where a name states none; the catalogue's own first. */
const unitsAsked = (wanted: string): readonly string[] =>
  wanted === "t/d"
    ? ["t/d", "kg/d", "t/month", "t/yr"]
    : wanted === "ha"
      ? ["ha", "km²", "m²", "acre"]
      : wanted === "hp"
        ? ["hp", "kW", "ch"]
        : wanted === "m"
          ? ["m", "ft"]
          : [wanted];

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
  const params = { attribute: attribute.id, n: parts.length, known };
  return { mapping, reason: { code: list ? "guess.list" : "guess.words", params } };
}

function guessFlag({ attribute, said, base }: Named): ColumnGuess | undefined {
  // Where the same name counts in another publisher's files, 0 and 1 are numbers among others.
  if (said.some((value) => Number(value) > 1)) return undefined;
  const readable = said.filter((value) => readFlag(value) !== undefined);
  if (said.length > 0 && readable.length < said.length * MOST) return undefined;
  return { mapping: base, reason: { code: "guess.flag", params: { attribute: attribute.id } } };
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
function asAttribute(column: ColumnSeen, attribute: Attribute, file: FileSeen): ColumnGuess | undefined {
  const { said, missing } = sorted(column, attribute);
  const base = { to: attribute.id, type: attribute.type, ...(missing.length > 0 ? { missing } : {}) };
  const named: Named = { column, attribute, file, said, base };
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

/** What one column is taken for, by its name and its values; doubt is a question, never a silent choice. */
export function guessColumn(column: ColumnSeen, file: FileSeen): ColumnGuess {
  if (isPersonal(column.name)) return { mapping: { to: null, type: "text" }, reason: { code: "guess.personal" } };
  const fitting = attributesNamed(column.name).flatMap((id) => {
    const attribute = attributeOf(id);
    const guess = attribute ? asAttribute(column, attribute, file) : undefined;
    return guess ? [guess] : [];
  });
  const [first, ...others] = fitting;
  if (!first) return kept(column, file);
  if (others.length === 0) return first;
  const { unit: _, ...own } = { ...first.mapping, to: column.name };
  return {
    mapping: own,
    reason: { code: "guess.two_fit" },
    question: { code: "guess.ask.two_fit", options: [...fitting.map(({ mapping }) => mapping), own] },
  };
}
