import type { ColumnSeen } from "../../model/survey.ts";
import { isMissing } from "../../model/value.ts";
import { fold } from "../profiles/fold.ts";
import { degreesOf } from "./degrees.ts";
import { attributesNamed, levelNamed } from "./names.ts";

/** West, south, east, north in whole degrees, outward: enough to tell a longitude from a latitude, and no border. */
const BOXES: ReadonlyMap<string, readonly [number, number, number, number]> = new Map([
  ["COD", [12, -14, 32, 6]],
  ["CAF", [14, 2, 28, 12]],
  ["TZA", [29, -12, 41, 0]],
  ["ZWE", [25, -23, 34, -15]],
  ["GHA", [-4, 4, 2, 12]],
  ["PER", [-82, -19, -68, 1]],
  ["BOL", [-70, -23, -57, -9]],
  ["COL", [-82, -5, -66, 14]],
  ["BRA", [-74, -34, -34, 6]],
  ["BFA", [-6, 9, 3, 16]],
  ["MLI", [-13, 10, 5, 25]],
  ["CIV", [-9, 4, -2, 11]],
  ["UGA", [29, -2, 36, 5]],
  ["RWA", [28, -3, 31, 0]],
  ["KEN", [33, -5, 42, 6]],
]);

/** The box of the country that a column names, where it names one for all rows. */
function boxOf(columns: readonly ColumnSeen[]) {
  const column = columns.find(({ name }) => attributesNamed(name)[0] === "country");
  const stated = column?.values.map(([value]) => value).filter((value) => !isMissing(value)) ?? [];
  const [first = "", ...others] = stated;
  if (others.length > 0) return undefined;
  return BOXES.get(levelNamed("country", fold(first)) ?? first.trim().toUpperCase());
}

const MOST = 0.6;

/** Share of a column's values between two bounds. */
function within({ values }: ColumnSeen, low: number, high: number, decimal: "," | undefined): number {
  const numbers = values.map(([value]) => degreesOf(value, decimal)).filter((value) => value !== undefined);
  return numbers.length === 0 ? 0 : numbers.filter((value) => value >= low && value <= high).length / numbers.length;
}

/** Whether sites would lie outside the country that the file names, and inside it the other way round. */
export function looksSwapped(
  columns: readonly ColumnSeen[],
  [lon, lat]: readonly [ColumnSeen, ColumnSeen],
  decimal: "," | undefined,
): boolean {
  const box = boxOf(columns);
  if (!box) return false;
  const [west, south, east, north] = box;
  const inside = (x: ColumnSeen, y: ColumnSeen): boolean =>
    within(x, west, east, decimal) > MOST && within(y, south, north, decimal) > MOST;
  return !inside(lon, lat) && inside(lat, lon);
}
