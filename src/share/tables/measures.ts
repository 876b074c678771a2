import { t } from "../../dialects/text.ts";
import { isExact, type Shown } from "../facts/shown.ts";
import { shownText } from "../facts/shown-text.ts";
import type { Cell, Column } from "./table.ts";

/** A column of protected numbers. */
export interface Measure {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  /** One a row. */
  readonly values: readonly Shown[];
}

/** Columns, each with its cells from the first row to the last. */
export interface Filled {
  /** Who reads it; everyone where absent. */
  readonly reader?: "people" | "machines";
  readonly column: Column;
  readonly cells: readonly Cell[];
}

const saidOf = (shown: Shown): Cell => (isExact(shown) ? shown.min : shownText(shown));

const bound = ({ key, label, unit, values }: Measure, end: "min" | "max"): Filled => ({
  reader: "machines",
  column: {
    key: `${key}_${end}`,
    label: t(end === "min" ? "tables.column.at_least" : "tables.column.at_most", { column: label }),
    unit: unit ?? null,
    kind: "count",
  },
  cells: values.map((shown) => shown[end]),
});

/**
 * The measures as columns: a number where it is exact, else what is said of it. A measure that is not exact in every
 * row has its bounds as numbers in two columns more, after all measures, for machines, which need not read words.
 */
export function measureColumns(measures: readonly Measure[]): Filled[] {
  const said = measures.map(
    ({ key, label, unit, values }): Filled => ({
      column: { key, label, unit: unit ?? null, kind: "count" },
      cells: values.map(saidOf),
    }),
  );
  const ranges = measures.filter(({ values }) => !values.every(isExact));
  return [...said, ...ranges.flatMap((measure) => [bound(measure, "min"), bound(measure, "max")])];
}

export const textColumn = (key: string, label: string, cells: readonly Cell[]): Filled => ({
  column: { key, label, unit: null, kind: "text" },
  cells,
});

export const numberColumn = (
  key: string,
  label: string,
  unit: string | null,
  kind: "number" | "year",
  cells: readonly Cell[],
): Filled => ({ column: { key, label, unit, kind }, cells });

/** A column of codes for machines, and one of their words in its place for people. */
export const codedColumns = (
  key: string,
  label: string,
  codes: readonly string[],
  wordsOf: (code: string) => string,
): Filled[] => [
  { ...textColumn(key, label, codes), reader: "machines" },
  { ...textColumn(key, label, codes.map(wordsOf)), reader: "people" },
];

/** Said in every row, for rows are copied without their sheet. */
export const inventedColumn = (rows: number): Filled => ({
  column: { key: "synthetic", label: t("tables.column.invented"), unit: null, kind: "flag" },
  cells: Array.from({ length: rows }, () => true),
});
