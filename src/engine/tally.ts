import type { Codes } from "./ranks.ts";
import type { PairRun, SideAnswers } from "./run.ts";

/** Sites in groups that are counted apart: regions, or the bins of a histogram. */
export interface Grouping {
  /** Group by site, below `count`. */
  readonly of: Codes;
  readonly count: number;
  /** Counted by both statuses, or by class of the proposed definition. */
  readonly by: "status" | "class";
}

/** What is counted together, so that all numbers agree. */
export interface Counted {
  /** 0 where a site is not counted; null counts all. */
  readonly include: Uint8Array | null;
  /** Persons by site, NaN where not one known number. */
  readonly workers: Float64Array;
  readonly groupings: readonly Grouping[];
}

/** Answers by outcome. */
export type Answers = Pick<PairRun, "baseline" | "proposed" | "change">;

/** Sums by outcome, and sites by group. */
export interface Tally {
  readonly answers: Answers;
  /** Sites by outcome. */
  readonly sites: Uint32Array;
  /** Persons by outcome, where their number is known; in parts of a person. */
  readonly persons: Float64Array;
  /** Parts of a person that are added: 1, or a million where not all numbers are whole. */
  readonly parts: number;
  /** Sites by outcome where the number of persons is not one known number. */
  readonly unrecorded: Uint32Array;
  /** By grouping: sites by `group * width + column`. */
  readonly groups: readonly Uint32Array[];
}

/** Columns that a grouping counts its groups in: pairs of statuses, or classes with undetermined last. */
export const columnsOf = ({ by }: Pick<Grouping, "by">, { proposed }: Answers): number =>
  by === "status" ? 9 : proposed.classIds.length + 1;

/** Where a side's class stands: undetermined last. */
export const classAt = ({ determined, classIds }: SideAnswers, outcome: number): number => {
  const at = determined[outcome] as number;
  return at < 0 ? classIds.length : at;
};

/** The column of each outcome. */
export function columnOfOutcome({ by }: Pick<Grouping, "by">, { baseline, proposed }: Answers): Uint8Array {
  return Uint8Array.from(proposed.status, (status, outcome) =>
    by === "status" ? 3 * (baseline.status[outcome] as number) + status : classAt(proposed, outcome),
  );
}

/** Persons that are added in any order give the same sum: whole ones exactly, others in millionths. */
export interface Persons {
  /** By site; 0 where they are not known. */
  readonly values: Float64Array;
  /** By site 1 where they are one known number. */
  readonly known: Uint8Array;
  /** Parts of a person that are added: 1, or a million where not all numbers are whole. */
  readonly parts: number;
}

const kept = new WeakMap<Float64Array, Persons>();

export function personsOf(workers: Float64Array): Persons {
  const known = kept.get(workers);
  if (known) return known;
  const whole = workers.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const parts = whole ? 1 : 1e6;
  const values = new Float64Array(workers.length);
  const isKnown = new Uint8Array(workers.length);
  for (let site = 0; site < workers.length; site++) {
    const own = workers[site] as number;
    if (Number.isNaN(own)) continue;
    isKnown[site] = 1;
    values[site] = whole ? own : Math.round(own * parts);
  }
  const persons = { values, known: isKnown, parts };
  kept.set(workers, persons);
  return persons;
}
