const FIRST = 1_024;

type Values = Float64Array | Int32Array | Uint32Array;

/** A typed array that grows as values are put at its end: eight bytes a value at most, and no objects. */
export class Growing {
  readonly #make: (length: number) => Values;
  #values: Values;
  #length = 0;

  constructor(kind: typeof Float64Array | typeof Int32Array | typeof Uint32Array) {
    this.#make = (length) => new kind(length);
    this.#values = this.#make(FIRST);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = this.#make(this.#length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length++] = value;
  }

  /** The value at a place that was put. */
  at(place: number): number {
    return this.#values[place] ?? Number.NaN;
  }
}
