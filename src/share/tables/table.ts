/** What a column holds, so that a sheet can align and format it. A count is of sites, visits or persons. */
export type ColumnKind = "text" | "count" | "number" | "year" | "flag";

export interface Column {
  /** Stable name for machines; the header in CSV. */
  readonly key: string;
  /** For people; the header in a spreadsheet. */
  readonly label: string;
  readonly unit: string | null;
  readonly kind: ColumnKind;
}

/** Null where there is nothing to say. A count that may not leave exactly is text, with its bounds in columns of their own. */
export type Cell = string | number | boolean | null;

export const TABLE_IDS = [
  "finding",
  "classes",
  "flow.sites",
  "flow.workers",
  "moved",
  "cells",
  "provinces",
  "countries",
  "sites",
  "definitions",
  "data",
  "quality",
  "protection",
  "method",
] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** Every row is as long as `columns`. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One sheet for people, one CSV file for machines: the same rows. */
export interface Table extends Grid {
  readonly id: TableId;
  readonly name: string;
  /** With codes in place of words, and bounds of numbers in columns of their own; as for people where absent. */
  readonly coded?: Grid;
}
