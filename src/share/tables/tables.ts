import "../../dialects/share-words.ts";
import type { Facts } from "../facts/facts.ts";
import type { ShareInput } from "../share-input.ts";
import { classesTable, flowTable, movedTable } from "./class-tables.ts";
import { dataTable, methodTable, protectionTable, qualityTable } from "./data-tables.ts";
import { definitionsTable } from "./definition-table.ts";
import { findingTable } from "./finding-table.ts";
import { placesTable } from "./place-tables.ts";
import { sitesTable } from "./sites-table.ts";
import type { Table } from "./table.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** The places that the view shows: regions where it shows regions, else cells, or provinces where there are no cells. */
function shownPlaces(facts: Facts, { view }: ShareInput): Table {
  if (view.by === "countries") return placesTable("countries", facts);
  return placesTable(view.by === "provinces" || facts.places.cells.length === 0 ? "provinces" : "cells", facts);
}

const allPlaces = (facts: Facts): Table[] =>
  (["cells", "provinces", "countries"] as const)
    .filter((id) => facts.places[id].length > 0)
    .map((id) => placesTable(id, facts));

/**
 * All numbers of a view as tables, protected, in the order in which they are read.
 * @param which `shown`: the classes, kinds of change and places that the view shows; `everything`: all of them.
 */
export function tablesOf(facts: Facts, input: ShareInput, which: "shown" | "everything"): Table[] {
  const shown = which === "shown";
  const { hidden, view } = input;
  // Rows of the legend are those of what the map shows: classes, or kinds of change.
  const hiddenClasses = shown && view.what === "class" ? hidden : NOTHING;
  const hiddenKinds = shown && view.what === "change" ? hidden : NOTHING;
  const sites = sitesTable(facts, input);
  const quality = qualityTable(facts, input);
  const places = (shown ? [shownPlaces(facts, input)] : allPlaces(facts)).filter(({ rows }) => rows.length > 0);
  return [
    findingTable(facts, input.today),
    classesTable(facts, hiddenClasses),
    ...(facts.comparing
      ? [movedTable(facts, hiddenKinds), flowTable(facts, "sites"), flowTable(facts, "workers")]
      : []),
    ...places,
    ...(sites ? [sites] : []),
    definitionsTable(facts, input),
    dataTable(facts, input),
    ...(quality ? [quality] : []),
    protectionTable(facts),
    methodTable(facts),
  ];
}
