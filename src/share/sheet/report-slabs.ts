import type { Pieces } from "../../dialects/pieces.ts";
import type { Item, Weight } from "../picture/picture.ts";
import { shortened, wrapped } from "../picture/wrapped.ts";
import { linesBlock, text } from "./lettering.ts";
import { paper } from "./paper.ts";
import { ruleAt } from "./part.ts";

/** Something on a page that is never torn. Drawn from the height 0 down, px. */
export interface Slab {
  readonly height: number;
  readonly items: readonly Item[];
  /** Never the last of a page: what follows belongs to it. */
  readonly keep?: boolean;
  /** Begins a page. */
  readonly fresh?: boolean;
}

/** A4 at 96 dpi, upright. */
export const PAGE = { width: 794, height: 1123, edge: 56, top: 92, bottom: 1050 } as const;
export const INNER = PAGE.width - 2 * PAGE.edge;

export const space = (height: number): Slab => ({ height, items: [] });

/** A heading of a chapter (size 20) or within one (size 15). */
export function headingSlab(said: string, size: 15 | 20, fresh = false): Slab {
  const line = size * 1.4;
  const { items, height } = linesBlock(wrapped(said, INNER, size, 600), PAGE.edge, 8, { size, line, weight: 600 });
  return { height: height + 14, items, keep: true, fresh };
}

/** A paragraph, line by line, so that it may run on to the next page. */
export function paragraphSlabs(said: string | Pieces, size = 13, fill = paper("--ink-2")): Slab[] {
  const line = size * 1.55;
  const lines = wrapped(said, INNER, size);
  return lines.map((one, at): Slab => {
    const { items } = linesBlock([one], PAGE.edge, 0, { size, line, fill, bold: paper("--ink") });
    // No line alone at the foot of a page or at the head of the next.
    return { height: line + (at === lines.length - 1 ? 8 : 0), items, keep: at === 0 || at === lines.length - 2 };
  });
}

export interface Column {
  readonly head: string;
  /** px */
  readonly width: number;
  readonly number?: boolean;
}

const CELL = 12;
const ROW = 24;
const PAD = 8;
const HEAD_LINE = 15;

function cellsAt(columns: readonly Column[], cells: readonly string[], weight: Weight, fill: string): Item[] {
  let x: number = PAGE.edge;
  return columns.map(({ width, number }, at) => {
    const left = x;
    x += width;
    const said = shortened(cells[at] ?? "", width - PAD, CELL, weight);
    return text(said, number ? left + width - PAD : left, 16, CELL, { weight, fill, anchor: number ? "end" : "start" });
  });
}

/** Heads of columns in as many lines as their words need, their feet on one level. */
function headSlab(columns: readonly Column[]): Slab {
  let x: number = PAGE.edge;
  const heads = columns.map(({ head, width, number }) => {
    const left = x;
    x += width;
    return { lines: wrapped(head, width - PAD, CELL), right: left + width - PAD, left, number };
  });
  const deepest = Math.max(1, ...heads.map(({ lines }) => lines.length));
  const items = heads.flatMap(({ lines, left, right, number }) =>
    lines.flatMap((line, at) => {
      const start = number ? right - line.width : left;
      const y = HEAD_LINE * (deepest - lines.length + at);
      return linesBlock([line], start, y, { size: CELL, line: HEAD_LINE, fill: paper("--ink-3") }).items;
    }),
  );
  return { height: HEAD_LINE * deepest + 6, items, keep: true };
}

/** A table that may run over pages, row by row; a row without columns to fit is cut with an ellipsis. */
export function tableSlabs(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  strongLast = false,
): Slab[] {
  const head = headSlab(columns);
  const body = rows.map((cells, at): Slab => {
    const strong = strongLast && at === rows.length - 1;
    const drawn = cellsAt(columns, cells, strong ? 600 : 400, paper(strong ? "--ink" : "--ink-2"));
    return { height: ROW, items: [ruleAt(PAGE.edge, 0, INNER), ...drawn] };
  });
  return [head, ...body, space(14)];
}
