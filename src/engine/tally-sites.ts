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

/** Counters of two groupings together, at most: they must stay in the nearest memory. */
const MOST_TOGETHER = 2 ** 14;

/** Two groupings counted as one, by `first * second.count + second`; half of the counting, then folded. */
interface Together {
  readonly first: number;
  readonly second: number;
  readonly of: Uint16Array;
  readonly size: number;
}

const joined = new WeakMap<Codes, WeakMap<Codes, Uint16Array>>();

/** Both groups of every site in one number; kept as long as both groupings are. */
function both(first: Grouping, second: Grouping): Uint16Array {
  const ofFirst = joined.get(first.of) ?? new WeakMap<Codes, Uint16Array>();
  joined.set(first.of, ofFirst);
  const known = ofFirst.get(second.of);
  if (known) return known;
  const of = new Uint16Array(first.of.length);
  for (let site = 0; site < of.length; site++)
    of[site] = (first.of[site] as number) * second.count + (second.of[site] as number);
  ofFirst.set(second.of, of);
  return of;
}

/** Pairs of neighbouring histograms that are small enough to be counted together. */
function pairs(groupings: readonly Grouping[], columns: number): Together[] {
  const small = groupings.flatMap(({ by }, at) => (by === "class" ? [at] : []));
  const found: Together[] = [];
  for (let at = 0; at + 1 < small.length; at += 2) {
    const [first, second] = [small[at] as number, small[at + 1] as number];
    const [a, b] = [groupings[first] as Grouping, groupings[second] as Grouping];
    const size = a.count * b.count;
    if (size * columns <= MOST_TOGETHER) found.push({ first, second, of: both(a, b), size });
  }
  return found;
}

/** Sites by column and pair of groups. Sites that are not counted have an outcome of their own, beyond the others. */
function countTogether(outcomes: Codes, start: Uint32Array, { of }: Together, counters: Uint32Array): void {
  for (let site = 0; site < of.length; site++) {
    const at = (start[outcomes[site] as number] as number) + (of[site] as number);
    counters[at] = (counters[at] as number) + 1;
  }
}

function fold(
  { size }: Together,
  b: number,
  columns: number,
  counters: Uint32Array,
  first: Uint32Array,
  second: Uint32Array,
) {
  for (let column = 0; column < columns; column++) {
    for (let pair = 0; pair < size; pair++) {
      const sites = counters[column * size + pair] as number;
      if (sites === 0) continue;
      const [x, y] = [Math.floor(pair / b) * columns + column, (pair % b) * columns + column];
      first[x] = (first[x] as number) + sites;
      second[y] = (second[y] as number) + sites;
    }
  }
}

/** One grouping by itself. */
function countOne(
  outcomes: Codes,
  { of }: Grouping,
  columnOf: Uint8Array,
  columns: number,
  counters: Uint32Array,
): void {
  for (let site = 0; site < of.length; site++) {
    const at = (of[site] as number) * columns + (columnOf[outcomes[site] as number] as number);
    counters[at] = (counters[at] as number) + 1;
  }
}

/** Outcomes with one more, beyond all others, for sites that are not counted. */
function withLeftOut(tuples: Codes, count: number, include: Uint8Array | null): Codes {
  if (include === null) return tuples;
  const outcomes = count < 256 ? new Uint8Array(tuples.length) : new Uint16Array(tuples.length);
  for (let site = 0; site < outcomes.length; site++)
    outcomes[site] = include[site] === 0 ? count : (tuples[site] as number);
  return outcomes;
}

/** Every counter of a run in one pass over the sites. */
export function tallySites(run: PairRun, counted: Counted): Tally {
  const { tupleCount: count } = run;
  const outcomes = withLeftOut(run.tuples, count, counted.include);
  const persons = personsOf(counted.workers);
  const { sites, unrecorded, sums } = tallyPersons(outcomes, persons, count + 1);
  return {
    answers: run,
    sites: sites.subarray(0, count),
    persons: sums.subarray(0, count),
    unit: persons.unit,
    unrecorded: unrecorded.subarray(0, count),
    groups: tallyGroups(run, outcomes, counted.groupings),
  };
}

/** Sites and persons by outcome; without a branch, for whether persons are known follows no pattern. */
function tallyPersons(outcomes: Codes, { values, known }: Persons, count: number) {
  const sites = new Uint32Array(2 * count);
  const sums = new Float64Array(count);
  for (let site = 0; site < outcomes.length; site++) {
    const outcome = outcomes[site] as number;
    const at = 2 * outcome + (known[site] as number);
    sites[at] = (sites[at] as number) + 1;
    sums[outcome] = (sums[outcome] as number) + (values[site] as number);
  }
  const unrecorded = Uint32Array.from({ length: count }, (_, outcome) => sites[2 * outcome] as number);
  const all = unrecorded.map((without, outcome) => without + (sites[2 * outcome + 1] as number));
  return { sites: all, unrecorded, sums };
}

function tallyGroups(answers: Answers, outcomes: Codes, groupings: readonly Grouping[]): Uint32Array[] {
  const columns = groupings.map((grouping) => columnsOf(grouping, answers));
  const counters = groupings.map(({ count }, at) => new Uint32Array(count * (columns[at] as number)));
  const together = pairs(groupings, answers.proposed.classIds.length + 2);
  const done = new Set(together.flatMap(({ first, second }) => [first, second]));
  for (const pair of together) {
    const width = columns[pair.first] as number;
    const table = new Uint32Array(pair.size * (width + 1));
    const columnOf = columnOfOutcome({ by: "class" }, answers);
    const start = Uint32Array.from([...columnOf, width], (column) => column * pair.size);
    countTogether(outcomes, start, pair, table);
    const b = (groupings[pair.second] as Grouping).count;
    fold(pair, b, width, table, counters[pair.first] as Uint32Array, counters[pair.second] as Uint32Array);
  }
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
  const wide = new Uint32Array(grouping.count * (columns + 1));
  countOne(outcomes, grouping, Uint8Array.from([...columnOf, columns]), columns + 1, wide);
  for (let group = 0; group < grouping.count; group++)
    for (let column = 0; column < columns; column++)
      counters[group * columns + column] = wide[group * (columns + 1) + column] as number;
}

/** One grouping of a run, in one pass over the sites: sites by `group * width + column`. */
export const tallyGroup = (run: PairRun, grouping: Grouping, include: Uint8Array | null): Uint32Array =>
  tallyGroups(run, withLeftOut(run.tuples, run.tupleCount, include), [grouping])[0] as Uint32Array;
