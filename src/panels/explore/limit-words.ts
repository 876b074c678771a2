import { listed } from "../../dialects/outcome-words.ts";
import { formatNumber, t, tCode } from "../../dialects/text.ts";
import { attributeLabel, classLabel, flagWord, levelLabel, unitLabel } from "../../dialects/words.ts";
import { ANY, type Definition } from "../../model/definition.ts";
import type { Scalar } from "../../model/site-table.ts";
import type { LimitColumn, LimitRow } from "../../state/compare-limits.ts";
import type { Limit } from "../../state/compare-limits-read.ts";
import { countryName } from "../../state/country-name.ts";
import { lawStatusOf } from "../../state/law-list.ts";

/** "Ore (t/d)": a column's attribute with the one unit it is told in. */
export const columnWords = ({ property, unit }: LimitColumn): string =>
  unit === null
    ? attributeLabel(property)
    : t("compare.column", { attribute: attributeLabel(property), unit: unitLabel(unit) });

const COUNTED = new Set(["persons", "months", "machines", "accidents", "operations"]);

function valueText({ property }: LimitColumn, value: Scalar, ownUnit: string | null): string {
  if (typeof value === "boolean") return flagWord(property, value);
  if (typeof value === "string") return levelLabel(property, value);
  const n = formatNumber(value);
  return ownUnit === null ? n : t("amount.unit", { n, unit: unitLabel(ownUnit) });
}

const isNegative = ({ operator }: Limit): boolean => operator === "!=" || operator === "notIn";

/** The test alone: "at most 350", "below heavy", "not used". */
function testText(column: LimitColumn, limit: Limit): string {
  const { operator, values, ownUnit } = limit;
  const [only] = values;
  const ordered = ["<=", "<", ">=", ">"].includes(operator);
  if (ordered && only === ANY) return t("compare.any");
  if (values.length === 1 && typeof only === "boolean") return flagWord(column.property, only !== isNegative(limit));
  const value = listed(
    "or",
    values.map((each) => valueText(column, each, ownUnit)),
  );
  if (!ordered) return isNegative(limit) ? t("compare.not", { value }) : value;
  if (column.kind === "ordinal") return tCode(`bound.level.${operator}`, { value });
  const counted = operator === "<" && COUNTED.has(ownUnit ?? column.unit ?? "");
  return tCode(counted ? "bound.count.<" : `bound.${operator}`, { value });
}

/** A limit and when it counts: "at most 350", "mineral group is precious metals". */
export interface LimitWords {
  readonly limit: string;
  readonly note: string | null;
}

function limitWords(column: LimitColumn, limit: Limit): LimitWords {
  const note = limit.oneOfSeveral ? t("compare.one_of_several") : null;
  return { limit: testText(column, limit), note: limit.where.length > 0 ? listed("and", limit.where) : note };
}

/** "at most 350 (mineral group is precious metals)" */
export const limitText = ({ limit, note }: LimitWords): string =>
  note === null ? limit : t("compare.limit.note", { limit, note });

/** One class's limits within a cell. */
export interface ClassLimits {
  readonly classId: string;
  readonly label: string;
  readonly asm: boolean;
  readonly limits: readonly LimitWords[];
}

/** A cell's limits by class, in the order of the ladder. */
export function cellWords(definition: Definition, column: LimitColumn, limits: readonly Limit[]): ClassLimits[] {
  const ids = [...new Set(limits.map(({ classId }) => classId))];
  return ids.map((classId) => {
    const own = limits.filter((limit) => limit.classId === classId);
    return {
      classId,
      label: classLabel(definition, classId),
      asm: own[0]?.asm ?? false,
      limits: own.map((limit) => limitWords(column, limit)),
    };
  });
}

function cellText(row: LimitRow, column: LimitColumn): string {
  const limits = row.cells.get(column.property);
  if (limits === undefined) return "";
  if (limits.length === 0) return t("compare.scored");
  return cellWords(row.definition, column, limits)
    .map(({ label, limits: own }) =>
      t("compare.class", { class: label, limits: own.map(limitText).reduce((a, b) => t("list.then", { a, b })) }),
    )
    .reduce((a, b) => t("list.then", { a, b }));
}

/** Text from a definition may hold a tab or a line end, which would break the table it is pasted into. */
const oneLine = (words: string): string => words.replace(/\s+/g, " ");

/** The table as tab-separated text, as it stands on screen. */
export function limitsText(rows: readonly LimitRow[], columns: readonly LimitColumn[]): string {
  const head = [
    t("compare.definition"),
    t("compare.country"),
    t("compare.status"),
    t("compare.year"),
    ...columns.map(columnWords),
  ];
  const lines = rows.map((row) => {
    const { name, source } = row.definition;
    return [
      name,
      source?.country ? countryName(source.country) : "",
      tCode(`status.${lawStatusOf(row.definition)}`),
      source?.year === undefined ? "" : String(source.year),
      ...columns.map((column) => cellText(row, column)),
    ];
  });
  return [head, ...lines].map((cells) => cells.map(oneLine).join("\t")).join("\n");
}
