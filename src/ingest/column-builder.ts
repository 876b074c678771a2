import type { Column, Raw, Scalar } from "../model/site-table.ts";

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Text that a number gives back unchanged, so that either may be stored for the other. */
const isCanonical = (raw: Raw): raw is string | number =>
  typeof raw === "number" || (typeof raw === "string" && String(Number(raw)) === raw && Number.isFinite(Number(raw)));

/** Gathers one property row by row and gives it out as the smallest column that loses nothing. */
export class ColumnBuilder {
  /** By row, while every value is a number; NaN where missing. */
  #numbers: Float64Array | null = new Float64Array(64).fill(Number.NaN);
  /** By row, from the first value that is none. */
  #codes = new Uint32Array(0);
  readonly #values: Raw[] = [];
  readonly #codeOfScalar = new Map<Scalar, number>();
  /** Intervals and lists by their JSON text. */
  readonly #codeOfObject = new Map<string, number>();
  #known = 0;

  /** Rows that are not missing. */
  get known(): number {
    return this.#known;
  }

  /** Each row once; rows that are never set are missing. */
  set(row: number, raw: Raw): void {
    this.#known++;
    if (this.#numbers && !isCanonical(raw)) this.#becomeDictionary();
    if (this.#numbers) {
      if (row >= this.#numbers.length) {
        const longer = new Float64Array(Math.max(row + 1, this.#numbers.length * 2)).fill(Number.NaN);
        longer.set(this.#numbers);
        this.#numbers = longer;
      }
      this.#numbers[row] = Number(raw);
      return;
    }
    if (row >= this.#codes.length) {
      const longer = new Uint32Array(Math.max(row + 1, this.#codes.length * 2));
      longer.set(this.#codes);
      this.#codes = longer;
    }
    this.#codes[row] = this.#codeOf(raw);
  }

  /** The value of a row, as it was set (a number may come back for its own text). */
  get(row: number): Raw | undefined {
    if (!this.#numbers) return this.#values[(this.#codes[row] ?? 0) - 1];
    const value = this.#numbers[row] ?? Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  }

  #codeOf(raw: Raw): number {
    const known = typeof raw === "object" ? this.#codeOfObject.get(JSON.stringify(raw)) : this.#codeOfScalar.get(raw);
    if (known !== undefined) return known;
    const code = this.#values.push(raw);
    if (typeof raw === "object") this.#codeOfObject.set(JSON.stringify(raw), code);
    else this.#codeOfScalar.set(raw, code);
    return code;
  }

  #becomeDictionary(): void {
    const numbers = this.#numbers ?? new Float64Array(0);
    this.#numbers = null;
    this.#codes = Uint32Array.from(numbers, (value) => (Number.isNaN(value) ? 0 : this.#codeOf(value)));
  }

  /** The column with its rows in the given order. Numbers with gaps become a dictionary where that is smaller. */
  finish(order: Uint32Array): Column {
    if (this.#numbers && !this.#isSmallerAsDictionary(order.length)) {
      const numbers = this.#numbers;
      this.#numbers = null;
      return { kind: "numbers", values: Float64Array.from(order, (row) => numbers[row] ?? Number.NaN) };
    }
    if (this.#numbers) this.#becomeDictionary();
    const codes = codesFor(this.#values.length, order.length);
    for (const [at, row] of order.entries()) codes[at] = this.#codes[row] ?? 0;
    return { kind: "dictionary", codes, values: this.#values };
  }

  /** Whether there are gaps, and few enough distinct numbers that codes take less than 8 bytes a row. */
  #isSmallerAsDictionary(rows: number): boolean {
    if (this.#known >= rows) return false;
    const distinct = new Set<number>();
    for (const value of this.#numbers ?? []) {
      if (!Number.isNaN(value)) distinct.add(value);
      if (distinct.size > 0xffff) return false;
    }
    return codesFor(distinct.size, 0).BYTES_PER_ELEMENT * rows + 16 * distinct.size < 8 * rows;
  }
}

/** Room for `rows` codes from 0 (missing) to `highest`. */
function codesFor(highest: number, rows: number): Codes {
  if (highest <= 0xff) return new Uint8Array(rows);
  return highest <= 0xffff ? new Uint16Array(rows) : new Uint32Array(rows);
}
