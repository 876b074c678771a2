import type { Codes } from "../ranks.ts";
import type { Tally } from "../tally.ts";
import { columnsOf } from "../tally.ts";
import { FlipMover, type HeldState } from "./flip-mover.ts";
import type { HeldData } from "./held-data.ts";
import type { Hand } from "./movement.ts";

/** The number of ascending values that are at most `most`. */
function countUpTo(ascending: ArrayLike<number>, most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks up what all linked aggregates are with the hand at any place; nothing depends on the number of sites. */
export class HeldIndex {
  readonly #data: HeldData;
  readonly #mover: FlipMover;
  readonly #outcomes: Codes;
  /** Flips that `#outcomes` has. */
  #shown = 0;

  constructor(data: HeldData) {
    this.#data = data;
    this.#mover = new FlipMover(data);
    this.#outcomes = data.start;
  }

  /** Flips that have happened with the hand at a place. */
  flipsAt(hand: Hand): number {
    const { at } = this.#data;
    if (hand === "any") return at.length;
    return countUpTo(at, hand === Infinity ? Number.MAX_VALUE : hand);
  }

  /** All counters with the hand at a place, exactly: from the nearer checkpoint, flip by flip. */
  tallyAt(hand: Hand): Tally {
    const { checkpoints, width, counters, sums, answers, parts, groupings } = this.#data;
    const flips = this.flipsAt(hand);
    const before = countUpTo(checkpoints, flips) - 1;
    const after = Math.min(before + 1, checkpoints.length - 1);
    const isNearer = (checkpoints[after] as number) - flips < flips - (checkpoints[before] as number);
    const point = isNearer && (checkpoints[after] as number) >= flips ? after : before;
    const outcomes = answers.change.length;
    const state: HeldState = {
      counters: counters.slice(point * width, (point + 1) * width),
      sums: sums.slice(point * outcomes, (point + 1) * outcomes),
    };
    this.#mover.apply(state, checkpoints[point] as number, flips);
    return {
      answers,
      sites: state.counters.subarray(0, outcomes),
      unrecorded: state.counters.subarray(outcomes, 2 * outcomes),
      persons: state.sums,
      parts,
      groups: groupings.map((grouping) =>
        state.counters.subarray(grouping.offset, grouping.offset + grouping.count * columnsOf(grouping, answers)),
      ),
    };
  }

  /** Outcomes by site as `follow` last left them. One array, changed in place. */
  get outcomes(): Codes {
    return this.#outcomes;
  }

  /** Brings `outcomes` to where the hand is. @returns the sites that were touched, some of them maybe twice */
  follow(hand: Hand): Uint32Array {
    const { sites, from, to } = this.#data;
    const [was, flips] = [this.#shown, this.flipsAt(hand)];
    for (let flip = was; flip < flips; flip++) this.#outcomes[sites[flip] as number] = to[flip] as number;
    for (let flip = was - 1; flip >= flips; flip--) this.#outcomes[sites[flip] as number] = from[flip] as number;
    this.#shown = flips;
    return sites.subarray(Math.min(was, flips), Math.max(was, flips));
  }
}
