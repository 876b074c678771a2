import { attributeOf } from "../model/catalogue.ts";

const DECIMALS = /^([+-]?\d+),(\d+)$/;
/** Groups of three, by point, space, no-break space or narrow no-break space. */
const GROUPED = /^[+-]?\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?$/;

/**
 * A cell of a file whose decimal mark is a comma, its number in plain decimal text. Marks between groups of three are
 * read as such only where the catalogue says that the column is a number: elsewhere `1.234` may be a code.
 */
export function plainNumber(cell: string, column: string): string {
  const text = cell.trim();
  if (DECIMALS.test(text)) return text.replace(",", ".");
  const grouped = attributeOf(column)?.type === "number" && GROUPED.test(text);
  return grouped ? text.replace(/[. \u00a0\u202f]/g, "").replace(",", ".") : cell;
}
