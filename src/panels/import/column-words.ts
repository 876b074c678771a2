import { answerWords, orderWords } from "../../dialects/guess-words.ts";
import { t, tCode } from "../../dialects/text.ts";
import { attributeLabel, unitLabel } from "../../dialects/words.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping, PositionMapping } from "../../model/mapping.ts";
import type { Reason } from "../../model/survey.ts";

/** Types as which a column of one's own can be kept. */
export const TYPES = ["text", "number", "flag", "date"] as const;

export const reasonWords = ({ code, params = {} }: Reason): string =>
  tCode(code, params["attribute"] ? { ...params, attribute: attributeLabel(String(params["attribute"])) } : params);

/** What a column becomes, in a few words: an attribute, itself, or nothing. */
export function targetWords(column: string, to: string | null): string {
  if (to === null) return t("importing.leave_out");
  return to === column && !attributeOf(to) ? t("importing.keep") : attributeLabel(to);
}

/** How a column's numbers are written: the decimal mark alone, or both marks by an example. */
function numberMark({ decimal = ".", group }: ColumnMapping): string[] {
  if (group) return [`1${group}234${decimal}5`];
  return decimal === "," ? [t("importing.mark.comma")] : [];
}

const markWords = (mapping: ColumnMapping): string[] => [
  ...numberMark(mapping),
  ...(mapping.fraction ? [t("importing.mark.fraction")] : []),
];

/** The type of a column with its unit and its marks: "number, t/d, comma". */
export function formWords(mapping: ColumnMapping): string {
  if (mapping.to === null) return "";
  const unit = mapping.unit ?? attributeOf(mapping.to)?.unit;
  const parts = [t(`importing.type.${mapping.type}`)];
  if (mapping.type === "number" && unit) parts.push(unitLabel(unit));
  if (mapping.divisor) parts.push(t("importing.mark.divisor", { n: mapping.divisor }));
  if (mapping.date) parts.push(t(`importing.date.${mapping.date}`));
  if (mapping.list) parts.push(t("importing.mark.list", { mark: mapping.list.trim() }));
  return [...parts, ...markWords(mapping)].join(", ");
}

/** One answer to a column's question. */
export function optionWords(code: string, column: string, option: ColumnMapping): string {
  switch (code) {
    case "guess.ask.two_fit":
      return targetWords(column, option.to);
    case "guess.ask.date":
      return t(`importing.date.${option.date ?? "ymd"}`);
    case "guess.ask.unit":
      return unitLabel(option.unit ?? (option.to === null ? "" : (attributeOf(option.to)?.unit ?? "")));
    case "guess.ask.divisor":
      return t("importing.days", { n: option.divisor ?? 0 });
    case "guess.ask.fraction":
      return t(option.fraction ? "importing.fraction.yes" : "importing.fraction.no");
    default:
      return answerWords(code, option) ?? t(option.group ? "importing.mark.thousand" : "importing.mark.decimal");
  }
}

export function positionWords(position: PositionMapping): string {
  switch (position.kind) {
    case "geometry":
      return t(position.swapped ? "importing.position.swapped" : "importing.position.geometry");
    case "columns":
      return t("importing.position.columns", { lon: position.lon, lat: position.lat });
    case "pair":
      return orderWords(position) ?? t("importing.position.pair", { column: position.column });
    case "text":
      return orderWords(position) ?? t("importing.position.text", { column: position.column });
    case "utm": {
      const zone = typeof position.zone === "string" ? position.zone : position.zone.column;
      return t("importing.position.utm", { easting: position.easting, northing: position.northing, zone });
    }
  }
}
