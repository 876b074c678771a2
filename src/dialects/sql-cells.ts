import { type Axis, type Cut, cellsOf, type LineAxis, type NameAxis } from "../engine/axis.ts";
import { double, quoted } from "./sql-text.ts";

const list = (texts: readonly string[]): string => texts.map(quoted).join(", ");

/** Neighbouring cells as stretches, first and last. */
function stretches(cells: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last && last[1] === cell - 1) last[1] = cell;
    else found.push([cell, cell]);
  }
  return found;
}

function between(column: string, low: Cut | undefined, high: Cut | undefined): string {
  const from = low && `${column} ${low.side === 0 ? ">=" : ">"} ${double(low.value)}`;
  const to = high && `${column} ${high.side === 0 ? "<" : "<="} ${double(high.value)}`;
  if (low && high && low.value === high.value) return `${column} = ${double(low.value)}`;
  return from && to ? `(${from} AND ${to})` : (from ?? to ?? "TRUE");
}

function numberIn({ cuts }: LineAxis, cells: readonly number[], column: string): string {
  return stretches(cells)
    .map(([first, last]) => between(column, cuts[first - 1], cuts[last]))
    .join(" OR ");
}

/** Ranks of an ordered scale that lie in one of the cells. */
function ranksIn({ cuts, domain }: LineAxis, cells: readonly number[]): number[] {
  const ranks = Array.from({ length: domain[1] + 1 }, (_, rank) => rank);
  return ranks.filter((rank) => cells.includes(cuts.filter((cut) => rank > cut.value).length));
}

function nameIn({ cellOf }: NameAxis, cells: readonly number[], column: string): string {
  const mentioned = [...cellOf].filter(([, cell]) => cells.includes(cell) !== cells.includes(0)).map(([name]) => name);
  return `${column} ${cells.includes(0) ? "NOT IN" : "IN"} (${list(mentioned)})`;
}

function knownIn(axis: Axis, cells: readonly number[], column: string): string {
  if (axis.kind === "names") return nameIn(axis, cells, column);
  if (axis.scale.type === "number") return numberIn(axis, cells, column);
  const ranks = ranksIn(axis, cells);
  if (axis.scale.type === "flag") return ranks[0] === 1 ? column : `NOT ${column}`;
  return `${column} IN (${list(ranks.map((rank) => axis.scale.levels[rank] ?? ""))})`;
}

/**
 * Whether a value may lie in one of the cells, never NULL. An unknown value may where its domain reaches.
 * @param cells ascending, neither none nor all of the axis
 */
export function mayLieIn(axis: Axis, cells: readonly number[], column: string): string {
  const unknown = cellsOf(axis, undefined).some((cell) => cells.includes(cell));
  return `COALESCE(${knownIn(axis, cells, column)}, ${unknown ? "TRUE" : "FALSE"})`;
}
