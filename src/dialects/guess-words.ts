import type { ColumnMapping, PositionMapping } from "../model/mapping.ts";
import { t } from "./text.ts";

/** One answer to a question about a column's values; undefined where the question asks something else. */
export function answerWords(code: string, { type, missing, fraction }: ColumnMapping): string | undefined {
  switch (code) {
    case "guess.ask.count":
      return t(type === "flag" ? "guess.answer.flag" : "guess.answer.count");
    case "guess.ask.missing": {
      const last = missing?.at(-1) ?? "";
      return /^9{2,4}$/.test(last) ? t("guess.answer.missing", { code: last }) : t("guess.answer.value");
    }
    case "guess.ask.whole":
      return t(fraction ? "guess.answer.whole" : "guess.answer.percent");
    default:
      return undefined;
  }
}

/** A position of one column with the order of its coordinates; undefined where they are told apart by their names. */
export function orderWords(position: PositionMapping): string | undefined {
  if (position.kind === "pair") {
    const { column } = position;
    return t(position.order === "lat-lon" ? "guess.answer.lat_lon" : "guess.answer.lon_lat", { column });
  }
  if (position.kind === "text" && position.swapped) return t("guess.answer.turned", { column: position.column });
  return undefined;
}
