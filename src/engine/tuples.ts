import type { CodedAxis } from "./site-cells.ts";

/** Entries of a direct table; beyond, a map. */
const MOST_ENTRIES = 2 ** 22;

/** Numbers pairs (a, b) densely, in order of appearance. */
export class PairNumbers {
  readonly firsts: number[] = [];
  readonly seconds: number[] = [];
  readonly #width: number;
  readonly #table: Int32Array | undefined;
  readonly #map = new Map<number, number>();

  /** @param height, width the pairs lie in 0 ≤ a < height and 0 ≤ b < width */
  constructor(height: number, width: number) {
    this.#width = width;
    if (height * width <= MOST_ENTRIES) this.#table = new Int32Array(height * width).fill(-1);
  }

  number(a: number, b: number): number {
    const at = a * this.#width + b;
    const found = this.#table ? (this.#table[at] as number) : (this.#map.get(at) ?? -1);
    if (found >= 0) return found;
    const id = this.firsts.length;
    this.firsts.push(a);
    this.seconds.push(b);
    if (this.#table) this.#table[at] = id;
    else this.#map.set(at, id);
    return id;
  }
}

/** The distinct combinations of sets of cells over some axes, and which of them each site has. */
export interface Combinations {
  readonly ofSite: Uint32Array;
  readonly count: number;
  /** The number of the set of cells on each axis, for one combination. */
  readonly setsOf: (combination: number) => number[];
}

/** Combines axis after axis, so that numbers stay small however many axes there are. */
export function combinationsOver(axes: readonly CodedAxis[], siteCount: number): Combinations {
  let ids = new Uint32Array(siteCount);
  let count = 1;
  const layers: PairNumbers[] = [];
  for (const { readings, setOf, cellSets } of axes) {
    const pairs = new PairNumbers(count, cellSets.sets.length);
    const next = new Uint32Array(siteCount);
    const { codes } = readings;
    for (let site = 0; site < siteCount; site++)
      next[site] = pairs.number(ids[site] as number, setOf[codes[site] as number] as number);
    ids = next;
    count = pairs.firsts.length;
    layers.push(pairs);
  }
  const setsOf = (combination: number): number[] => {
    const sets = new Array<number>(layers.length);
    for (let axis = layers.length - 1; axis >= 0; axis--) {
      const { firsts, seconds } = layers[axis] as PairNumbers;
      sets[axis] = seconds[combination] as number;
      combination = firsts[combination] as number;
    }
    return sets;
  };
  return { ofSite: ids, count, setsOf };
}
