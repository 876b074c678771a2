import { firstAtLeast } from "../ranks.ts";
import { columnOfOutcome, columnsOf, type Grouping } from "../tally.ts";
import type { HeldData, HeldGrouping } from "./held-data.ts";

/** Counters at one place of the hand. */
export interface HeldState {
  readonly counters: Uint32Array;
  readonly sums: Float64Array;
}

/** Takes counters from one place to another, flip by flip. */
export class FlipMover {
  readonly #data: HeldData;
  readonly #columns: Readonly<Record<Grouping["by"], Uint8Array>>;

  constructor(data: HeldData) {
    this.#data = data;
    const { answers } = data;
    this.#columns = {
      status: columnOfOutcome({ by: "status" }, answers),
      class: columnOfOutcome({ by: "class" }, answers),
    };
  }

  /** Applies the flips from `first` up to `end`, or takes them back where `end` is less. */
  apply(state: HeldState, first: number, end: number): void {
    const step = end >= first ? 1 : -1;
    const [low, high] = step > 0 ? [first, end] : [end, first];
    this.#outcomes(state, low, high, step);
    for (const by of ["status", "class"] as const) {
      const flips = this.#data.changing[by];
      const [from, to] = [firstAtLeast(flips, low), firstAtLeast(flips, high)];
      for (const grouping of this.#data.groupings) {
        if (grouping.by === by) this.#group(state.counters, grouping, from, to, step);
      }
    }
  }

  #outcomes({ counters, sums }: HeldState, low: number, high: number, step: 1 | -1): void {
    const { from, to, persons } = this.#data;
    const outcomes = sums.length;
    for (let flip = low; flip < high; flip++) {
      const [leaves, comes] = [from[flip] as number, to[flip] as number];
      counters[leaves] = (counters[leaves] as number) - step;
      counters[comes] = (counters[comes] as number) + step;
      const own = persons[flip] as number;
      if (Number.isNaN(own)) {
        counters[outcomes + leaves] = (counters[outcomes + leaves] as number) - step;
        counters[outcomes + comes] = (counters[outcomes + comes] as number) + step;
      } else {
        sums[leaves] = (sums[leaves] as number) - step * own;
        sums[comes] = (sums[comes] as number) + step * own;
      }
    }
  }

  /** One grouping, over the flips that change its columns. */
  #group(counters: Uint32Array, { groups, offset, by }: HeldGrouping, low: number, high: number, step: 1 | -1): void {
    const { from, to, changing, answers } = this.#data;
    const [flips, columnOf, width] = [changing[by], this.#columns[by], columnsOf({ by }, answers)];
    for (let place = low; place < high; place++) {
      const flip = flips[place] as number;
      const base = offset + (groups[place] as number) * width;
      const leaves = base + (columnOf[from[flip] as number] as number);
      const comes = base + (columnOf[to[flip] as number] as number);
      counters[leaves] = (counters[leaves] as number) - step;
      counters[comes] = (counters[comes] as number) + step;
    }
  }
}
