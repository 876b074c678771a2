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
import { countInWords } from "./tally-words.ts";

/** One grouping by itself, two sites at a time. @param start by outcome, where the counters of its column begin */
function countOne(outcomes: Codes, of: Codes, start: Uint32Array, counters: Uint32Array): void {
  const even = of.length & ~1;
  for (let site = 0; site < even; site += 2) {
    const at = (start[outcomes[site] as number] as number) + (of[site] as number);
    const next = (start[outcomes[site + 1] as number] as number) + (of[site + 1] as number);
    counters[at] = (counters[at] as number) + 1;
    counters[next] = (counters[next] as number) + 1;
  }
  for (let site = even; site < of.length; site++) {
    const at = (start[outcomes[site] as number] as number) + (of[site] as number);
    counters[at] = (counters[at] as number) + 1;
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

/** Parts of the sites that are counted beside each other. */
const LANES = 4;

/**
 * Sites and persons by outcome; without a branch, for whether persons are known follows no pattern, and with counters of
 * their own for each quarter of the sites, for an addition to one counter waits for the one before.
 */
function tallyPersons(outcomes: Codes, { values, known }: Persons, count: number) {
  const sites = new Uint32Array(LANES * 2 * count);
  const sums = new Float64Array(LANES * count);
  const quarter = Math.floor(outcomes.length / LANES);
  const [second, third, fourth] = [quarter, 2 * quarter, 3 * quarter];
  for (let site = 0; site < quarter; site++) {
    const a = outcomes[site] as number;
    const b = (outcomes[site + second] as number) + count;
    const c = (outcomes[site + third] as number) + 2 * count;
    const d = (outcomes[site + fourth] as number) + 3 * count;
    const atA = 2 * a + (known[site] as number);
    const atB = 2 * b + (known[site + second] as number);
    const atC = 2 * c + (known[site + third] as number);
    const atD = 2 * d + (known[site + fourth] as number);
    sites[atA] = (sites[atA] as number) + 1;
    sites[atB] = (sites[atB] as number) + 1;
    sites[atC] = (sites[atC] as number) + 1;
    sites[atD] = (sites[atD] as number) + 1;
    sums[a] = (sums[a] as number) + (values[site] as number);
    sums[b] = (sums[b] as number) + (values[site + second] as number);
    sums[c] = (sums[c] as number) + (values[site + third] as number);
    sums[d] = (sums[d] as number) + (values[site + fourth] as number);
  }
  for (let site = LANES * quarter; site < outcomes.length; site++) {
    const outcome = outcomes[site] as number;
    const at = 2 * outcome + (known[site] as number);
    sites[at] = (sites[at] as number) + 1;
    sums[outcome] = (sums[outcome] as number) + (values[site] as number);
  }
  const added = (own: ArrayLike<number>, at: number, width: number): number => {
    let sum = 0;
    for (let lane = 0; lane < LANES; lane++) sum += own[at + lane * width] as number;
    return sum;
  };
  const unrecorded = Uint32Array.from({ length: count }, (_, outcome) => added(sites, 2 * outcome, 2 * count));
  const all = unrecorded.map((without, outcome) => without + added(sites, 2 * outcome + 1, 2 * count));
  return { sites: all, unrecorded, sums: sums.subarray(0, count).map((_, outcome) => added(sums, outcome, count)) };
}

function tallyGroups(answers: Answers, outcomes: Codes, groupings: readonly Grouping[]): Uint32Array[] {
  const columns = groupings.map((grouping) => columnsOf(grouping, answers));
  const counters = groupings.map(({ count }, at) => new Uint32Array(count * (columns[at] as number)));
  const done = countInWords(outcomes, groupings, answers, counters);
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
  const { of, count } = grouping;
  // One column more takes the sites that are not counted.
  const columnOf = [...columnOfOutcome(grouping, answers), columns];
  const own = new Uint32Array(count * (columns + 1));
  countOne(
    outcomes,
    of,
    Uint32Array.from(columnOf, (column) => column * count),
    own,
  );
  for (let group = 0; group < count; group++) {
    for (let column = 0; column < columns; column++)
      counters[group * columns + column] = own[column * count + group] as number;
  }
}

/** One grouping of a run, in one pass over the sites: sites by `group * width + column`. */
export const tallyGroup = (run: PairRun, grouping: Grouping, include: Uint8Array | null): Uint32Array =>
  tallyGroups(run, withLeftOut(run.outcomes, run.outcomeCount, include), [grouping])[0] as Uint32Array;
