import type { ColumnMapping } from "../../model/mapping.ts";
import type { ColumnGuess, Reason } from "../../model/survey.ts";
import { countQuestion, noAnswerQuestion, wholeQuestion } from "./guess-count.ts";
import type { Named } from "./guess-named.ts";
import { divisorsFor, hasOneUnit, marksOf, numberForm, numericShare, unitInCells, unitNamed } from "./guess-number.ts";
import { NumberReader } from "./number.ts";

const MOST = 0.6;

/** A share between 0 and 1 throughout, some of it between: 0.45 for 45 %. */
function looksLikeFraction(said: readonly string[]): boolean {
  const numbers = said.map((value) => Number(value.replace(",", "."))).filter(Number.isFinite);
  return numbers.every((value) => value >= 0 && value <= 1) && numbers.some((value) => value > 0 && value < 1);
}

/** From where to where its numbers reach, which shows a wrong unit or mark at once. */
function numberReason(said: readonly string[], form: ConstructorParameters<typeof NumberReader>[0]): Reason {
  const reader = new NumberReader(form);
  const numbers = said.map((value) => reader.read(value)).filter((value) => typeof value === "number");
  if (numbers.length === 0) return { code: "guess.number_empty" };
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

/** A column as a number of the catalogue: its marks and its unit; undefined where most of its values are none. */
export function guessNumber({ column, attribute, file, word, said, base }: Named): ColumnGuess | undefined {
  const form = numberForm(said, file.decimalComma);
  const wanted = attribute.unit ?? "";
  const marks = marksOf(form, said);
  const inCells = unitInCells(said, wanted);
  const unit =
    inCells ??
    unitNamed(column.name, wanted) ??
    (hasOneUnit(wanted) || column.name === attribute.id ? wanted : undefined);
  const share = numericShare(said, { ...marks, about: true, ranges: true, unit: unit ?? wanted });
  if (said.length > 0 && share < MOST) return undefined;
  // A unit that cells write is stated, so that it is read off them.
  const stated = unit !== undefined && (unit !== wanted || inCells) ? { unit } : {};
  const mapping: ColumnMapping = { ...base, ...marks, ...stated };
  const reason = numberReason(said, { ...marks, about: true, unit: unit ?? wanted });
  if (wanted === "%" && looksLikeFraction(said)) {
    const fraction: ColumnMapping = { ...mapping, fraction: true };
    return { mapping: fraction, reason, question: { code: "guess.ask.fraction", options: [fraction, mapping] } };
  }
  const question =
    unitQuestion(mapping, unit, wanted) ??
    (form.isOpen && file.isText ? markQuestion(mapping) : undefined) ??
    (wanted === "%" ? wholeQuestion(said, mapping) : undefined) ??
    countQuestion(column, word, said, mapping) ??
    noAnswerQuestion(attribute, said, mapping);
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
