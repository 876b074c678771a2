import type { CriterionType, Definition } from "../model/definition.ts";
import { propertyOf } from "../model/walk.ts";
import { named, tableName } from "./sql-text.ts";

/** What the row of an area says of itself, beside its typical values. */
const OWN = ["site_id", "name", "region", "unit", "operations"];

function askedBy(definitions: readonly Definition[]): Map<string, CriterionType> {
  const criteria = definitions.flatMap(({ criteria: own }) => Object.entries(own));
  return new Map(criteria.map(([key, criterion]) => [propertyOf(key, criterion), criterion.type]));
}

/** Of the sites at which it is known: the middle of numbers, the commonest of all else. */
const typical = (column: string, type: CriterionType): string =>
  `${type === "number" ? "percentile_cont(0.5)" : "mode()"} WITHIN GROUP (ORDER BY ${column}) AS ${column}`;

/**
 * One row an area that can be opened as a file: its typical site, by every property that the definitions ask, and how
 * many sites it has (`operations`, of a `unit` that is a district). What is known of no site of it stays unknown.
 */
export function typicalSites(definitions: readonly Definition[], table: string, column: string): string {
  const asked = [...askedBy(definitions)].filter(([property]) => !OWN.includes(property));
  const area = named(column);
  const columns = [
    `${area} AS site_id`,
    `${area} AS name`,
    `${area} AS region`,
    "'district' AS unit",
    "count(*) AS operations",
    ...asked.map(([property, type]) => typical(named(property), type)),
  ];
  return `SELECT\n  ${columns.join(",\n  ")}\nFROM ${tableName(table)}\nGROUP BY ${area}\nORDER BY ${area}`;
}
