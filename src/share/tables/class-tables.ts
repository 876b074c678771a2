import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import { STATUS_LABELS, STATUSES } from "./labels.ts";
import { tableOf } from "./make-table.ts";
import { type Measure, measureColumns, textColumn } from "./measures.ts";
import type { Table } from "./table.ts";
import { unknownBefore } from "./unknown-before.ts";

/** Sites by class, under both definitions where they differ; `hidden` rows of the legend are left out. */
export function classesTable(facts: Facts, hidden: ReadonlySet<string>): Table {
  const sides = facts.comparing ? [facts.baseline, facts.proposed] : [facts.proposed];
  const rows = sides.flatMap((side) =>
    side.classes.filter(({ id }) => !hidden.has(id)).map((fact) => ({ side, ...fact })),
  );
  return tableOf("classes", facts, [
    textColumn(
      "definition",
      t("tables.column.definition"),
      rows.map(({ side }) => side.letter),
    ),
    textColumn(
      "class",
      t("tables.column.class_id"),
      rows.map(({ id }) => id),
    ),
    textColumn(
      "label",
      t("tables.column.class"),
      rows.map(({ label }) => label),
    ),
    ...measureColumns([{ key: "sites", label: t("tables.column.sites"), values: rows.map(({ sites }) => sites) }]),
  ]);
}

/** Status by status: a row under A, a column under B. */
export function flowTable(facts: Facts, of: "sites" | "workers"): Table {
  const cells = facts.flow[of];
  const measures = STATUSES.map(
    (status, at): Measure => ({
      key: status,
      label: t("tables.column.under", { status: t(STATUS_LABELS[status]), letter: "B" }),
      values: cells.flatMap((row) => row[at] ?? []),
    }),
  );
  return tableOf(of === "sites" ? "flow.sites" : "flow.workers", facts, [
    textColumn(
      "status_a",
      t("tables.column.status_a"),
      STATUSES.map((status) => t(STATUS_LABELS[status])),
    ),
    ...measureColumns(measures),
  ]);
}

/** Sites and workers by what happens to the status from A to B. */
export function movedTable(facts: Facts, hidden: ReadonlySet<string>): Table {
  const rows = facts.moved
    .filter(({ kind }) => !hidden.has(kind))
    .flatMap(({ kind, label, ...counts }) => {
      const unknown = unknownBefore(facts, kind);
      return [
        { label, ...counts },
        ...(unknown ? [{ label: t("tables.moved.unknown_before", { label }), ...unknown }] : []),
      ];
    });
  return tableOf("moved", facts, [
    textColumn(
      "change",
      t("tables.column.change"),
      rows.map(({ label }) => label),
    ),
    ...measureColumns([
      { key: "sites", label: t("tables.column.sites"), values: rows.map(({ sites }) => sites) },
      { key: "workers", label: t("tables.column.workers"), values: rows.map(({ workers }) => workers) },
    ]),
  ]);
}
