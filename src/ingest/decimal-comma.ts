import { attributeOf } from "../model/catalogue.ts";
import { isMissing } from "../model/value.ts";

const DECIMALS = /^([+-]?\d+),(\d+)$/;
const WHOLE = /^[+-]?\d+$/;
/** Groups of three, by point, space, no-break space or narrow no-break space. */
const GROUPED = /^[+-]?\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?$/;

/** How a column of a file whose decimal mark is a comma states its numbers, or null where it holds none. */
export type CommaNumbers = "decimals" | "decimals-in-groups" | null;

/**
 * What the catalogue has as a number is one, marks between groups of three included, and what it has as anything else
 * is none: a site's id `1,2` stays that. Elsewhere `1.234` may be a code, and `1,2` is a number only where all cells
 * are numbers.
 * @param cells of the first rows
 */
export function commaNumbers(column: string, cells: readonly string[]): CommaNumbers {
  const attribute = attributeOf(column);
  if (attribute) return attribute.type === "number" ? "decimals-in-groups" : null;
  const stated = cells.map((cell) => cell.trim()).filter((cell) => !isMissing(cell));
  return stated.every((cell) => DECIMALS.test(cell) || WHOLE.test(cell)) ? "decimals" : null;
}

/** A cell, its number in plain decimal text. */
export function plainNumber(cell: string, numbers: CommaNumbers): string {
  if (numbers === null) return cell;
  const text = cell.trim();
  if (DECIMALS.test(text)) return text.replace(",", ".");
  const isGrouped = numbers === "decimals-in-groups" && GROUPED.test(text);
  return isGrouped ? text.replace(/[. \u00a0\u202f]/g, "").replace(",", ".") : cell;
}
