import { exactly, type Shown, WITHHELD } from "../facts/shown.ts";

/** Persons in a step of workers. */
export const WORKERS_STEP = 100;
/** Steps double so often; then the number is withheld. */
export const WITHHOLD = 6;

/** The step that holds a number: 5 to 9 for 7 in steps of 5. Steps start at fixed lines, whatever the numbers are. */
export function inSteps(value: number, step: number, level: number): Shown {
  if (level >= WITHHOLD) return WITHHELD;
  const wide = step * 2 ** level;
  const min = Math.floor(value / wide) * wide;
  return { min, max: min + wide - 1 };
}

/** Said of a number below the minimum. One of at most one would be told. */
export const fewerThan = (fewest: number): Shown => ({ min: fewest === 2 ? 0 : 1, max: fewest - 1 });

export const isSmall = (value: number, fewest: number): boolean => value > 0 && value < fewest;

/** A number that is exact at level 0, in steps that double from level 1 on, and withheld at the last. */
export function coarse(value: number, step: number, level: number): Shown {
  if (level >= WITHHOLD) return WITHHELD;
  return level === 0 ? exactly(value) : inSteps(value, step, level - 1);
}

/** A total: "fewer than the minimum" where it is that, else exact; coarser at each level. */
export const asTotal = (value: number, fewest: number, level: number): Shown =>
  level === 0 && isSmall(value, fewest) ? fewerThan(fewest) : coarse(value, fewest, level);
