import { formatNumber, t } from "../dialects/text.ts";
import { attributeLabel } from "../dialects/words.ts";
import type { SiteTable } from "../model/site-table.ts";
import { type Clause, type Filters, isRange, LAST_VISIT, type RangeClause } from "./choice.ts";
import { clauseOf, extentOf } from "./facets.ts";
import { memo } from "./memo.ts";
import { siteValues } from "./site-values.ts";
import { valueLabel } from "./value-label.ts";

const SHORT: ReadonlyMap<string, () => string> = new Map([
  ["region", () => t("filters.province")],
  ["mineral", () => t("filters.mineral")],
  [LAST_VISIT, () => t("filters.last_visit")],
]);

/** What the filter bar calls a property. */
export const filterName = (property: string): string => SHORT.get(property)?.() ?? attributeLabel(property);

/** Years have no thousands mark. */
const numberText = (property: string, value: number): string =>
  property === LAST_VISIT ? String(value) : formatNumber(value);

function rangeWords(table: SiteTable, { property, min, max }: RangeClause): string {
  const extent = extentOf(table, property);
  const low = min ?? extent?.min;
  const high = max ?? extent?.max;
  if (low === undefined || high === undefined) return t("filters.all");
  if (low === high) return numberText(property, low);
  return t("filters.range", { min: numberText(property, low), max: numberText(property, high) });
}

/** Distinct values of a property; "not recorded" is one of them where some site lacks it. */
const valuesIn = memo((table: SiteTable, property: string): number => {
  const { codes, values } = siteValues(table, property);
  return values.length - (codes.includes(0) ? 0 : 1);
}, 16);

/** What a filter keeps, short enough for a chip: "DR Congo", "3 of 14", "2009–2020". */
export function clauseWords(table: SiteTable, clause: Clause): string {
  if (isRange(clause)) return rangeWords(table, clause);
  const { property, values } = clause;
  if (values.length > 0 && values.length <= 2) {
    const labels = values.map((value) => valueLabel(property, value));
    return labels.reduce((a, b) => t("filters.pair", { a, b }));
  }
  return t("filters.of", { n: values.length, total: valuesIn(table, property) });
}

/** What the filters keep of a property: its clause, else "all"; a file with one value only names it. */
export function keptWords(table: SiteTable, filters: Filters, property: string): string {
  const clause = clauseOf(filters, property);
  if (clause) return clauseWords(table, clause);
  if (property === LAST_VISIT) return rangeWords(table, { property, min: null, max: null });
  const [, only] = siteValues(table, property).values;
  return only !== undefined && valuesIn(table, property) === 1 ? valueLabel(property, only) : t("filters.all");
}

/** One step of the history, named by what it leaves: "Filter: Country DR Congo". */
export const filterStep = (table: SiteTable, property: string, clause: Clause | null): string =>
  t("filters.step", { name: filterName(property), value: clause ? clauseWords(table, clause) : t("filters.all") });

/** Every filter in words, for wherever numbers leave the page; "" where nothing is filtered. */
export function filtersText(table: SiteTable, filters: Filters): string {
  const clauses = filters.clauses.map((clause) =>
    t("filters.named", { name: filterName(clause.property), value: clauseWords(table, clause) }),
  );
  return [...(filters.workingOnly ? [t("filters.working_only")] : []), ...clauses].join("; ");
}
