import type { Workload } from "../workload.ts";

/** An engine's answer with the dragged cutoff at one place. What it holds is good until the engine is asked again. */
export interface Step {
  /** 3,175 counters in the layout of `counters.ts`. */
  readonly counters: Float64Array;
  /** By site, the proposed class: 0 artisanal to 3 large, 4 undetermined. Only of engines that answer by site. */
  readonly classes?: Uint8Array;
}

/** Counters at any place of a slider that is held, by look-up. Good until the next one is asked for. */
export type Grabbed = (ore: number) => Float64Array;

/**
 * Two definitions applied to one set of sites. What cannot change in a drag (the baseline's classes, the bins of the
 * histograms, names as numbers) may be found out while the engine is built, which is not measured as a step.
 */
export interface Engine {
  /**
   * One step of a drag, the way that is best for this engine: everything at once, or only what changed since the last
   * step. It must be right whatever was asked before, in any order with the other two.
   * @param ore tonnes a day at which the dragged cutoff stands
   */
  step(ore: number): Step | Promise<Step>;

  /** Classifies and counts every site again from what is kept by site. Left out where `step` does just that. */
  fullPass?(ore: number): Step | Promise<Step>;

  /**
   * Takes hold of the slider with the cutoff at `ore`; what it gives answers for every place of the slider.
   * @param first as if no slider of this pair had been held before: nothing may be kept from an earlier time but what
   * is kept of each criterion by itself. Else what does not depend on the slider may be kept, as for a full pass.
   */
  grab?(ore: number, first: boolean): Grabbed | Promise<Grabbed>;
}

/** Makes an engine ready for its first step. It may keep what it is given or copy it. */
export type Build = (workload: Workload) => Engine | Promise<Engine>;
