import { formatNumber, t } from "../../dialects/text.ts";
import type { TableView } from "../../panels/share/BehindTable.tsx";
import type { Cell, ColumnKind, Table } from "../../share/tables/table.ts";

function cellWords(cell: Cell | undefined, kind: ColumnKind): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return t(cell ? "flag.true" : "flag.false");
  return typeof cell === "number" && kind !== "year" ? formatNumber(cell) : String(cell);
}

/** The beginning of a table as it leaves. */
export const tableView = ({ name, columns, rows }: Table, most: number): TableView => ({
  name,
  columns: columns.map(({ key, label, kind }) => ({ key, label, number: kind !== "text" && kind !== "flag" })),
  rows: rows.slice(0, most).map((row) => columns.map(({ kind }, at) => cellWords(row[at], kind))),
  total: rows.length,
});

const BEHIND = new Set<Table["id"]>(["sites", "cells", "provinces", "countries"]);

/** The table of which the picture is the picture: sites where they are shown, else places. */
export const behindPicture = (tables: readonly Table[]): Table | undefined =>
  tables.find(({ id }) => id === "sites") ?? tables.find(({ id }) => BEHIND.has(id));
