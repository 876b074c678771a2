import type { Column, Raw, Scalar } from "../model/site-table.ts";
import { ownText } from "./own-text.ts";

type Codes = Uint8Array | Uint16Array | Uint32Array;
type Numbers = Int32Array | Float64Array;

/** Codes of values from 1 on, in the order in which they are first met. */
export interface Dictionary {
  codeOf(raw: Raw): number;
  /** By code - 1. */
  readonly values: readonly Raw[];
}

/** Text that a number gives back unchanged, so that either may be stored for the other. */
const isCanonical = (raw: Raw): raw is string | number =>
  typeof raw === "number" || (typeof raw === "string" && String(Number(raw)) === raw && Number.isFinite(Number(raw)));

/** Stands for a missing one among whole numbers. */
const NO_WHOLE = -2147483648;
const isWhole = (value: number): boolean => Object.is(value | 0, value) && value !== NO_WHOLE;
const FIRST = 64;

/** Gathers one property row by row and gives it out as the smallest column that loses nothing. */
export class ColumnBuilder {
  /** By row, while every value is a number: whole ones take half the room until another comes. */
  #numbers: Numbers | null = new Int32Array(FIRST).fill(NO_WHOLE);
  /** By row, from the first value that is none; as narrow as the highest code allows. */
  #codes: Codes = new Uint8Array(0);
  readonly #dictionary: Dictionary;
  #known = 0;

  /** @param dictionary where the values' codes are known elsewhere already */
  constructor(dictionary: Dictionary = new OwnDictionary()) {
    this.#dictionary = dictionary;
  }

  /** Rows that are not missing. */
  get known(): number {
    return this.#known;
  }

  /** Each row once; rows that are never set are missing. */
  set(row: number, raw: Raw): void {
    this.#known++;
    if (this.#numbers && !isCanonical(raw)) this.#becomeDictionary();
    if (this.#numbers) this.#setNumber(this.#numbers, row, Number(raw));
    else this.#setCode(row, this.#dictionary.codeOf(raw));
  }

  #setNumber(numbers: Numbers, row: number, value: number): void {
    if (numbers instanceof Int32Array && !isWhole(value)) {
      const wider = new Float64Array(numbers.length);
      for (let at = 0; at < numbers.length; at++)
        wider[at] = numbers[at] === NO_WHOLE ? Number.NaN : (numbers[at] as number);
      this.#numbers = wider;
      this.#setNumber(wider, row, value);
      return;
    }
    if (row < numbers.length) {
      numbers[row] = value;
      return;
    }
    const length = Math.max(row + 1, numbers.length * 2);
    const longer = numbers instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
    longer.fill(numbers instanceof Int32Array ? NO_WHOLE : Number.NaN, numbers.length);
    longer.set(numbers);
    longer[row] = value;
    this.#numbers = longer;
  }

  #setCode(row: number, code: number): void {
    const codes = this.#codes;
    const isNarrow = code > highestOf(codes);
    if (row >= codes.length || isNarrow) {
      const length = row < codes.length ? codes.length : Math.max(row + 1, codes.length * 2, FIRST);
      this.#codes = isNarrow ? codesFor(code, length) : codesFor(highestOf(codes), length);
      this.#codes.set(codes);
    }
    this.#codes[row] = code;
  }

  #numberAt(row: number): number {
    const value = this.#numbers?.[row] ?? Number.NaN;
    return value === NO_WHOLE && this.#numbers instanceof Int32Array ? Number.NaN : value;
  }

  #becomeDictionary(): void {
    const length = this.#numbers?.length ?? 0;
    this.#codes = new Uint8Array(length);
    for (let row = 0; row < length; row++) {
      const value = this.#numberAt(row);
      if (!Number.isNaN(value)) this.#setCode(row, this.#dictionary.codeOf(value));
    }
    this.#numbers = null;
  }

  /** The column with its rows in the given order. Numbers with gaps become a dictionary where that is smaller. */
  finish(order: Uint32Array): Column {
    if (this.#numbers && !this.#isSmallerAsDictionary(order.length)) {
      // Filled by hand: `from` would gather all values in a list of objects first.
      const values = new Float64Array(order.length);
      for (let at = 0; at < order.length; at++) values[at] = this.#numberAt(order[at] as number);
      this.#numbers = null;
      return { kind: "numbers", values };
    }
    if (this.#numbers) this.#becomeDictionary();
    const { values } = this.#dictionary;
    const codes = codesFor(values.length, order.length);
    for (let at = 0; at < order.length; at++) codes[at] = this.#codes[order[at] as number] ?? 0;
    return { kind: "dictionary", codes, values };
  }

  /** Whether there are gaps, and few enough distinct numbers that codes take less than 8 bytes a row. */
  #isSmallerAsDictionary(rows: number): boolean {
    if (this.#known >= rows) return false;
    const distinct = new Set<number>();
    const length = this.#numbers?.length ?? 0;
    for (let row = 0; row < length; row++) {
      const value = this.#numberAt(row);
      if (!Number.isNaN(value)) distinct.add(value);
      if (distinct.size > 0xffff) return false;
    }
    return codesFor(distinct.size, 0).BYTES_PER_ELEMENT * rows + 16 * distinct.size < 8 * rows;
  }
}

/** A dictionary of one column alone. */
class OwnDictionary implements Dictionary {
  readonly values: Raw[] = [];
  readonly #codeOfScalar = new Map<Scalar, number>();
  /** Intervals and lists by their JSON text. */
  readonly #codeOfObject = new Map<string, number>();

  codeOf(raw: Raw): number {
    if (typeof raw === "object") {
      const key = JSON.stringify(raw);
      return this.#codeOfObject.get(key) ?? this.#put(this.#codeOfObject, key, raw);
    }
    const known = this.#codeOfScalar.get(raw);
    if (known !== undefined) return known;
    const own = typeof raw === "string" ? ownText(raw) : raw;
    return this.#put(this.#codeOfScalar, own, own);
  }

  #put<Key>(codes: Map<Key, number>, key: Key, raw: Raw): number {
    const code = this.values.push(raw);
    codes.set(key, code);
    return code;
  }
}

const highestOf = ({ BYTES_PER_ELEMENT: bytes }: Codes): number =>
  bytes === 1 ? 0xff : bytes === 2 ? 0xffff : 0xffffffff;

/** Room for `rows` codes from 0 (missing) to `highest`. */
function codesFor(highest: number, rows: number): Codes {
  if (highest <= 0xff) return new Uint8Array(rows);
  return highest <= 0xffff ? new Uint16Array(rows) : new Uint32Array(rows);
}
