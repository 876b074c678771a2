import { t } from "../../dialects/text.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import { folded } from "../../state/fold.ts";

/** A change of a column's mapping that one press makes. */
export interface Remedy {
  readonly words: string;
  readonly mapping: ColumnMapping;
}

const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const RANGE = /\d\s*(?:-|–|à|a|to)\s*\d|^[<>≤≥]|\+$/;

function numberRemedies(mapping: ColumnMapping, values: readonly string[]): Remedy[] {
  const some = (pattern: RegExp): boolean => values.some((value) => pattern.test(value));
  const remedies: Remedy[] = [];
  const numbers = values.filter((value) => /\d/.test(value));
  if (!mapping.about && numbers.some((value) => /^[^\d<>≤≥+-]/.test(value)))
    remedies.push({ words: t("importing.remedy.about"), mapping: { ...mapping, about: true } });
  if (!mapping.ranges && some(RANGE))
    remedies.push({ words: t("importing.remedy.ranges"), mapping: { ...mapping, ranges: true } });
  if (mapping.decimal === "," && !mapping.group && some(/\d\.\d{3}/))
    remedies.push({ words: t("importing.remedy.point"), mapping: { ...mapping, group: "." } });
  if (mapping.decimal !== "," && !mapping.group && some(GROUPED_BY_COMMA))
    remedies.push({ words: t("importing.remedy.comma_groups"), mapping: { ...mapping, group: "," } });
  if (mapping.decimal !== "," && mapping.group !== "," && some(/^[+-]?\d+,\d+$/))
    remedies.push({ words: t("importing.remedy.comma"), mapping: { ...mapping, decimal: "," } });
  return remedies;
}

/** What one press can make readable, or say to be missing, by what the values look like. */
export function remediesFor(mapping: ColumnMapping | undefined, values: readonly string[]): Remedy[] {
  if (!mapping || mapping.to === null) return [];
  const words = [
    ...new Set(values.filter((value) => value !== "" && !/\d/.test(value)).map((value) => folded(value.trim()))),
  ];
  const missing = [...new Set([...(mapping.missing ?? []), ...words])];
  return [
    ...(mapping.type === "number" ? numberRemedies(mapping, values) : []),
    ...(words.length > 0
      ? [{ words: t("importing.remedy.missing", { n: words.length }), mapping: { ...mapping, missing } }]
      : []),
  ];
}
