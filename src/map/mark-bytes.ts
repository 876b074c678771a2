/** A change is one word: the site in its lower bits, its code above them. */
export const SITE_BITS = 24;
const MOST_SITES = 2 ** SITE_BITS;

/** Beyond this part of all sites, four bytes a change are no longer worth it against one byte a site. */
const QUEUED_PART = 8;

/**
 * One byte a site, the index of its mark's style, and which of them have changed since the graphics card was last
 * told. Several steps may pass between two frames, and a frame may be skipped, so what has changed is kept here until
 * it is taken.
 */
export class MarkBytes {
  /** Read by anyone, written here only. Always the same array. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Changes in their order; a site that changed twice stands twice, and the later one holds. */
  readonly #queue: Uint32Array<ArrayBuffer>;
  #queued = 0;
  /** More has changed than the queue holds. */
  #overflowed = false;
  #version = 0;
  /** The version that the queue leads on from. */
  #taken = 0;

  /** @param initial the bytes as they begin; they are taken over, not copied. */
  constructor(initial: Uint8Array<ArrayBuffer>) {
    this.bytes = initial;
    const { length } = initial;
    this.#queue = new Uint32Array(length > MOST_SITES ? 0 : Math.floor(length / QUEUED_PART));
  }

  /** Another number where anything has changed. */
  get version(): number {
    return this.#version;
  }

  /** How many changes are told one by one, at most. */
  get mostChanges(): number {
    return this.#queue.length;
  }

  set(site: number, code: number): void {
    if (this.bytes[site] === code) return;
    this.bytes[site] = code;
    this.#version++;
    if (this.#queued < this.#queue.length) this.#queue[this.#queued++] = site | (code << SITE_BITS);
    else this.#overflowed = true;
  }

  /** Takes over all of `next`, which is as long as `bytes`. Where it says the same, nothing has changed. */
  replace(next: Uint8Array): void {
    const { bytes } = this;
    if (next.length !== bytes.length) throw new RangeError("bytes of another table");
    for (let site = 0; site < next.length; site++) {
      if (next[site] === bytes[site]) continue;
      this.set(site, next[site] as number);
      // Where all is sent, what differs need not be found.
      if (this.#overflowed) break;
    }
    if (this.#overflowed) bytes.set(next);
  }

  /**
   * What has changed since a version that the caller has, in order, to be used before the next change. Null: more than
   * is worth telling one by one, or another caller has taken it.
   */
  take(since: number): Uint32Array<ArrayBuffer> | null {
    const lost = this.#overflowed || since !== this.#taken;
    const changes = this.#queue.subarray(0, this.#queued);
    this.#taken = this.#version;
    this.#queued = 0;
    this.#overflowed = false;
    return lost ? null : changes;
  }
}
