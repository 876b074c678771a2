import type { Amount } from "../ui/number-entry.ts";

/** px */
export const DISTANCE = { height: 22, barY: 6, barHeight: 6, middle: 9, inset: 6 } as const;

/** Where value and cut stand on a short bar, px; null: nothing to place. */
export interface DistancePicture {
  readonly cutX: number | null;
  readonly valueX: number | null;
}

/**
 * Cut and value on one scale of square roots from 0: a site far beyond a cut stays on the bar, and a site near it can
 * still be told from it. Negative values are taken as they are, from the lowest.
 */
export function distancePicture(value: number | null, cut: Amount, width: number, most?: number): DistancePicture {
  const known = [value, cut === "any" ? null : cut].filter((each) => each !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(low + 1e-9, most ?? 0, ...known.map((each) => each * 1.25));
  const room = width - 2 * DISTANCE.inset;
  const x = (at: number): number => DISTANCE.inset + Math.sqrt((at - low) / (high - low)) * room;
  return { cutX: cut === "any" ? null : x(cut), valueX: value === null ? null : x(value) };
}
