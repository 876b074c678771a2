import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import type { Place, PlaceStatus } from "../protect/places.ts";
import { CHANGE_WORDS } from "./change-words.ts";
import { STATUS_LABELS, STATUSES } from "./labels.ts";
import { tableOf } from "./make-table.ts";
import { type Filled, type Measure, measureColumns, numberColumn, textColumn } from "./measures.ts";
import type { Table } from "./table.ts";

const EDGES = ["west", "south", "east", "north"] as const;

const statusMeasures = (letter: "A" | "B", of: readonly PlaceStatus[]): Measure[] =>
  STATUSES.map((status) => ({
    key: `${status}_${letter.toLowerCase()}`,
    label: t("tables.column.under", { status: t(STATUS_LABELS[status]), letter }),
    values: of.map((place) => place[status]),
  }));

const moves = (places: readonly Place[]): Measure[] =>
  (["enters", "leaves", "nowCannotTell"] as const).map((kind) => ({
    key: kind,
    label: t(CHANGE_WORDS[kind]),
    values: places.map((place) => place[kind]),
  }));

const edges = (places: readonly Place[]): Filled[] =>
  EDGES.map((edge, at) =>
    numberColumn(
      edge,
      t(`tables.column.${edge}`),
      t("tables.unit.degrees"),
      "number",
      places.map(({ box }) => box?.[at] ?? null),
    ),
  );

const years = (places: readonly Place[]): Filled[] =>
  (["first_year", "last_year"] as const).map((key, at) =>
    numberColumn(
      key,
      t(`tables.column.${key}`),
      null,
      "year",
      places.map((place) => place.years?.[at] ?? null),
    ),
  );

/** Sites by place; where there are fewer than the minimum, only that is said. */
export function placesTable(id: "cells" | "provinces" | "countries", facts: Facts): Table {
  const places = facts.places[id];
  const baseline = facts.comparing
    ? statusMeasures(
        "A",
        places.map((place) => place.baseline),
      )
    : [];
  const proposed = statusMeasures(
    "B",
    places.map((place) => place.proposed),
  );
  return tableOf(id, facts, [
    textColumn(
      "place",
      t("tables.column.place_id"),
      places.map(({ key }) => key),
    ),
    textColumn(
      "label",
      t("tables.column.place"),
      places.map(({ label }) => label),
    ),
    ...(id === "cells" ? edges(places) : []),
    ...years(places),
    ...measureColumns([
      { key: "sites", label: t("tables.column.sites"), values: places.map(({ sites }) => sites) },
      { key: "workers", label: t("tables.column.workers"), values: places.map(({ workers }) => workers) },
      ...baseline,
      ...proposed,
      ...(facts.comparing ? moves(places) : []),
    ]),
  ]);
}
