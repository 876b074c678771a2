import type { Codes } from "./ranks.ts";
import type { PairRun } from "./run.ts";
import {
  type Answers,
  type Counted,
  columnOfOutcome,
  columnsOf,
  type Grouping,
  type Persons,
  personsOf,
  type Tally,
} from "./tally.ts";
import { countInPairs } from "./tally-pairs.ts";

/** One grouping by itself, each half of the sites with counters of its own. */
function countOne(
  outcomes: Codes,
  of: Codes,
  columnOf: Uint8Array,
  columns: number,
  counters: readonly [Uint32Array, Uint32Array],
): void {
  const [first, second] = counters;
  const half = of.length >> 1;
  for (let site = 0; site < half; site++) {
    const other = site + half;
    const at = Math.imul(of[site] as number, columns) + (columnOf[outcomes[site] as number] as number);
    const to = Math.imul(of[other] as number, columns) + (columnOf[outcomes[other] as number] as number);
    first[at] = (first[at] as number) + 1;
    second[to] = (second[to] as number) + 1;
  }
  for (let site = 2 * half; site < of.length; site++) {
    const at = Math.imul(of[site] as number, columns) + (columnOf[outcomes[site] as number] as number);
    first[at] = (first[at] as number) + 1;
  }
}

/** Outcomes with one more, beyond all others, for sites that are not counted. */
function withLeftOut(all: Codes, count: number, include: Uint8Array | null): Codes {
  if (include === null) return all;
  const outcomes = count < 256 ? new Uint8Array(all.length) : new Uint16Array(all.length);
  for (let site = 0; site < outcomes.length; site++)
    outcomes[site] = include[site] === 0 ? count : (all[site] as number);
  return outcomes;
}

/** Every counter of a run in one pass over the sites. */
export function tallySites(run: PairRun, counted: Counted): Tally {
  const { outcomeCount: count } = run;
  const outcomes = withLeftOut(run.outcomes, count, counted.include);
  const persons = personsOf(counted.workers);
  const { sites, unrecorded, sums } = tallyPersons(outcomes, persons, count + 1);
  return {
    answers: run,
    sites: sites.subarray(0, count),
    persons: sums.subarray(0, count),
    parts: persons.parts,
    unrecorded: unrecorded.subarray(0, count),
    groups: tallyGroups(run, outcomes, counted.groupings),
  };
}

/**
 * Sites and persons by outcome; without a branch, for whether persons are known follows no pattern, and with counters of
 * their own for each half of the sites, for an addition to one counter waits for the one before.
 */
function tallyPersons(outcomes: Codes, { values, known }: Persons, count: number) {
  const sites = new Uint32Array(4 * count);
  const sums = new Float64Array(2 * count);
  const half = outcomes.length >> 1;
  for (let site = 0; site < half; site++) {
    const other = site + half;
    const outcome = outcomes[site] as number;
    const another = (outcomes[other] as number) + count;
    const at = 2 * outcome + (known[site] as number);
    const to = 2 * another + (known[other] as number);
    sites[at] = (sites[at] as number) + 1;
    sites[to] = (sites[to] as number) + 1;
    sums[outcome] = (sums[outcome] as number) + (values[site] as number);
    sums[another] = (sums[another] as number) + (values[other] as number);
  }
  for (let site = 2 * half; site < outcomes.length; site++) {
    const outcome = outcomes[site] as number;
    const at = 2 * outcome + (known[site] as number);
    sites[at] = (sites[at] as number) + 1;
    sums[outcome] = (sums[outcome] as number) + (values[site] as number);
  }
  const both = (own: ArrayLike<number>, at: number, lane: number) => (own[at] as number) + (own[at + lane] as number);
  const unrecorded = Uint32Array.from({ length: count }, (_, outcome) => both(sites, 2 * outcome, 2 * count));
  const all = unrecorded.map((without, outcome) => without + both(sites, 2 * outcome + 1, 2 * count));
  return { sites: all, unrecorded, sums: sums.subarray(0, count).map((_, outcome) => both(sums, outcome, count)) };
}

function tallyGroups(answers: Answers, outcomes: Codes, groupings: readonly Grouping[]): Uint32Array[] {
  const columns = groupings.map((grouping) => columnsOf(grouping, answers));
  const counters = groupings.map(({ count }, at) => new Uint32Array(count * (columns[at] as number)));
  const done = countInPairs(outcomes, groupings, answers, counters);
  for (const [at, grouping] of groupings.entries()) {
    if (!done.has(at)) countAlone(outcomes, grouping, answers, columns[at] as number, counters[at] as Uint32Array);
  }
  return counters;
}

function countAlone(
  outcomes: Codes,
  grouping: Grouping,
  answers: Answers,
  columns: number,
  counters: Uint32Array,
): void {
  const columnOf = columnOfOutcome(grouping, answers);
  // One column more takes the sites that are not counted.
  const wide = columns + 1;
  const halves = [new Uint32Array(grouping.count * wide), new Uint32Array(grouping.count * wide)] as const;
  countOne(outcomes, grouping.of, Uint8Array.from([...columnOf, columns]), wide, halves);
  for (let group = 0; group < grouping.count; group++) {
    for (let column = 0; column < columns; column++) {
      const at = group * wide + column;
      counters[group * columns + column] = (halves[0][at] as number) + (halves[1][at] as number);
    }
  }
}

/** One grouping of a run, in one pass over the sites: sites by `group * width + column`. */
export const tallyGroup = (run: PairRun, grouping: Grouping, include: Uint8Array | null): Uint32Array =>
  tallyGroups(run, withLeftOut(run.outcomes, run.outcomeCount, include), [grouping])[0] as Uint32Array;
