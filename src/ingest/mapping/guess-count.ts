import type { Attribute } from "../../model/catalogue.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import type { ColumnGuess, ColumnSeen } from "../../model/survey.ts";
import { isDoubtful } from "./names.ts";

/** Words for people that head a column of counts as well as one of yes and no: `enfants`, but not `presence enfants`. */
const COUNTED =
  /^(?:children|enfants|ninos|criancas|watoto|childunder15|children under 15|women|femmes|mujeres|mulheres|wanawake)$/;

const isBinary = (said: readonly string[]): boolean =>
  said.length > 0 && said.every((value) => /^[01]$/.test(value.trim()));

/** Whether 0 and 1 under a name of people are a count or yes and no; undefined where that is no question. */
export function countQuestion(
  column: ColumnSeen,
  word: string | undefined,
  said: readonly string[],
  mapping: ColumnMapping,
): ColumnGuess["question"] {
  if (word === undefined || !COUNTED.test(word) || !isBinary(said)) return undefined;
  const isFlag = mapping.type === "flag";
  const other: ColumnMapping = { to: column.name, type: isFlag ? "number" : "flag" };
  return { code: "guess.ask.count", options: isFlag ? [mapping, other] : [other, mapping] };
}

/** A lone greatest value this many times the next one is more likely a code than a count. */
const FAR = 4;
const ENOUGH = 3;

/** Whether a lone 99 or 999 far above all others is a count or "no answer"; undefined where that is no question. */
export function noAnswerQuestion(
  attribute: Attribute,
  said: readonly string[],
  mapping: ColumnMapping,
): ColumnGuess["question"] {
  if (attribute.domain?.[0] !== 0 || attribute.unit === "%" || attribute.unit === "months") return undefined;
  const numbers = said
    .map(Number)
    .filter(Number.isFinite)
    .toSorted((a, b) => b - a);
  const [most, next] = numbers;
  if (most === undefined || next === undefined || numbers.length < ENOUGH || most < next * FAR) return undefined;
  const code = String(most);
  if (!isDoubtful(code)) return undefined;
  const missing: ColumnMapping = { ...mapping, missing: [...(mapping.missing ?? []), code] };
  return { code: "guess.ask.missing", options: [missing, mapping] };
}

/** Whether shares that are all 0 or 1 are of a whole or of a hundred; undefined where none of them is 1. */
export function wholeQuestion(said: readonly string[], mapping: ColumnMapping): ColumnGuess["question"] {
  if (!isBinary(said) || !said.some((value) => value.trim() === "1")) return undefined;
  return { code: "guess.ask.whole", options: [{ ...mapping, fraction: true }, mapping] };
}
