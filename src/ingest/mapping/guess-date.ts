import type { ColumnMapping } from "../../model/mapping.ts";
import type { Reason } from "../../model/survey.ts";
import { readDay } from "../dates.ts";
import { dateText } from "./date.ts";

const PARTS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;

interface DateGuess {
  readonly date?: NonNullable<ColumnMapping["date"]>;
  readonly reason: Reason;
  readonly isOpen: boolean;
}

/** How the dates of a column are written; undefined where most of its values are no dates. */
export function guessDate(values: readonly string[]): DateGuess | undefined {
  if (values.length === 0) return undefined;
  const share = (is: (value: string) => boolean): number => values.filter(is).length / values.length;
  if (share((value) => readDay(value) !== undefined) > MOST)
    return { reason: { code: "guess.date.iso" }, isOpen: false };
  const parts = values.flatMap((value) => {
    const [, first = "", second = ""] = PARTS.exec(value.trim()) ?? [];
    return first === "" ? [] : [[Number(first), Number(second)] as const];
  });
  if (parts.length / values.length > MOST) {
    const [a, b] = [0, 1].map((at) => parts.reduce((most, pair) => Math.max(most, pair[at] ?? 0), 0));
    const params = { a: a ?? 0, b: b ?? 0 };
    if ((a ?? 0) > 12) return { date: "dmy", reason: { code: "guess.date.dmy", params }, isOpen: false };
    if ((b ?? 0) > 12) return { date: "mdy", reason: { code: "guess.date.mdy", params }, isOpen: false };
    return { date: "dmy", reason: { code: "guess.date.open", params }, isOpen: true };
  }
  if (share((value) => dateText(value, "serial") !== undefined && Number(value) > FIRST_SERIAL) > MOST)
    return { date: "serial", reason: { code: "guess.date.serial" }, isOpen: false };
  return share((value) => dateText(value, "dmy") !== undefined) > MOST
    ? { date: "dmy", reason: { code: "guess.date.named" }, isOpen: false }
    : undefined;
}

const MOST = 0.6;
/** 1954; smaller numbers are years or counts. */
const FIRST_SERIAL = 20_000;
