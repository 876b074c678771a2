import type { DataSet } from "../model/site-table.ts";
import type { Geometry } from "./sharing.ts";

const PREFIX = "asm-lens/left/1/";
const DIGITS = 12;
/** Files of one data set that are remembered; older ones are forgotten. */
const MOST = 40;

/** Of a file that left: when, how places were shown, and its numbers. Neither definitions nor filters nor names. */
export interface Left {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly geometry: Geometry;
  readonly fewest: number;
  /** Every exact number of sites, by name: "sites", "A in", "B class small", "flow 0 2". What was in steps is not here. */
  readonly totals: Readonly<Record<string, number>>;
}

/** What two files together tell though neither does. */
export type Together =
  /** A number differs by fewer sites than a number may show. */
  | { readonly kind: "totals"; readonly earlier: Left; readonly by: number }
  /** Places were shown otherwise: one pattern laid over the other cuts small places out. */
  | { readonly kind: "places"; readonly earlier: Left };

const keyOf = ({ hash }: DataSet): string => PREFIX + hash.slice(0, DIGITS);

const isCount = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);

const isLeft = (value: unknown): value is Left => {
  const { at, geometry, fewest, totals } = (value ?? {}) as Partial<Record<keyof Left, unknown>>;
  return (
    typeof at === "number" &&
    typeof geometry === "string" &&
    typeof fewest === "number" &&
    typeof totals === "object" &&
    totals !== null &&
    !Array.isArray(totals) &&
    Object.values(totals).every(isCount)
  );
};

/** Files of this data set that left from this machine, the oldest first; damaged entries are passed over. */
export function leftBefore(dataSet: DataSet): readonly Left[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(dataSet)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isLeft) : [];
  } catch {
    return [];
  }
}

/** Notes that a file has left. Returns false where the browser keeps nothing. */
export function noteLeft(dataSet: DataSet, left: Left): boolean {
  try {
    const kept = [...leftBefore(dataSet), left].slice(-MOST);
    localStorage.setItem(keyOf(dataSet), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const otherSide = (name: string): string | null =>
  name.startsWith("A ") ? `B${name.slice(1)}` : name.startsWith("B ") ? `A${name.slice(1)}` : null;

/** What an earlier file says of the same thing, under either of its definitions: B of one file may be A of the next. */
function saidBefore(earlier: Left["totals"], now: Left["totals"], name: string): number[] {
  const other = otherSide(name);
  // Where the other side stands unchanged, this file alone says all that the two say of it together.
  const crossed = other !== null && earlier[other] !== now[other] ? earlier[other] : undefined;
  return [earlier[name], crossed].filter((value) => value !== undefined);
}

/** The smallest difference of two files' numbers that is below the minimum but not nothing; null where none is. */
function smallDifference(earlier: Left["totals"], now: Left["totals"], fewest: number): number | null {
  const differences = Object.entries(now).flatMap(([name, value]) =>
    saidBefore(earlier, now, name).map((before) => Math.abs(before - value)),
  );
  const small = differences.filter((difference) => difference > 0 && difference < fewest);
  return small.length === 0 ? null : Math.min(...small);
}

/** What this file would tell together with one that left before; null where nothing. The latest such file is named. */
export function togetherWith(earlier: readonly Left[], left: Left): Together | null {
  if (left.fewest <= 1) return null;
  for (const each of [...earlier].reverse()) {
    const by = smallDifference(each.totals, left.totals, Math.max(left.fewest, each.fewest));
    if (by !== null) return { kind: "totals", earlier: each, by };
    if (each.geometry !== left.geometry || each.fewest !== left.fewest) return { kind: "places", earlier: each };
  }
  return null;
}
