import type { Shown } from "../facts/shown.ts";
import { type Bounds, implied, type Network, networkOf, tighten } from "./bounds.ts";
import type { Sum } from "./quantities.ts";
import { WITHHOLD } from "./steps.ts";

/** A number among others that add up. */
export interface Entry {
  readonly value: number;
  /** As it is said at a level of coarseness; null: it is not said at all. */
  readonly shown: ((level: number) => Shown) | null;
  /** Level to begin with. */
  readonly from: number;
  /** Whether it is decided and never made coarser. */
  readonly fixed?: boolean;
  /** What is known of it whatever is said of other numbers, such as that a small place has few sites. */
  readonly known?: Shown;
  /** Whether nobody may know that it lies between these ends. */
  harmed(lo: number, hi: number): boolean;
}

const ANYTHING: Shown = { min: 0, max: null };
const top = ({ max }: Shown): number => max ?? Number.POSITIVE_INFINITY;

function boundsOf(shown: readonly Shown[], network: Network): Bounds {
  const bounds = { lo: Float64Array.from(shown, ({ min }) => min), hi: Float64Array.from(shown, top) };
  tighten(bounds, network);
  return bounds;
}

const both = (a: Shown, b: Shown): Shown => {
  const max = Math.min(top(a), top(b));
  return { min: Math.max(a.min, b.min), max: max === Number.POSITIVE_INFINITY ? null : max };
};

/** Passes in which one sibling at a time becomes coarser; after them all of a sum that tells too much are withheld. */
const GENTLE = 8;
const PASSES = 32;

class Settling {
  readonly #entries: readonly Entry[];
  readonly #network: Network;
  readonly #levels: number[];
  /** What follows without any number that could be made coarser: no coarseness protects from that. */
  readonly #given: Bounds;

  constructor(entries: readonly Entry[], sums: readonly Sum[]) {
    this.#entries = entries;
    this.#network = networkOf(entries.length, sums);
    this.#levels = entries.map(({ from }) => from);
    this.#given = boundsOf(
      entries.map((entry, at) => (entry.fixed ? this.#said(at) : (entry.known ?? ANYTHING))),
      this.#network,
    );
  }

  #said(at: number): Shown {
    const { shown, known = ANYTHING } = this.#entries[at] as Entry;
    return both(shown?.(this.#levels[at] as number) ?? ANYTHING, known);
  }

  #raise(at: number, withhold: boolean): boolean {
    const { shown, fixed } = this.#entries[at] as Entry;
    if (!shown || fixed || (this.#levels[at] as number) >= WITHHOLD) return false;
    this.#levels[at] = withhold ? WITHHOLD : (this.#levels[at] as number) + 1;
    return true;
  }

  #harmed({ lo, hi }: Bounds): number[] {
    const { lo: least, hi: most } = this.#given;
    return this.#entries.flatMap((entry, at) => {
      const [low, high] = [lo[at] as number, hi[at] as number];
      const given = low <= (least[at] as number) && high >= (most[at] as number);
      return !given && entry.harmed(low, high) ? [at] : [];
    });
  }

  /** Whether what is said of the number itself is one of the ends; then saying less of it may do. */
  #byItself(at: number, bounds: Bounds): boolean {
    const { min, max } = this.#said(at);
    return (min > 0 && bounds.lo[at] === min) || (max !== null && bounds.hi[at] === max);
  }

  /** The member of a sum that is the least loss: the smallest that is no smaller than the number to be hidden. */
  #sibling({ whole, parts }: Sum, at: number, harmed: ReadonlySet<number>): number | undefined {
    const open = [whole, ...parts].filter((other) => {
      const { shown, fixed } = this.#entries[other] as Entry;
      return (
        !harmed.has(other) && other !== at && shown !== null && !fixed && (this.#levels[other] as number) < WITHHOLD
      );
    });
    const own = (this.#entries[at] as Entry).value;
    const size = (other: number) => (this.#entries[other] as Entry).value;
    const enough = (other: number) => Number(size(other) < Math.max(1, own));
    return open.sort((a, b) => enough(a) - enough(b) || size(a) - size(b))[0];
  }

  /** The sums that one of the ends follows from. */
  #guilty(at: number, bounds: Bounds): Sum[] {
    const { min, max } = this.#said(at);
    const sums = (this.#network.sumsOf[at] ?? []).map((index) => this.#network.sums[index] as Sum);
    return sums.filter((sum) => {
      const [low, high] = implied(bounds, sum, sum.whole === at ? undefined : at);
      const [lowest, highest] = [bounds.lo[at] as number, bounds.hi[at] as number];
      return (low > min && low >= lowest) || (high < (max ?? Number.POSITIVE_INFINITY) && high <= highest);
    });
  }

  #mend(at: number, bounds: Bounds, harmed: ReadonlySet<number>, withhold: boolean): boolean {
    if (this.#byItself(at, bounds) && this.#raise(at, withhold)) return true;
    for (const sum of this.#guilty(at, bounds)) {
      const sibling = this.#sibling(sum, at, harmed);
      if (sibling !== undefined && this.#raise(sibling, withhold)) return true;
    }
    return this.#raise(at, withhold);
  }

  /** Makes numbers coarser until nothing that must not be known follows from what is said. */
  run(gentle: number): Shown[] {
    for (let pass = 0; pass < gentle + PASSES; pass++) {
      const bounds = boundsOf(
        this.#entries.map((_, at) => this.#said(at)),
        this.#network,
      );
      const harmed = this.#harmed(bounds);
      if (harmed.length === 0) return this.#result();
      const all = new Set(harmed);
      const mended = harmed.map((at) => this.#mend(at, bounds, all, pass >= gentle));
      if (!mended.includes(true)) break;
    }
    for (const at of this.#entries.keys()) this.#raise(at, true);
    return this.#result();
  }

  #result(): Shown[] {
    return this.#entries.map(({ shown }, at) => shown?.(this.#levels[at] as number) ?? ANYTHING);
  }
}

/**
 * What may be said of each of the numbers, given the sums that everyone can work out.
 * @param gentle passes in which a step widens before a number is withheld
 */
export const settle = (entries: readonly Entry[], sums: readonly Sum[], gentle = GENTLE): Shown[] =>
  new Settling(entries, sums).run(gentle);
