import { nextDouble } from "../next-double.ts";
import { firstAtLeast } from "../ranks.ts";
import type { CellSets, SetNumbers } from "../site-cells.ts";
import { codeCount, readAt, type SiteReadings } from "../site-readings.ts";
import type { HeldAxis } from "./held-axis.ts";
import type { Marks } from "./marks.ts";
import type { Hand } from "./movement.ts";

/** Sets of cells that a reading has one after the other while the hand goes up: `sets[0]`, then `sets[k]` from `keys[k - 1]`. */
interface Turns {
  readonly keys: readonly number[];
  readonly sets: readonly number[];
}

/** Keys of the places at which the hand begins and ends. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

const before = (x: number): number => -nextDouble(-x);

/**
 * Where the readings of one held axis lie with the hand at any place of its reach. A known number changes at most twice:
 * where the hand stands on it, and just above.
 */
export class AxisCourses {
  readonly readings: SiteReadings;
  /** By reading code: with the hand below the number, on it, above it, and without a limit; others: at the start only. */
  readonly start: SetNumbers;
  readonly on: SetNumbers;
  readonly over: SetNumbers;
  readonly any: SetNumbers;
  /** By rank of a known number, its key. */
  readonly keys: Uint32Array;
  readonly #axis: HeldAxis;
  readonly #marks: Marks;
  readonly #reach: Reach;
  readonly #cellSets: CellSets;
  readonly #alike: readonly number[];
  readonly #turns = new Map<number, Turns>();

  /** @param alike by cell, the cell that stands for it: what the diagram does not tell apart need not be followed twice */
  constructor(
    axis: HeldAxis,
    readings: SiteReadings,
    { marks, reach }: { readonly marks: Marks; readonly reach: Reach },
    cellSets: CellSets,
    alike: readonly number[],
  ) {
    this.#alike = alike;
    this.readings = readings;
    this.#axis = axis;
    this.#marks = marks;
    this.#reach = reach;
    this.#cellSets = cellSets;
    const count = codeCount(readings);
    this.start = new Uint16Array(count);
    this.on = new Uint16Array(count);
    this.over = new Uint16Array(count);
    this.any = new Uint16Array(count);
    this.keys = marks.keysOf(readings.numbers);
    this.#fillKnown();
    this.#clip();
    for (const code of [0, ...readings.others.map((_, at) => readings.numbers.length + 1 + at)]) {
      this.start[code] = this.turnsOf(code).sets[0] as number;
      this.any[code] = this.#setAt(code, "any");
    }
  }

  #setAt(code: number, hand: Hand): number {
    const cells = this.#axis.cellsAt(readAt(this.readings, code), hand).map((cell) => this.#alike[cell] as number);
    return this.#cellSets.id([...new Set(cells)].sort((a, b) => a - b));
  }

  /** Between two fixed values all known numbers fare alike, so one of them answers for all. */
  #fillKnown(): void {
    const { numbers } = this.readings;
    let from = 0;
    const fill = (to: number): void => {
      if (from === to) return;
      const value = numbers[from] as number;
      const code = from + 1;
      const [first, last] = [code, to + 1];
      this.start.fill(this.#setAt(code, before(value)), first, last);
      this.on.fill(this.#setAt(code, value), first, last);
      this.over.fill(this.#setAt(code, nextDouble(value)), first, last);
      this.any.fill(this.#setAt(code, "any"), first, last);
      from = to;
    };
    for (const fixed of this.#axis.fixed) {
      const at = firstAtLeast(numbers, fixed);
      fill(at);
      if (numbers[at] === fixed) fill(at + 1);
    }
    fill(numbers.length);
  }

  /** What the hand has passed where it begins is no change, and neither is what it never comes to. */
  #clip(): void {
    for (let rank = 0; rank < this.keys.length; rank++) {
      const code = rank + 1;
      const key = this.keys[rank] as number;
      if (key > this.#reach.first && key + 1 <= this.#reach.last) continue;
      if (key <= this.#reach.first) this.start[code] = this.on[code] as number;
      if (key + 1 <= this.#reach.first) this.start[code] = this.on[code] = this.over[code] as number;
      if (key > this.#reach.last) this.on[code] = this.start[code] as number;
      if (key + 1 > this.#reach.last) this.over[code] = this.on[code] as number;
    }
  }

  /** The course of a reading within the hand's reach. */
  turnsOf(code: number): Turns {
    const known = this.#turns.get(code);
    if (known) return known;
    const places = this.#axis
      .turns(readAt(this.readings, code))
      .map((value) => this.#marks.keyOf(value))
      .flatMap((key) => [key, key + 1])
      .filter((key) => key > this.#reach.first && key <= this.#reach.last)
      .sort((a, b) => a - b);
    // The line has no first number: below all marks the hand still stands on one.
    const start = this.#reach.first < 0 ? -Number.MAX_VALUE : this.#marks.handAt(this.#reach.first);
    const turns = { keys: [] as number[], sets: [this.#setAt(code, start)] };
    for (const key of places) {
      const set = this.#setAt(code, this.#marks.handAt(key));
      if (set === turns.sets.at(-1)) continue;
      turns.keys.push(key);
      turns.sets.push(set);
    }
    this.#turns.set(code, turns);
    return turns;
  }

  /** The set of cells of a reading with the hand at a place. */
  at(code: number, key: number): number {
    if (key === this.#marks.anyKey) return this.any[code] as number;
    const { keys, sets } = this.turnsOf(code);
    let turn = 0;
    while (turn < keys.length && (keys[turn] as number) <= key) turn++;
    return sets[turn] as number;
  }
}
