/** Cells of the table that says where a search begins, by number of the numbers and at most. */
const CELLS_A_NUMBER = 8;
const MOST_CELLS = 2 ** 20;

/** Codes as small as the number of things they tell apart allows; 0 is kept for "unknown". */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

export const codesFor = (count: number, length: number): Codes =>
  count < 256 ? new Uint8Array(length) : count < 65536 ? new Uint16Array(length) : new Uint32Array(length);

/** The first place in ascending values at which `value` or more stands; their number where none does. */
export function firstAtLeast(ascending: ArrayLike<number>, value: number, from = 0, to = ascending.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The distinct numbers, ascending; NaN is none of them, and 0 is one with -0. */
export function distinctNumbers(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    const value = (sorted[at] as number) + 0;
    if (count === 0 || value !== sorted[count - 1]) sorted[count++] = value;
  }
  return sorted.slice(0, count);
}

/**
 * Finds numbers among ascending distinct ones. The upper half of a double's bits stands in the order of the doubles, so
 * a table over it says within a few places where a number must be.
 */
class Finder {
  readonly #ascending: Float64Array;
  readonly #double = new Float64Array(1);
  readonly #halves = new Int32Array(this.#double.buffer);
  readonly #high = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
  /** Keys of a cell. */
  readonly #width: number;
  readonly #base: number;
  readonly #start: Uint32Array;

  constructor(ascending: Float64Array) {
    this.#ascending = ascending;
    const base = this.#key(ascending[0] ?? 0);
    const span = this.#key(ascending.at(-1) ?? 0) - base;
    const cells = Math.min(MOST_CELLS, CELLS_A_NUMBER * ascending.length);
    this.#width = Math.max(1, Math.ceil((span + 1) / cells));
    this.#base = base;
    this.#start = new Uint32Array(Math.floor(span / this.#width) + 2).fill(ascending.length);
    for (let at = ascending.length - 1; at >= 0; at--) this.#start[this.#cell(ascending[at] as number)] = at;
    for (let cell = this.#start.length - 2; cell >= 0; cell--) {
      if ((this.#start[cell] as number) > (this.#start[cell + 1] as number))
        this.#start[cell] = this.#start[cell + 1] as number;
    }
  }

  #key(value: number): number {
    this.#double[0] = value + 0;
    const half = this.#halves[this.#high] as number;
    return half < 0 ? ~half + 0 : half + 2 ** 31;
  }

  #cell(value: number): number {
    return Math.floor((this.#key(value) - this.#base) / this.#width);
  }

  /** The place of a number that is among them. */
  place(value: number): number {
    const cell = this.#cell(value);
    return firstAtLeast(this.#ascending, value, this.#start[cell], this.#start[cell + 1]);
  }
}

/** By value its place among ascending distinct ones and one more; 0 where it is NaN. */
export function ranksOf(values: Float64Array, ascending: Float64Array, extra = 0): Codes {
  const codes = codesFor(ascending.length + extra, values.length);
  if (ascending.length === 0) return codes;
  const finder = new Finder(ascending);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    codes[at] = Number.isNaN(value) ? 0 : finder.place(value) + 1;
  }
  return codes;
}
