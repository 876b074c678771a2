import "../../dialects/data-words.ts";
import { t } from "../../dialects/text.ts";
import { type DataSet, isUndated } from "../../model/site-table.ts";
import type { Facts } from "../facts/facts.ts";
import { isExact } from "../facts/shown.ts";
import { shownText } from "../facts/shown-text.ts";
import { shownOf } from "../protect/of-whole.ts";
import type { ShareInput } from "../share-input.ts";
import { issueTallies } from "./issue-tallies.ts";
import { tableOf } from "./make-table.ts";
import { type Filled, measureColumns, textColumn } from "./measures.ts";
import { qualityOutside } from "./quality-rows.ts";
import type { Cell, Table } from "./table.ts";

type Row = readonly [what: string, value: Cell];

const pairs = (rows: readonly Row[]): Filled[] => [
  textColumn(
    "what",
    t("tables.column.what"),
    rows.map(([what]) => what),
  ),
  textColumn(
    "value",
    t("tables.column.value"),
    rows.map(([, value]) => value),
  ),
];

/** Years of the first and last dated visit; the day itself does not leave. */
function period({ table }: DataSet): string | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of table.observedOn) {
    if (isUndated(day)) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (first > last) return null;
  const year = (day: number): string => String(new Date(day * 86_400_000).getUTCFullYear());
  return t("tables.data.years", { first: year(first), last: year(last) });
}

/** Where the data come from, and what of the file is in no count and why. Never its name, which may be a path. */
export function dataTable(facts: Facts, input: ShareInput): Table {
  const { dataSet } = input;
  const { frame, source, licence, citation = null, synthetic, setAside, table } = dataSet;
  const { fewest } = input.protection;
  // How many values were unreadable is told in steps, here as in the table of quality; a note tells of no site.
  const tallies = issueTallies(dataSet).map(({ code, effect, count }): Row => {
    const shown = shownOf(count, Number.POSITIVE_INFINITY, effect === "note" ? 1 : fewest);
    return [t(`tables.data.issue.${effect}`, { code }), isExact(shown) ? count : shownText(shown)];
  });
  // Where the sites shown are too few for exact totals, the rows of the file would tell more than they may.
  const counts: Row[] = isExact(facts.sites)
    ? [[t("tables.data.visits"), table.visitCount], [t("tables.data.set_aside"), setAside], ...tallies]
    : [];
  const stated: Row[] = [
    [t("tables.data.frame"), frame],
    [t("tables.data.source"), source],
    [t("tables.data.licence"), licence],
    [t("tables.data.citation"), citation],
    [t("tables.data.period"), period(dataSet)],
  ];
  return tableOf(
    "data",
    facts,
    pairs([
      ...(synthetic ? ([[t("tables.data.invented"), true]] as const) : []),
      ...stated.filter(([, value]) => value !== null),
      ...facts.lines.map(({ label, text }): Row => [label, text]),
      ...counts,
    ]),
  );
}

/** What the file is worth, in counts of the whole file; null where they may not leave. */
export function qualityTable(facts: Facts, input: ShareInput): Table | null {
  const counts = qualityOutside(facts, input);
  if (counts.length === 0) return null;
  const values = counts.map(({ shown }) => shown);
  return tableOf("quality", facts, [
    textColumn(
      "what",
      t("tables.column.what"),
      counts.map(({ label }) => label),
    ),
    ...measureColumns([{ key: "count", label: t("tables.column.value"), values }]),
  ]);
}

/** What held of this file before it left, as a machine reads it. */
export const protectionTable = (facts: Facts): Table =>
  tableOf("protection", facts, pairs(Object.entries(facts.stamp)));

const METHODS = ["unknown", "class", "status", "pair", "last", "workers", "protected"] as const;

/** How the numbers come about, as title and text. */
export const methodLines = (): readonly (readonly [title: string, text: string])[] =>
  METHODS.map((key) => [t(`tables.method.${key}`), t(`tables.method.${key}.text`)]);

export const methodTable = (facts: Facts): Table => tableOf("method", facts, pairs(methodLines()));
