import { csvText, textCell } from "../../state/csv-text.ts";
import { cleanText } from "./clean-text.ts";
import type { Cell, Table } from "./table.ts";

function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? textCell(cleanText(cell)) : String(cell);
}

/**
 * RFC 4180 with a byte order mark, lines ended by CR LF. The first line holds the columns' keys, followed by the rows
 * and nothing else: what must be known of the numbers stands in a file beside it.
 */
export function toCsv(table: Table): string {
  const { columns, rows } = table.coded ?? table;
  const lines = [columns.map(({ key }) => key), ...rows].map((cells) => cells.map(cellText));
  return csvText(lines);
}
