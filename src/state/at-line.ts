import { keptOrder, type ValueOrder } from "../engine/value-order.ts";
import { relativeDistance } from "./line-distance.ts";
import { memo } from "./memo.ts";

/** How near is near: a tenth of the cut. */
export const NEAR = 0.1;

/** Sites whose known value lies near a cut. */
export interface AtLineSites {
  readonly within: number;
  /** Sites that report the cut's value exactly. */
  readonly exactly: number;
  /** The nearest few sites, nearest first; ties in the order of the file. */
  readonly nearest: readonly number[];
  /** The values of all sites within, ascending. */
  readonly sorted: Float64Array;
}

/** What the filters keep of the known numbers: sorted once, not at every standing of a cut. */
const kept = memo(keptOrder, 2);

/** The first place from which on `holds` is true of ascending values; their number where it never is. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first sites, in the order of the file, of the stretch of equal values that ends or begins at a place. */
function equals({ values, sites }: ValueOrder, place: number, most: number): number[] {
  const value = values[place] as number;
  const first = firstWhere(values, (each) => each >= value);
  const end = firstWhere(values, (each) => each > value);
  return Array.from(sites.subarray(first, Math.min(end, first + most)));
}

/** The sites nearest to a cut, from value to value outwards; those equally near in the order of the file. */
function nearestOf(order: ValueOrder, cut: number, most: number): number[] {
  const { values } = order;
  let above = firstWhere(values, (value) => value >= cut);
  let below = above - 1;
  const nearest: number[] = [];
  while (nearest.length < most && (below >= 0 || above < values.length)) {
    const [left, right] = [cut - (values[below] ?? -Infinity), (values[above] ?? Infinity) - cut];
    const found = [
      ...(left <= right ? equals(order, below, most) : []),
      ...(right <= left ? equals(order, above, most) : []),
    ];
    nearest.push(...found.sort((a, b) => a - b));
    const [low, high] = [values[below] as number, values[above] as number];
    if (left <= right) below = firstWhere(values, (value) => value >= low) - 1;
    if (right <= left) above = firstWhere(values, (value) => value > high);
  }
  return nearest.slice(0, most);
}

/**
 * The cliff at a cut: of the sites that the filters keep, those within a tenth of it.
 * @param most how many of the nearest are listed
 */
export const atLine = memo((order: ValueOrder, cut: number, include: Uint8Array | null, most: number): AtLineSites => {
  const near = (value: number): boolean => relativeDistance(value, cut) <= NEAR;
  const counted = kept(order, include);
  const { values } = counted;
  const sorted = values.subarray(
    firstWhere(values, (value) => value >= cut || near(value)),
    firstWhere(values, (value) => value > cut && !near(value)),
  );
  const exactly = firstWhere(sorted, (value) => value > cut) - firstWhere(sorted, (value) => value >= cut);
  const nearest = nearestOf(counted, cut, Math.min(most, sorted.length));
  return { within: sorted.length, exactly, nearest, sorted };
}, 2);
