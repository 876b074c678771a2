import { asks } from "../../dialects/asks.ts";
import { listed } from "../../dialects/outcome-words.ts";
import { formatNumber, t } from "../../dialects/text.ts";
import { attributeLabel, classInline, formatDate, unitLabel, unitOf } from "../../dialects/words.ts";
import type { PairRun, Status } from "../../engine/run.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Choice } from "../../state/choice.ts";
import { filterName } from "../../state/filter-words.ts";
import { nameOf, type SortKey } from "../../state/site-order.ts";
import { lastKnown } from "../../state/site-record.ts";
import { answersOf, type SiteAnswer } from "../../state/site-status.ts";
import { lastVisitOf } from "../../state/site-values.ts";
import { rawLabel } from "../../state/value-label.ts";

/** One column of the table: what it says of a site, and how it is put in order. */
export interface TableColumn {
  readonly id: string;
  readonly key: SortKey;
  readonly label: string;
  /** Beside the label, quiet. */
  readonly unit?: string;
  readonly numeric: boolean;
  /** px */
  readonly width: number;
  /** Null: not recorded. */
  readonly text: (site: number) => string | null;
}

/** What the cells are written from. */
export interface TableFacts {
  readonly table: SiteTable;
  readonly run: PairRun;
  readonly choice: Choice;
}

/** Possible classes in words: "small-scale or medium-scale". */
export const classesText = (definition: Definition, { classes }: SiteAnswer): string =>
  listed(
    "or",
    classes.map((id) => classInline(definition, id)),
  );

const STATUS = ["table.status.in", "table.status.cannot_tell", "table.status.out"] as const;
export const statusText = (status: Status): string => t(STATUS[status]);

/** The status under both definitions: "in", or "out to in". */
export const statusChangeText = (from: Status, to: Status): string =>
  from === to ? statusText(to) : t("table.status.change", { from: statusText(from), to: statusText(to) });

/** A number without its unit, which the head of the column says. */
function valueText(property: string, table: SiteTable, site: number): string | null {
  const raw = lastKnown(table, property, site);
  if (raw === undefined) return null;
  return typeof raw === "number" ? formatNumber(raw) : rawLabel(property, raw);
}

const isNumeric = (table: SiteTable, property: string): boolean =>
  attributeOf(property)?.type === "number" || table.columns.get(property)?.kind === "numbers";

function propertyColumn(table: SiteTable, property: string, width: number): TableColumn {
  const numeric = isNumeric(table, property);
  const unit = numeric ? unitOf(property) : undefined;
  return {
    id: `p-${property}`,
    key: { property },
    label: attributeOf(property)?.lens === "identity" ? filterName(property) : attributeLabel(property),
    ...(unit === undefined ? {} : { unit: unitLabel(unit) }),
    numeric,
    width,
    text: (site) => valueText(property, table, site),
  };
}

/** Properties with a column of their own, which need not be repeated among the criteria. */
const FIXED = new Set(["country", "region", "workers"]);

/** Site, where, what it is under A and B, how many work there, what the proposed definition asks, and when. */
export function tableColumns({ table, run, choice }: TableFacts): TableColumn[] {
  const { baseline, proposed } = choice;
  const criteria = asks(proposed).filter((property) => !FIXED.has(property));
  const has = (property: string) => table.columns.has(property);
  return [
    {
      id: "name",
      key: "name",
      label: t("table.site"),
      numeric: false,
      width: 208,
      text: (site) => nameOf(table, site),
    },
    ...(has("region") ? [propertyColumn(table, "region", 132)] : []),
    ...(has("country") ? [propertyColumn(table, "country", 116)] : []),
    {
      id: "baseline",
      key: "baseline",
      label: t("table.class_a"),
      numeric: false,
      width: 172,
      text: (site) => classesText(baseline, answersOf(run, site).baseline),
    },
    {
      id: "proposed",
      key: "proposed",
      label: t("table.class_b"),
      numeric: false,
      width: 188,
      text: (site) => classesText(proposed, answersOf(run, site).proposed),
    },
    {
      id: "status",
      key: "status",
      label: t("table.status"),
      numeric: false,
      width: 164,
      text: (site) => {
        const { baseline: a, proposed: b } = answersOf(run, site);
        return statusChangeText(a.status, b.status);
      },
    },
    propertyColumn(table, "workers", 132),
    ...criteria.map((property) => propertyColumn(table, property, 128)),
    {
      id: "visited",
      key: "visited",
      label: t("filters.last_visit"),
      numeric: true,
      width: 104,
      text: (site) => {
        const day = lastVisitOf(table, site);
        return day === null ? null : formatDate(day);
      },
    },
  ];
}
