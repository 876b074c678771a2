import { attributeOf } from "../model/catalogue.ts";
import type { ColumnMapping } from "../model/mapping.ts";
import type { ColumnGuess } from "../model/survey.ts";
import { needsDivisor, type Span, unitsFor } from "../model/units.ts";

export type ColumnQuestion = NonNullable<ColumnGuess["question"]>;

/** The question that is about the attribute itself. */
export const TWO_FIT = "guess.ask.two_fit";

/** The parts of a column's mapping that answer a question; the whole mapping answers which attribute it is. */
const PARTS: ReadonlyMap<string, readonly (keyof ColumnMapping)[]> = new Map([
  [TWO_FIT, ["to"]],
  ["guess.ask.date", ["date"]],
  ["guess.ask.unit", ["unit"]],
  ["guess.ask.divisor", ["divisor"]],
  ["guess.ask.fraction", ["fraction"]],
  ["guess.ask.mark", ["decimal", "group"]],
]);

/** Days worked that are common, where a year's or a month's amount becomes a day's. */
const DAYS = { year: [365, 300, 250], month: [30, 26, 22], week: [7, 6, 5] } as const;

const partsOf = (code: string): readonly (keyof ColumnMapping)[] => PARTS.get(code) ?? [];

/** The unit that the catalogue wants of a number, where files state it in more than one that must be told apart. */
export function unitToTell({ to, type }: ColumnMapping): string | undefined {
  const wanted = to === null || type !== "number" ? undefined : attributeOf(to)?.unit;
  return wanted !== undefined && wanted !== "months" && unitsFor(wanted).length > 1 ? wanted : undefined;
}

/** The span of which the days worked are still to be told. */
function spanToTell(mapping: ColumnMapping): Span | null {
  const wanted = unitToTell(mapping);
  if (wanted === undefined || mapping.unit === undefined || mapping.divisor !== undefined) return null;
  return needsDivisor(mapping.unit, wanted);
}

/** Whether a question still says anything of what the column has become. */
export function isAsking({ code }: ColumnQuestion, mapping: ColumnMapping): boolean {
  switch (code) {
    case "guess.ask.date":
      return mapping.type === "date";
    case "guess.ask.mark":
      return mapping.type === "number";
    case "guess.ask.fraction":
      return mapping.to !== null && attributeOf(mapping.to)?.unit === "%";
    case "guess.ask.unit":
      return unitToTell(mapping) !== undefined && mapping.unit === undefined;
    case "guess.ask.divisor":
      return spanToTell(mapping) !== null;
    default:
      return true;
  }
}

/** Whether a change of a column's mapping says what its question asks about. */
export const isAnsweredBy = ({ code }: ColumnQuestion, before: ColumnMapping, next: ColumnMapping): boolean =>
  (code === TWO_FIT || before.to === next.to) && partsOf(code).some((part) => before[part] !== next[part]);

/** The mapping with an answer in it; whatever else was chosen for the column stays. */
export function withAnswer({ code }: ColumnQuestion, mapping: ColumnMapping, answer: ColumnMapping): ColumnMapping {
  if (code === TWO_FIT) return answer;
  const parts = partsOf(code);
  const isPart = ([key]: readonly [string, unknown]): boolean => parts.some((part) => part === key);
  const kept = Object.entries(mapping).filter((entry) => !isPart(entry));
  return Object.fromEntries([...kept, ...Object.entries(answer).filter(isPart)]) as unknown as ColumnMapping;
}

/** What a change leaves to be asked: the unit of another attribute, the days worked where a unit is of a longer span. */
export function questionAfter(before: ColumnMapping | undefined, next: ColumnMapping): ColumnQuestion | undefined {
  const wanted = unitToTell(next);
  if (wanted !== undefined && next.unit === undefined && before?.to !== next.to)
    return { code: "guess.ask.unit", options: unitsFor(wanted).map((unit) => ({ ...next, unit })) };
  const span = spanToTell(next);
  return span ? { code: "guess.ask.divisor", options: DAYS[span].map((divisor) => ({ ...next, divisor })) } : undefined;
}
