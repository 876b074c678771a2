import { hasPosition, positionColumns } from "./csv-header.ts";

/** Lines looked at for the one with the names. */
export const HEADERS_TRIED = 20;

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && String(cell).trim() !== "";
const isWord = (cell: unknown): boolean => typeof cell === "string" && !/^\s*[+-]?[\d.,\s]+%?\s*$/.test(cell);

export const filledCells = (line: readonly unknown[]): number => line.filter(isFilled).length;

/**
 * The index of the line with the names of the columns. It is the first, unless that is narrower than the table: then it
 * is the first line that names most columns in words, so that titles and notes above a table are passed over.
 */
export function headerIndex(lines: readonly (readonly unknown[])[]): number {
  const first = lines.slice(0, HEADERS_TRIED);
  const widest = first.reduce((most, line) => Math.max(most, filledCells(line)), 0);
  if (filledCells(first[0] ?? []) === widest) return 0;
  const at = first.findIndex(
    (line) => filledCells(line) >= Math.max(1, widest * 0.6) && line.every((cell) => !isFilled(cell) || isWord(cell)),
  );
  return namesBelow(first, Math.max(0, at));
}

/** Above the names some sheets group them (`Site | Position | | Production`): then the line below says where sites are. */
function namesBelow(lines: readonly (readonly unknown[])[], at: number): number {
  const isPlaced = (line: readonly unknown[] = []): boolean =>
    line.every((cell) => !isFilled(cell) || isWord(cell)) && hasPosition(positionColumns(line.map(String)));
  return !isPlaced(lines[at]) && isPlaced(lines[at + 1]) ? at + 1 : at;
}
