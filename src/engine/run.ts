/** ASM status of a site under one definition. */
export const IN = 0;
export const CANNOT_TELL = 1;
export const OUT = 2;
export type Status = typeof IN | typeof CANNOT_TELL | typeof OUT;

/** One definition's answers by outcome: the distinct pairs of answers that occur. */
export interface SideAnswers {
  /** Class ids in the definition's order; `not-covered` last, only where `otherwise` is null. */
  readonly classIds: readonly string[];
  /** Possible classes by outcome: bit i is classIds[i]. */
  readonly possible: Uint32Array;
  /** Index of the class by outcome, or -1 where undetermined. */
  readonly determined: Int8Array;
  /** Status by outcome. */
  readonly status: Uint8Array;
}

/** Whether a site's class differs between baseline and proposed, over every possible shared unknown value. */
export const UNCHANGED = 0;
export const MAY_MOVE = 1;
export const MOVED = 2;

/** A pair of definitions applied to a table. `outcomes[site]` indexes every by-outcome array. */
export interface PairRun {
  readonly siteCount: number;
  readonly outcomes: Uint8Array | Uint16Array | Uint32Array;
  readonly outcomeCount: number;
  readonly baseline: SideAnswers;
  readonly proposed: SideAnswers;
  /** UNCHANGED, MAY_MOVE or MOVED by outcome (of the class, not the status). */
  readonly change: Uint8Array;
}
