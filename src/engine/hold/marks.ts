import { nextDouble } from "../next-double.ts";
import { firstAtLeast } from "../ranks.ts";

/** Ascending distinct numbers of two lists that are that. */
function merged(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (x <= y) i++;
    if (y <= x) j++;
    all[count++] = Math.min(x, y);
  }
  return all.subarray(0, count);
}

/**
 * The values that the hand can pass, ascending, each as two places: on the value (key 2k) and just above it (2k + 1).
 * One more place, after all, is "no limit".
 */
export class Marks {
  readonly #values: Float64Array;

  constructor(lists: readonly Float64Array[]) {
    this.#values = lists.reduce(merged, new Float64Array(0));
  }

  get keys(): number {
    return 2 * this.#values.length + 1;
  }

  get anyKey(): number {
    return 2 * this.#values.length;
  }

  /** The key of a value that is among them. */
  keyOf(value: number): number {
    return 2 * firstAtLeast(this.#values, value);
  }

  /** The last place that is reached with the hand at a number; -1 before all of them. */
  reached(hand: number): number {
    const at = firstAtLeast(this.#values, hand);
    return this.#values[at] === hand ? 2 * at : 2 * at - 1;
  }

  /** The least double with which the hand has reached a place; Infinity for "no limit". */
  handAt(key: number): number {
    if (key === this.anyKey) return Infinity;
    const value = this.#values[key >> 1] as number;
    return key & 1 ? nextDouble(value) : value;
  }

  /** By rank among some of the values, the key of each. */
  keysOf(some: Float64Array): Uint32Array {
    const keys = new Uint32Array(some.length);
    let at = 0;
    for (let rank = 0; rank < some.length; rank++) {
      while ((this.#values[at] as number) < (some[rank] as number)) at++;
      keys[rank] = 2 * at;
    }
    return keys;
  }
}
