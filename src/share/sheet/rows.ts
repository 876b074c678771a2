import type { Item, Weight } from "../picture/picture.ts";
import { textWidthOf } from "../picture/text-metrics.ts";
import { shortened } from "../picture/wrapped.ts";
import { type Block, text } from "./lettering.ts";
import { paper } from "./paper.ts";
import { ruleAt, type Spot } from "./part.ts";

/** One line of a small table: a mark, a label, numbers at the right. */
export interface Row {
  /** Drawn around the middle of the mark's column. */
  readonly sign: ((x: number, y: number) => Item[]) | null;
  readonly label: string;
  readonly cells: readonly string[];
  /** Set strong: the sum of the others. */
  readonly total?: boolean;
  /** Says something of the row above, of which it is a part. */
  readonly below?: boolean;
  /** The label where there is little room. */
  readonly short?: string;
  /** What stands after the numbers, from x over a width, around a middle height. */
  readonly after?: (x: number, y: number, width: number) => Item[];
}

export interface RowsStyle {
  /** From row to row, px. */
  readonly pitch: number;
  /** Which column's numbers are set strong. */
  readonly strong: number;
  /** Heads of the columns, or none. */
  readonly heads?: readonly string[];
  /** Part of the width that is kept for what stands after the numbers. */
  readonly after?: number;
}

const SIGN = 26;
/** A part of the row above has no mark; its label begins under it. */
const INDENT = 12;
const GAP = 16;
const HEAD = 22;
const HEAD_SIZE = 12;

const sizeFor = (pitch: number): number => (pitch >= 28 ? 14 : pitch >= 23 ? 13 : 12);

const weightOf = (row: Row, column: number, strong: number): Weight =>
  row.total || (column === strong && !row.below) ? 600 : 400;

/** Right edges of the columns of numbers, from the left one. */
function columnEnds(
  rows: readonly Row[],
  style: RowsStyle,
  right: number,
  size: number,
): { ends: number[]; left: number } {
  const count = Math.max(...rows.map(({ cells }) => cells.length));
  const ends: number[] = [];
  let left = right;
  for (let column = count - 1; column >= 0; column--) {
    ends.unshift(left);
    const head = textWidthOf(style.heads?.[column] ?? "", HEAD_SIZE, 400);
    const widths = rows.map((row) => textWidthOf(row.cells[column] ?? "", size, weightOf(row, column, style.strong)));
    left -= Math.max(head, ...widths) + GAP;
  }
  return { ends, left };
}

/** The largest size at which every label stands whole beside the numbers; where none does, the smallest. */
function fittingSize(rows: readonly Row[], style: RowsStyle, x: number, right: number): number {
  const largest = sizeFor(style.pitch);
  const fits = (size: number): boolean => {
    const { left } = columnEnds(rows, style, right, size);
    return rows.every(({ label, short = label, below, total }) => {
      const words = below ? short : label;
      return x + (below ? INDENT : SIGN) + textWidthOf(words, size, total ? 600 : 400) <= left;
    });
  };
  return [14, 13, 12].find((size) => size <= largest && fits(size)) ?? Math.min(12, largest);
}

/** A table of few rows, each ruled off from the next. */
export function rowsBlock(rows: readonly Row[], { x, y, width }: Spot, style: RowsStyle): Block {
  const after = style.after ? width * style.after : 0;
  const right = x + width - after - (after > 0 ? GAP : 0);
  const size = fittingSize(rows, style, x, right);
  const { ends, left } = columnEnds(rows, style, right, size);
  const top = y + (style.heads ? HEAD : 0);
  const heads = (style.heads ?? []).map((head, column) =>
    text(head, ends[column] ?? right, y + HEAD_SIZE + 1, HEAD_SIZE, { fill: paper("--ink-3"), anchor: "end" }),
  );
  const items = rows.flatMap((row, at): Item[] => {
    const middle = top + style.pitch * (at + 0.5);
    const base = middle + size * 0.36;
    const start = x + (row.below ? INDENT : SIGN);
    const fits = row.short === undefined || textWidthOf(row.label, size) <= left - start;
    const label = shortened(fits ? row.label : (row.short ?? ""), left - start, size, row.total ? 600 : 400);
    return [
      ...((at > 0 || style.heads) && !row.below ? [ruleAt(x, top + style.pitch * at, width)] : []),
      ...(row.sign?.(x + 9, middle) ?? []),
      text(label, start, base, size, {
        weight: row.total ? 600 : 400,
        fill: paper(row.below ? "--ink-2" : "--ink"),
      }),
      ...row.cells.map((cell, column) => {
        const weight = weightOf(row, column, style.strong);
        const fill = weight === 600 ? paper("--ink") : paper("--ink-2");
        return text(cell, ends[column] ?? right, base, size, { weight, fill, anchor: "end" });
      }),
      ...(row.after?.(x + width - after, middle, after) ?? []),
    ];
  });
  return { items: [...heads, ...items], height: top - y + style.pitch * rows.length };
}
