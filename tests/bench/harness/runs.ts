import type { Timing } from "./timing.ts";

/** What is asked of an engine: everything again, what a drag's step needs, to take hold of a slider for
 * the first time or again, a step while held. */
export type Mode = "full pass" | "step" | "first grab" | "grab" | "grabbed step";

/** Counters at one step, to be held against those of the other engines. */
export interface Sample {
  /** The drag on which it was made. */
  readonly path: string;
  readonly step: number;
  /** Tonnes a day at which the cutoff stood. */
  readonly ore: number;
  /** FNV-1a of all counters. */
  readonly hash: string;
  /** FNV-1a of the class bytes of all sites; null of engines that give none. */
  readonly classesHash: string | null;
  readonly counters: readonly number[];
}

/** One row: an engine at a size, asked one thing along one drag. */
export interface Row extends Timing {
  readonly name: string;
  readonly sites: number;
  readonly mode: Mode;
  readonly path: string;
  readonly samples: readonly Sample[];
}

/** All that came out of one engine's process. */
export interface EngineRun {
  readonly name: string;
  readonly sites: number;
  /** Milliseconds until it was ready for its first step. */
  readonly buildMs: number;
  /** Megabytes by which its process grew, holding sites, answers and what it needs for a step, after a collection. */
  readonly rssMb: number;
  /** Most megabytes that its process ever held. */
  readonly peakMb: number;
  readonly rows: readonly Row[];
}
