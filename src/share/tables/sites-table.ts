import { t } from "../../dialects/text.ts";
import { attributeLabel, unitLabel } from "../../dialects/words.ts";
import type { Attribute } from "../../model/catalogue.ts";
import { UNDETERMINED } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { cellDegrees } from "../../state/sharing.ts";
import { siteNumbers, siteValues } from "../../state/site-values.ts";
import type { ChangeKind } from "../../ui/palette.ts";
import type { Facts, SideFacts } from "../facts/facts.ts";
import type { ShareInput } from "../share-input.ts";
import { CHANGE_WORDS } from "./change-words.ts";
import { STATUS_LABELS } from "./labels.ts";
import { type LeavingSite, lastVisitYear, leavingColumns, leavingSites, showsIds, uncertaintyOf } from "./leaving.ts";
import { tableOf } from "./make-table.ts";
import { codedColumns, type Filled, numberColumn, textColumn } from "./measures.ts";
import { type SiteAnswer, siteAnswers } from "./site-answers.ts";
import type { Cell, Table } from "./table.ts";

/** A number where it is one known number, a flag where it is one; else the last known value as text, null if none. */
function cellsOf(table: SiteTable, { id, type }: Attribute, sites: readonly LeavingSite[]): Cell[] {
  const { codes, values } = siteValues(table, id);
  const numbers = type === "number" ? siteNumbers(table, id) : null;
  return sites.map(({ site }): Cell => {
    const number = numbers?.[site] ?? Number.NaN;
    if (!Number.isNaN(number)) return number;
    const text = values[codes[site] ?? 0] ?? "";
    if (type === "flag" && (text === "true" || text === "false")) return text === "true";
    return text === "" ? null : text;
  });
}

function attributeColumn(table: SiteTable, attribute: Attribute, sites: readonly LeavingSite[]): Filled {
  const { id, type, unit } = attribute;
  if (id === "observed_on") {
    const cells = sites.map(({ site }) => lastVisitYear(table, site));
    return numberColumn("last_visit_year", t("tables.column.last_visit"), null, "year", cells);
  }
  const kind = type === "number" || type === "flag" ? type : "text";
  return {
    column: { key: id, label: attributeLabel(id), unit: unit === undefined ? null : unitLabel(unit), kind },
    cells: cellsOf(table, attribute, sites),
  };
}

/** Possible classes, class and status; B bears the names of the command line's CSV, and its codes for machines. */
function answerColumns(side: SideFacts, answers: readonly SiteAnswer[]): Filled[] {
  const { letter, classes } = side;
  const key = (name: string): string => (letter === "B" ? name : `${name}_a`);
  const labels = new Map(classes.map(({ id, label }) => [id, label]));
  const labelOf = (id: string): string => labels.get(id) ?? id;
  return [
    ...codedColumns(
      key("possible"),
      t("tables.column.possible", { letter }),
      answers.map(({ possible }) => possible),
      (ids) => ids.split(" ").map(labelOf).join("; "),
    ),
    ...codedColumns(
      key("class"),
      t("tables.column.class_under", { letter }),
      answers.map((answer) => answer.class),
      (id) => labelOf(id === "" ? UNDETERMINED : id),
    ),
    ...codedColumns(
      key("asm"),
      t("tables.column.status_under", { letter }),
      answers.map(({ asm }) => asm),
      (asm) => t(STATUS_LABELS[asm as keyof typeof STATUS_LABELS]),
    ),
  ];
}

/** The id of each site where it leaves, else its place in this table. */
function nameColumn({ results, protection }: ShareInput, sites: readonly LeavingSite[]): Filled {
  if (!showsIds(protection)) {
    const numbers = sites.map((_, at) => at + 1);
    return numberColumn("number", t("tables.column.number"), null, "number", numbers);
  }
  const ids = sites.map(({ site }) => results.table.siteIds[site] ?? "");
  return textColumn("site_id", t("tables.column.site_id"), ids);
}

function positionColumns(sites: readonly LeavingSite[], degrees: number | null): Filled[] {
  const unit = t("tables.unit.degrees");
  const column = (key: string, label: string, of: string, cells: readonly Cell[]) =>
    numberColumn(key, label, of, "number", cells);
  const placed = (value: number): Cell[] => sites.map(({ lon }) => (lon === null ? null : value));
  const precision =
    degrees === null
      ? []
      : [
          column("coordinatePrecision", t("tables.column.precision"), unit, placed(degrees)),
          column(
            "coordinateUncertaintyInMeters",
            t("tables.column.uncertainty"),
            t("tables.unit.metres"),
            placed(uncertaintyOf(degrees)),
          ),
        ];
  return [
    column(
      "longitude",
      t("tables.column.longitude"),
      unit,
      sites.map(({ lon }) => lon),
    ),
    column(
      "latitude",
      t("tables.column.latitude"),
      unit,
      sites.map(({ lat }) => lat),
    ),
    ...precision,
  ];
}

/** One row a site with what both definitions say of it; null where single sites do not leave. */
export function sitesTable(facts: Facts, input: ShareInput): Table | null {
  const sites = leavingSites(input, facts.places.points);
  if (sites === null) return null;
  const { table, run } = input.results;
  const answerOf = siteAnswers(run);
  const answers = sites.map(({ site }) => answerOf(site));
  const baseline = answerColumns(
    facts.baseline,
    answers.map((answer) => answer.baseline),
  );
  const changes = codedColumns(
    "change",
    t("tables.column.change"),
    answers.map(({ change }) => change),
    (kind) => t(CHANGE_WORDS[kind as ChangeKind]),
  );
  return tableOf("sites", facts, [
    nameColumn(input, sites),
    ...answerColumns(
      facts.proposed,
      answers.map((answer) => answer.proposed),
    ),
    ...(facts.comparing ? [...baseline, ...changes] : []),
    ...positionColumns(sites, cellDegrees(input.protection.geometry)),
    ...leavingColumns(input).map((attribute) => attributeColumn(table, attribute, sites)),
  ]);
}
