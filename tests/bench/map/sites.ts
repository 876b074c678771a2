import type { PairRun, SideAnswers } from "../../../src/engine/run.ts";
import type { SiteTable } from "../../../src/model/site-table.ts";

/** Numbers that look like chance and are the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x100000000;
  };
}

/** A table of places and nothing else: all that a map asks of it. */
export function placesOf(siteCount: number): SiteTable {
  const next = seeded(5);
  return {
    siteCount,
    visitCount: 0,
    siteIds: [],
    visitStart: new Uint32Array(1),
    observedOn: new Int32Array(0),
    lon: Float64Array.from({ length: siteCount }, () => next() * 60 - 20),
    lat: Float64Array.from({ length: siteCount }, () => next() * 50 - 25),
    columns: new Map(),
  };
}

export const CLASS_IDS = ["artisanal", "small", "semi", "medium"];

/** Part of the sites whose value is known: a cut never passes the others. */
const KNOWN_PART = 0.7;
/** Of sites that a cut passes, the part whose class changes: for the others another test decides. */
const FLIPPED_PART = 0.43;

/** What moving one cut does to the sites: their classes, and the ones that each step passes, scattered over the table. */
export class Slider {
  readonly classes: Uint8Array;
  readonly #order: Uint32Array;
  readonly #flips: Uint8Array;
  #at = 0;

  constructor(siteCount: number) {
    const next = seeded(9);
    this.classes = Uint8Array.from({ length: siteCount }, () => Math.floor(next() * CLASS_IDS.length));
    this.#flips = Uint8Array.from({ length: siteCount }, () => (next() < FLIPPED_PART ? 1 : 0));
    this.#order = Uint32Array.from({ length: siteCount }, (_, site) => site).filter(() => next() < KNOWN_PART);
    for (let last = this.#order.length - 1; last > 0; last--) {
      const other = Math.floor(next() * (last + 1));
      const site = this.#order[last] as number;
      this.#order[last] = this.#order[other] as number;
      this.#order[other] = site;
    }
  }

  /** Moves the cut by a share of the known values. @returns the sites that it passed, and those that are of another class now */
  step(share: number): { readonly passed: Uint32Array; readonly flipped: Uint32Array } {
    const count = Math.round(this.#order.length * share);
    if (this.#at + count > this.#order.length) this.#at = 0;
    const passed = this.#order.subarray(this.#at, this.#at + count);
    this.#at += count;
    const flipped = passed.filter((site) => this.#flips[site] === 1);
    for (const site of flipped) this.classes[site] = (this.classes[site] as number) ^ 1;
    return { passed, flipped };
  }
}

const answers: SideAnswers = {
  classIds: CLASS_IDS,
  possible: Uint32Array.from(CLASS_IDS, (_, at) => 1 << at),
  determined: Int8Array.from(CLASS_IDS.keys()),
  status: Uint8Array.of(0, 0, 2, 2),
};

/** The classes as the engine hands them over while a value is held: one array, changed in place. */
export const runOf = (classes: Uint8Array): PairRun => ({
  siteCount: classes.length,
  outcomes: classes,
  outcomeCount: CLASS_IDS.length,
  baseline: answers,
  proposed: answers,
  change: new Uint8Array(CLASS_IDS.length),
});
