const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text as a cell, as it is. */
export const plainCell = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A text as a cell; one that a spreadsheet could run is marked as text. */
export const textCell = (text: string): string => plainCell(FORMULA.test(text) ? `'${text}` : text);

/** RFC 4180 with a byte order mark, lines ended by CR LF. @param lines of cells that are written as they must stand */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${lines.map((cells) => cells.join(",")).join("\r\n")}\r\n`;
