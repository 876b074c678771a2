import { STEPS } from "./portion.ts";

/** `tight`: more than half of what the machine has, which other programs use too. */
export type Fit = "easy" | "tight" | "beyond";

/** @param needed at the least, and @param has in all, in bytes */
export function fitOf(needed: number, has: number): Fit {
  if (needed > has) return "beyond";
  return needed > has / 2 ? "tight" : "easy";
}

/**
 * The largest sample that fits with ease, else the largest that fits at all; null where not even the smallest does.
 * @param needed bytes, where one site in so many is read
 */
export function stepThatFits(needed: (oneIn: number) => number, has: number): number | null {
  const fitting = (fits: readonly Fit[]) => STEPS.find((oneIn) => fits.includes(fitOf(needed(oneIn), has)));
  return fitting(["easy"]) ?? fitting(["easy", "tight"]) ?? null;
}
