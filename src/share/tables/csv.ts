import { cleanText } from "./clean-text.ts";
import type { Cell, Table } from "./table.ts";

const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text that a spreadsheet could run is marked as text; numbers are not touched. */
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? quoted(guarded(cleanText(cell))) : String(cell);
}

/**
 * RFC 4180 with a byte order mark, lines ended by CR LF. The first line holds the columns' keys, followed by the rows
 * and nothing else: what must be known of the numbers stands in a file beside it.
 */
export function toCsv(table: Table): string {
  const { columns, rows } = table.coded ?? table;
  const lines = [columns.map(({ key }) => key), ...rows].map((cells) => cells.map(cellText).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}
