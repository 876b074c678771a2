import { t } from "../../dialects/text.ts";

/** A position this close below a line belongs to the cell above it: 28.2 / 0.2 is not quite 141. Share of a cell. */
const DIRT = 1e-9;

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

const columnsOf = (degrees: number): number => Math.round(360 / degrees);
const rowsOf = (degrees: number): number => Math.round(180 / degrees);

/**
 * The cell of a position, as one number. The grid starts at longitude 0, latitude 0 for ever: grids that move could be
 * laid over each other until a single site is left.
 */
export function cellAt(lon: number, lat: number, degrees: number): number {
  const [columns, rows] = [columnsOf(degrees), rowsOf(degrees)];
  const column = Math.floor(lon / degrees + DIRT) + columns / 2;
  const row = Math.floor(lat / degrees + DIRT) + rows / 2;
  return Math.min(rows - 1, Math.max(0, row)) * columns + (((column % columns) + columns) % columns);
}

/** Degrees without float dirt: 28.2, not 28.200000000000003. */
const clean = (degrees: number): number => Number(degrees.toFixed(3)) + 0;

export function boxOf(cell: number, degrees: number): Box {
  const columns = columnsOf(degrees);
  const [column, row] = [(cell % columns) - columns / 2, Math.floor(cell / columns) - rowsOf(degrees) / 2];
  return [column, row, column + 1, row + 1].map((line) => clean(line * degrees)) as unknown as Box;
}

/** The middle of a position's cell, degrees: where a rounded position is said to be. */
export function middleOf(lon: number, lat: number, degrees: number): readonly [number, number] {
  const [west, south, east, north] = boxOf(cellAt(lon, lat, degrees), degrees);
  return [clean((west + east) / 2), clean((south + north) / 2)];
}

export const cellKey = ([west, south]: Box): string => `cell:${west},${south}`;

/** "28.2 E, 3.2 S": the south-west corner. */
export function cellLabel([west, south]: Box): string {
  const lon = t(west < 0 ? "facts.west" : "facts.east", { degrees: Math.abs(west).toFixed(1) });
  const lat = t(south < 0 ? "facts.south" : "facts.north", { degrees: Math.abs(south).toFixed(1) });
  return t("facts.cell", { lon, lat });
}
