/**
 * Keeps the array last given for as long as the next one holds the same bytes: what is the same array is not sent to
 * the graphics card again. A threshold of one definition thus leaves the other definition's map alone.
 */
export class KeptBytes {
  #last = new Uint8Array(0);

  keep(next: Uint8Array<ArrayBuffer>): Uint8Array {
    const last = this.#last;
    if (last.length !== next.length || next.some((byte, at) => byte !== last[at])) this.#last = next;
    return this.#last;
  }
}
