import type { Codes } from "./ranks.ts";
import { type Answers, columnOfOutcome, columnsOf, type Grouping } from "./tally.ts";

/** Counters of two groupings together, at most: they must stay in near memory. */
const MOST_TOGETHER = 2 ** 14;
/** Places of counters that half a word can tell apart. */
const HALF = 2 ** 16;
const PAIRS = 4;

/** Two groupings counted as one, by `base + group of the first * width + group of the second`; folded afterwards. */
interface Pair {
  /** Places of the two among the groupings. */
  readonly first: number;
  readonly second: number;
  /** Pairs of groups. */
  readonly size: number;
  /** Groups of the second. */
  readonly width: number;
  readonly base: number;
}

/**
 * Up to four pairs that are counted in one way through the sites. A word holds two pairs of a site in its halves, and
 * all counters are one array: what a site costs is what is loaded and checked for it.
 */
interface Batch {
  readonly pairs: readonly Pair[];
  /** Counters of one column. The last is of no pair: halves that hold none are counted there. */
  readonly stride: number;
}

/** Neighbouring histograms two at a time, where they are small enough to be counted together. */
function batchesOf(groupings: readonly Grouping[], columns: number): Batch[] {
  const histograms = groupings.flatMap(({ by }, at) => (by === "class" ? [at] : []));
  const batches: { pairs: Pair[]; stride: number }[] = [];
  for (let at = 0; at + 1 < histograms.length; at += 2) {
    const [first, second] = [histograms[at] as number, histograms[at + 1] as number];
    const width = (groupings[second] as Grouping).count;
    const size = (groupings[first] as Grouping).count * width;
    if (size * columns > MOST_TOGETHER) continue;
    const last = batches.at(-1);
    const batch = last && last.pairs.length < PAIRS && last.stride + size <= HALF ? last : { pairs: [], stride: 1 };
    batch.pairs.push({ first, second, size, width, base: batch.stride - 1 });
    batch.stride += size;
    if (batch !== last) batches.push(batch);
  }
  return batches;
}

/** The words of some pairs of some arrays. */
interface Words {
  readonly key: string;
  readonly arrays: readonly Codes[];
  readonly of: Uint32Array;
}

/** By the first array, the last few words that began with it: they are asked for again with every run. */
const kept = new WeakMap<Codes, Words[]>();
const KEPT = 2;

/** Both pairs of every site in one number; `nowhere` for a second that there is not. */
function wordsOf(groupings: readonly Grouping[], low: Pair, high: Pair | undefined, nowhere: number): Uint32Array {
  const halves = high ? [low, high] : [low];
  const arrays = halves.flatMap(({ first, second }) => [groupings[first]?.of as Codes, groupings[second]?.of as Codes]);
  const key = JSON.stringify([halves.map(({ base, width }) => [base, width]), nowhere]);
  const [a, b, c, d] = arrays as [Codes, Codes, Codes?, Codes?];
  const before = kept.get(a) ?? [];
  const known = before.find((words) => words.key === key && words.arrays.every((array, at) => array === arrays[at]));
  if (known) return known.of;
  const of = new Uint32Array(a.length);
  for (let site = 0; site < of.length; site++)
    of[site] = low.base + (a[site] as number) * low.width + (b[site] as number) + nowhere * HALF;
  if (high && c && d) {
    for (let site = 0; site < of.length; site++) {
      const other = high.base + (c[site] as number) * high.width + (d[site] as number);
      of[site] = (of[site] as number) + (other - nowhere) * HALF;
    }
  }
  kept.set(a, [{ key, arrays, of }, ...before].slice(0, KEPT));
  return of;
}

/** Counts the pairs of one word. */
function countTwo(outcomes: Codes, words: Uint32Array, start: Uint32Array, counters: Uint32Array): void {
  for (let site = 0; site < words.length; site++) {
    const from = start[outcomes[site] as number] as number;
    const word = words[site] as number;
    const a = from + (word & 0xffff);
    const b = from + (word >>> 16);
    counters[a] = (counters[a] as number) + 1;
    counters[b] = (counters[b] as number) + 1;
  }
}

/** Counts the pairs of two words, for two sites at a time: the counters of one do not wait for those of the other. */
function countFour(
  outcomes: Codes,
  words: Uint32Array,
  others: Uint32Array,
  start: Uint32Array,
  counters: Uint32Array,
): void {
  const even = words.length & ~1;
  for (let site = 0; site < even; site += 2) {
    const from = start[outcomes[site] as number] as number;
    const next = start[outcomes[site + 1] as number] as number;
    const [word, other] = [words[site] as number, others[site] as number];
    const [nextWord, nextOther] = [words[site + 1] as number, others[site + 1] as number];
    const a = from + (word & 0xffff);
    const b = from + (word >>> 16);
    const c = from + (other & 0xffff);
    const d = from + (other >>> 16);
    counters[a] = (counters[a] as number) + 1;
    counters[b] = (counters[b] as number) + 1;
    counters[c] = (counters[c] as number) + 1;
    counters[d] = (counters[d] as number) + 1;
    const e = next + (nextWord & 0xffff);
    const f = next + (nextWord >>> 16);
    const g = next + (nextOther & 0xffff);
    const h = next + (nextOther >>> 16);
    counters[e] = (counters[e] as number) + 1;
    counters[f] = (counters[f] as number) + 1;
    counters[g] = (counters[g] as number) + 1;
    counters[h] = (counters[h] as number) + 1;
  }
  if (even < words.length) {
    countTwo(outcomes.subarray(even), words.subarray(even), start, counters);
    countTwo(outcomes.subarray(even), others.subarray(even), start, counters);
  }
}

/** Puts the sites of each pair of groups to the groups of either, in one column. @param own counters of that column */
function fold(
  { size, width, base }: Pair,
  own: Uint32Array,
  column: number,
  columns: number,
  [first, second]: readonly [Uint32Array, Uint32Array],
): void {
  let at = base;
  for (let x = column; at < base + size; x += columns) {
    let sum = 0;
    for (let y = column; y < width * columns; y += columns) {
      const sites = own[at++] as number;
      sum += sites;
      second[y] = (second[y] as number) + sites;
    }
    first[x] = sum;
  }
}

/**
 * Counts the groupings that can be counted two at a time.
 * @param outcomes by site; one beyond all others where it is not counted
 * @returns the places of those groupings
 */
export function countInWords(
  outcomes: Codes,
  groupings: readonly Grouping[],
  answers: Answers,
  counters: readonly Uint32Array[],
): ReadonlySet<number> {
  const columns = columnsOf({ by: "class" }, answers);
  // One column more takes the sites that are not counted.
  const columnOf = [...columnOfOutcome({ by: "class" }, answers), columns];
  const batches = batchesOf(groupings, columns + 1);
  for (const { pairs, stride } of batches) {
    const start = Uint32Array.from(columnOf, (column) => column * stride);
    const own = new Uint32Array((columns + 1) * stride);
    const [a, b, c, d] = pairs;
    const words = wordsOf(groupings, a as Pair, b, stride - 1);
    if (c) countFour(outcomes, words, wordsOf(groupings, c, d, stride - 1), start, own);
    else countTwo(outcomes, words, start, own);
    for (const pair of pairs) {
      const both = [counters[pair.first] as Uint32Array, counters[pair.second] as Uint32Array] as const;
      for (let column = 0; column < columns; column++) fold(pair, own.subarray(column * stride), column, columns, both);
    }
  }
  return new Set(batches.flatMap(({ pairs }) => pairs.flatMap(({ first, second }) => [first, second])));
}
