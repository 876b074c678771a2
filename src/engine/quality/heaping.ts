/** Fewer numbers than these say nothing of round ones. */
const FEWEST = 30;
const STEPS = [50, 10, 5] as const;

/** How often multiples of a step stand among whole numbers, against what no preference would give. */
export interface Heap {
  readonly step: 5 | 10 | 50;
  readonly count: number;
  /** Whole numbers from 1 on that were looked at. */
  readonly of: number;
  /** 1 / step. */
  readonly expected: number;
}

/**
 * Heaping: the share of multiples of 5, 10 and 50, as Whipple's index of ages compares it with an even spread
 * (United Nations 1955). Zero is left out, for it is a multiple of all; empty where there are too few numbers.
 */
export function heapingOf(numbers: Float64Array): Heap[] {
  const whole = numbers.filter((value) => Number.isInteger(value) && value >= 1);
  if (whole.length < FEWEST) return [];
  return STEPS.map((step) => ({
    step,
    count: whole.reduce((sum, value) => sum + (value % step === 0 ? 1 : 0), 0),
    of: whole.length,
    expected: 1 / step,
  }));
}

/** Sites whose number is exactly this one. */
export const sitesAt = (numbers: Float64Array, value: number): number[] =>
  [...numbers.keys()].filter((site) => numbers[site] === value);
