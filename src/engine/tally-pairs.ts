import type { Codes } from "./ranks.ts";
import { type Answers, columnOfOutcome, columnsOf, type Grouping } from "./tally.ts";

/** Counters of two groupings together, at most: they must stay in the nearest memory. */
const MOST_TOGETHER = 2 ** 14;

/** Two groupings counted as one, by `first * second.count + second`: half of the counting, folded afterwards. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly of: Uint16Array;
  /** Pairs of groups. */
  readonly size: number;
  /** Groups of the second. */
  readonly width: number;
  /** By outcome, where the counters of its column begin. */
  readonly start: Uint32Array;
  readonly counters: Uint32Array;
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
function pairsOf(groupings: readonly Grouping[], answers: Answers): Pair[] {
  const columnOf = columnOfOutcome({ by: "class" }, answers);
  // One column more takes the sites that are not counted.
  const columns = columnsOf({ by: "class" }, answers) + 1;
  const histograms = groupings.flatMap(({ by }, at) => (by === "class" ? [at] : []));
  const found: Pair[] = [];
  for (let at = 0; at + 1 < histograms.length; at += 2) {
    const [first, second] = [histograms[at] as number, histograms[at + 1] as number];
    const [a, b] = [groupings[first] as Grouping, groupings[second] as Grouping];
    const size = a.count * b.count;
    if (size * columns > MOST_TOGETHER) continue;
    const start = Uint32Array.from([...columnOf, columns - 1], (column) => column * size);
    const counters = new Uint32Array(size * columns);
    found.push({ first, second, of: both(a, b), size, width: b.count, start, counters });
  }
  return found;
}

function countOne(outcomes: Codes, { of, start, counters }: Pair): void {
  for (let site = 0; site < of.length; site++) {
    const at = (start[outcomes[site] as number] as number) + (of[site] as number);
    counters[at] = (counters[at] as number) + 1;
  }
}

/** Four pairs in one way through the sites: their counters do not wait for each other. */
function countFour(outcomes: Codes, [a, b, c, d]: readonly [Pair, Pair, Pair, Pair]): void {
  const [ofA, ofB, ofC, ofD] = [a.of, b.of, c.of, d.of];
  const [startA, startB, startC, startD] = [a.start, b.start, c.start, d.start];
  const [countersA, countersB, countersC, countersD] = [a.counters, b.counters, c.counters, d.counters];
  for (let site = 0; site < ofA.length; site++) {
    const outcome = outcomes[site] as number;
    const atA = (startA[outcome] as number) + (ofA[site] as number);
    const atB = (startB[outcome] as number) + (ofB[site] as number);
    const atC = (startC[outcome] as number) + (ofC[site] as number);
    const atD = (startD[outcome] as number) + (ofD[site] as number);
    countersA[atA] = (countersA[atA] as number) + 1;
    countersB[atB] = (countersB[atB] as number) + 1;
    countersC[atC] = (countersC[atC] as number) + 1;
    countersD[atD] = (countersD[atD] as number) + 1;
  }
}

function fold({ size, width, counters }: Pair, columns: number, first: Uint32Array, second: Uint32Array): void {
  for (let column = 0; column < columns; column++) {
    for (let pair = 0; pair < size; pair++) {
      const sites = counters[column * size + pair] as number;
      if (sites === 0) continue;
      const [x, y] = [Math.floor(pair / width) * columns + column, (pair % width) * columns + column];
      first[x] = (first[x] as number) + sites;
      second[y] = (second[y] as number) + sites;
    }
  }
}

/**
 * Counts the groupings that can be counted two at a time.
 * @param outcomes by site; one beyond all others where it is not counted
 * @returns the places of those groupings
 */
export function countInPairs(
  outcomes: Codes,
  groupings: readonly Grouping[],
  answers: Answers,
  counters: readonly Uint32Array[],
): ReadonlySet<number> {
  const pairs = pairsOf(groupings, answers);
  for (let at = 0; at < pairs.length; at += 4) {
    const four = pairs.slice(at, at + 4);
    if (four.length === 4) countFour(outcomes, four as unknown as Parameters<typeof countFour>[1]);
    else for (const pair of four) countOne(outcomes, pair);
  }
  const columns = columnsOf({ by: "class" }, answers);
  for (const pair of pairs)
    fold(pair, columns, counters[pair.first] as Uint32Array, counters[pair.second] as Uint32Array);
  return new Set(pairs.flatMap(({ first, second }) => [first, second]));
}
