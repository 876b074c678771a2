import { t } from "../../dialects/text.ts";
import type { Facts, SideFacts, StatusShown } from "../facts/facts.ts";
import { isExact, type Shown } from "../facts/shown.ts";
import { shownText } from "../facts/shown-text.ts";
import { STATUS_LABELS, STATUSES } from "./labels.ts";
import { tableOf } from "./make-table.ts";
import { textColumn } from "./measures.ts";
import type { Cell, Table } from "./table.ts";

type Row = readonly [what: string, value: Cell, min: Cell, max: Cell];

const said = (what: string, value: string): Row => [what, value, null, null];
const counted = (what: string, shown: Shown): Row => [
  what,
  isExact(shown) ? shown.min : shownText(shown),
  shown.min,
  shown.max,
];

type Words = "tables.finding.status" | "tables.finding.workers" | "tables.finding.not_recorded";

const byStatus = (words: Words, letter: string, shown: StatusShown): Row[] =>
  STATUSES.map((status) =>
    counted(t(words, { status: t(STATUS_LABELS[status]).toLowerCase(), letter }), shown[status]),
  );

const sideRows = ({ letter, status, workers, notRecorded }: SideFacts): Row[] => [
  ...byStatus("tables.finding.status", letter, status),
  ...byStatus("tables.finding.workers", letter, workers),
  ...byStatus("tables.finding.not_recorded", letter, notRecorded),
];

/** The finding, the counts by status under both definitions, and the small print, one line each. */
export function findingTable(facts: Facts, today: string): Table {
  const sides = facts.comparing ? [facts.baseline, facts.proposed] : [facts.proposed];
  const rows: Row[] = [
    said(t("tables.finding.title"), facts.title),
    counted(t("tables.finding.sites"), facts.sites),
    ...sides.flatMap(sideRows),
    ...facts.lines.map(({ label, text }) => said(label, text)),
    said(t("tables.finding.alt"), facts.alt),
    ...(facts.link === null ? [] : [said(t("tables.finding.link"), facts.link)]),
    said(t("tables.finding.made"), today),
  ];
  const column = (key: string, label: string, at: 1 | 2 | 3) =>
    ({ column: { key, label, unit: null, kind: "count" }, cells: rows.map((row) => row[at]) }) as const;
  const value = t("tables.column.value");
  return tableOf("finding", facts, [
    textColumn(
      "what",
      t("tables.column.what"),
      rows.map(([what]) => what),
    ),
    column("value", value, 1),
    { ...column("value_min", t("tables.column.at_least", { column: value }), 2), reader: "machines" },
    { ...column("value_max", t("tables.column.at_most", { column: value }), 3), reader: "machines" },
  ]);
}
