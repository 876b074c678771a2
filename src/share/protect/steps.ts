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

/** Persons at few sites, or at none, are said to be fewer than one of these. */
const PERSONS_OF_FEW = [1_000, 10_000, 100_000] as const;

/** Persons at fewer sites than the minimum: only how many they are at most, and no end that follows their number. */
export function personsOfFew(value: number, level: number): Shown {
  const most = PERSONS_OF_FEW.slice(level).find((below) => value < below);
  return most === undefined ? WITHHELD : { min: 0, max: most - 1 };
}
