import { exactly, type Shown } from "../facts/shown.ts";
import { inSteps } from "./steps.ts";

/**
 * A count of some of a whole that is known: exact without a minimum, else a step. What the whole leaves of the last
 * step may be a value or two, which would tell how few the others are; then the last two steps are one.
 */
export function shownOf(count: number, whole: number, fewest: number): Shown {
  if (fewest <= 1) return exactly(count);
  const step = inSteps(count, fewest, 0);
  const last = Number.isFinite(whole) ? Math.floor(whole / fewest) * fewest : Number.POSITIVE_INFINITY;
  const isNarrow = whole - last + 1 < Math.ceil((fewest + 1) / 2);
  if (!isNarrow || last === 0 || count < last - fewest) return step;
  return { min: last - fewest, max: last + fewest - 1 };
}
