import { t } from "../dialects/text.ts";
import { amount, flagWord, levelLabel, valueWords } from "../dialects/words.ts";
import { attributeOf } from "../model/catalogue.ts";
import type { Criterion } from "../model/definition.ts";
import type { Interval, Raw } from "../model/site-table.ts";
import { isMissing, isOneOf, isScalar, readFlag, readNumber } from "../model/value.ts";
import { countryName } from "./country-name.ts";

const isNumber = (property: string): boolean => attributeOf(property)?.type === "number";

/** A name from the file is shown as it stands; only ids of the catalogue are made readable. */
function textLabel(property: string, text: string): string {
  if (property === "country") return countryName(text);
  const attribute = attributeOf(property);
  if (attribute?.type === "flag") {
    const flag = readFlag(text);
    return flag === undefined ? text : flagWord(property, flag);
  }
  return attribute === undefined || attribute.lens === "identity" ? text : levelLabel(property, text);
}

function intervalLabel(property: string, { min, max }: Interval): string {
  const words = (end: Interval["min"]) => String(end);
  if (isMissing(min)) return t("value.at_most", { value: scalarLabel(property, words(max)) });
  if (isMissing(max)) return t("value.at_least", { value: scalarLabel(property, words(min)) });
  return t("value.between", { min: words(min), max: scalarLabel(property, words(max)) });
}

function scalarLabel(property: string, text: string): string {
  const number = isNumber(property) ? readNumber(text) : undefined;
  return number === undefined ? textLabel(property, text) : amount(property, number);
}

/** A recorded value in words with its unit; partly known ones as what is known of them. */
export function rawLabel(property: string, raw: Raw | undefined, criterion?: Criterion): string {
  if (raw === undefined) return t("value.not_recorded");
  // A file may write yes and no as 1 and 0.
  if (typeof raw === "number" && attributeOf(property)?.type !== "flag") return valueWords(property, raw, criterion);
  if (isScalar(raw)) return scalarLabel(property, String(raw));
  if (!isOneOf(raw)) return intervalLabel(property, raw);
  const labels = raw.oneOf.map((value) => scalarLabel(property, String(value)));
  return labels.reduce((a, b) => t("list.or", { a, b }));
}

/** A value of `siteValues` in words: "" is "not recorded", a partly known value is the JSON of what is known. */
export function valueLabel(property: string, text: string): string {
  if (text === "") return t("value.not_recorded");
  const partly = /^\{"(min|max|oneOf)"/.test(text) ? (JSON.parse(text) as Raw) : undefined;
  return partly === undefined ? scalarLabel(property, text) : rawLabel(property, partly);
}
