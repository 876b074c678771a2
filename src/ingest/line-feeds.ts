/** One kind of line end in a text that comes in pieces, whichever it has: also where a piece ends within one. */
export class LineFeeds {
  #held = "";

  feed(piece: string, isLast: boolean): string {
    const text = this.#held + piece;
    this.#held = !isLast && text.endsWith("\r") ? "\r" : "";
    return withLineFeeds(this.#held === "" ? text : text.slice(0, -1));
  }
}

export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, "\n");
