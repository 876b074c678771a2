import { t } from "../../dialects/text.ts";
import { attributeLabel, unitLabel } from "../../dialects/words.ts";
import type { Attribute } from "../../model/catalogue.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { cellDegrees } from "../../state/sharing.ts";
import { siteNumbers, siteValues } from "../../state/site-values.ts";
import type { Facts } from "../facts/facts.ts";
import type { ShareInput } from "../share-input.ts";
import { type LeavingSite, lastVisitYear, leavingColumns, leavingSites, showsIds, uncertaintyOf } from "./leaving.ts";
import { tableOf } from "./make-table.ts";
import { type Filled, numberColumn, textColumn } from "./measures.ts";
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

/** Possible classes, class and status; B bears the names of the command line's CSV. */
const answerColumns = (letter: "A" | "B", answers: readonly SiteAnswer[]): Filled[] => {
  const key = (name: string): string => (letter === "B" ? name : `${name}_a`);
  return [
    textColumn(
      key("possible"),
      t("tables.column.possible", { letter }),
      answers.map(({ possible }) => possible),
    ),
    textColumn(
      key("class"),
      t("tables.column.class_under", { letter }),
      answers.map((answer) => answer.class),
    ),
    textColumn(
      key("asm"),
      t("tables.column.status_under", { letter }),
      answers.map(({ asm }) => asm),
    ),
  ];
};

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
    "A",
    answers.map((answer) => answer.baseline),
  );
  return tableOf("sites", facts, [
    ...(showsIds(input.protection)
      ? [
          textColumn(
            "site_id",
            t("tables.column.site_id"),
            sites.map(({ site }) => table.siteIds[site] ?? ""),
          ),
        ]
      : []),
    ...answerColumns(
      "B",
      answers.map((answer) => answer.proposed),
    ),
    ...(facts.comparing
      ? [
          ...baseline,
          textColumn(
            "change",
            t("tables.column.change"),
            answers.map(({ change }) => change),
          ),
        ]
      : []),
    ...positionColumns(sites, cellDegrees(input.protection.geometry)),
    ...leavingColumns(input).map((attribute) => attributeColumn(table, attribute, sites)),
  ]);
}
