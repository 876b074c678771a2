import { shownMiddle } from "../facts/shown-text.ts";
import type { Stop } from "./stops.ts";

export interface CurveBox {
  /** Px, of the plotted area. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface CurvePoint {
  readonly x: number;
  /** Where the line of sites surely in passes, and that of sites possibly in. */
  readonly sure: number;
  readonly possible: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Sites in, surely and possibly, at each stop, from none at the foot to all sites at the top. Only the stops are
 * drawn: what lies between them is not said, for it may be too few sites to be told. A height is that of the number as
 * it may leave, so that it tells no more than the number does; null where that is withheld.
 */
export function curvePoints(stops: readonly Stop[], { x, y, w, h }: CurveBox): (CurvePoint | null)[] {
  const values = stops.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return stops.map(({ value, shown }) => {
    const [sites, sure, cannotTell] = [shown.all, shown.in, shown.cannotTell].map(shownMiddle);
    if (sites == null || sure == null || cannotTell == null) return null;
    const heightOf = (count: number): number => tenth(y + h - (sites === 0 ? 0 : (h * Math.min(count, sites)) / sites));
    return {
      x: tenth(x + (high === low ? w / 2 : (w * (value - low)) / (high - low))),
      sure: heightOf(sure),
      possible: heightOf(sure + cannotTell),
    };
  });
}
