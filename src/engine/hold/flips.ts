const grown = (array: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
};

/** Sites whose outcome changes at a place of the hand, in the order of the places. */
export interface Flips {
  readonly sites: Uint32Array;
  /** The place, as a number that ascends with it. */
  readonly keys: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

/** Collects flips site by site, and puts them in the order of their places. */
export class FlipList {
  #sites: Uint32Array;
  #keys: Uint32Array;
  /** The outcome before in the upper half, the one after in the lower. */
  #moves: Uint32Array;
  #count = 0;
  readonly #perKey: Uint32Array;

  /** @param keys places there are; @param room flips that there may well be */
  constructor(keys: number, room = 1024) {
    this.#perKey = new Uint32Array(keys + 1);
    this.#sites = new Uint32Array(room);
    this.#keys = new Uint32Array(room);
    this.#moves = new Uint32Array(room);
  }

  /** Adds a change of outcome, where it is one; without a branch, for which sites change follows no pattern. */
  add(site: number, key: number, from: number, to: number): void {
    if (this.#count === this.#sites.length) {
      this.#sites = grown(this.#sites);
      this.#keys = grown(this.#keys);
      this.#moves = grown(this.#moves);
    }
    const at = this.#count;
    this.#sites[at] = site;
    this.#keys[at] = key;
    this.#moves[at] = (from << 16) | to;
    const one = Number(from !== to);
    this.#count = at + one;
    this.#perKey[key] = (this.#perKey[key] as number) + one;
  }

  /** A counting sort that keeps the order of the sites at one place. The list is used up. */
  sorted(): Flips {
    const next = this.#perKey;
    let before = 0;
    for (let key = 0; key < next.length; key++) {
      const own = next[key] as number;
      next[key] = before;
      before += own;
    }
    const count = this.#count;
    const flips = {
      sites: new Uint32Array(count),
      keys: new Uint32Array(count),
      from: new Uint16Array(count),
      to: new Uint16Array(count),
    };
    for (let at = 0; at < count; at++) {
      const key = this.#keys[at] as number;
      const place = next[key] as number;
      next[key] = place + 1;
      flips.sites[place] = this.#sites[at] as number;
      flips.keys[place] = key;
      const move = this.#moves[at] as number;
      flips.from[place] = move >>> 16;
      flips.to[place] = move & 0xffff;
    }
    return flips;
  }
}
