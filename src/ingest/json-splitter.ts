const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [BRACKET, BRACKET_END, BRACE, BRACE_END, LINE] = [0x5b, 0x5d, 0x7b, 0x7d, 0x0a];

/** Longer keys are not the one that is looked for. */
const LONGEST_KEY = 16;

/** Where a text stands in the document. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Cuts a GeoJSON document that comes in pieces into the texts of its features, without holding the whole: what is
 * around the list of features is kept as `around`, with the list empty. It knows strings and brackets, nothing else;
 * whether a feature is JSON is for a parser to say.
 */
export class JsonSplitter {
  /** The document without its features. */
  around = "";
  /** Set when the document is a bare list. */
  isList = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Depth of the list of features while inside it; -1 outside. */
  #listDepth = -1;
  #wasInList = false;
  /** The last string at the top of the document, which is the key of what follows it. */
  #key = "";
  #rest = "";
  #line = 1;
  #lineStart = 0;
  #read = 0;

  /** Whether all that was opened is closed. */
  get isComplete(): boolean {
    return this.#depth === 0 && !this.#inString && (this.around.trim() !== "" || this.isList);
  }

  /** Where the text ends that was fed so far. */
  get place(): Place {
    return { line: this.#line, column: this.#read - this.#lineStart + 1 };
  }

  /** The texts of the features that are whole with this piece. */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass over every character; calls would cost more than it
  feed(piece: string): string[] {
    const features: string[] = [];
    const text = this.#rest + piece;
    let start = 0;
    let at = this.#rest.length;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        this.#inText(code);
        if (this.#inString && this.#depth === 1 && this.#key.length < LONGEST_KEY) this.#key += text[at] ?? "";
        continue;
      }
      if (code === QUOTE) {
        this.#inString = true;
        this.#key = "";
      } else if (code === LINE) {
        this.#line++;
        this.#lineStart = this.#read + at - this.#rest.length + 1;
      } else if (code === BRACE || code === BRACKET) {
        if (this.#opensList(code)) {
          this.around += text.slice(start, at + 1);
          start = at + 1;
        }
        this.#depth++;
      } else if (code === BRACE_END || code === BRACKET_END) {
        this.#depth--;
        if (this.#depth === this.#listDepth) {
          // The end of the list itself: what stands before it is the last feature, or nothing.
          const last = text.slice(start, at).trim();
          if (last !== "") features.push(last);
          this.#listDepth = -1;
          start = at;
        }
      } else if (code === COMMA && this.#listDepth >= 0 && this.#depth === this.#listDepth + 1) {
        features.push(text.slice(start, at));
        start = at + 1;
      }
    }
    if (this.#listDepth >= 0) this.#rest = text.slice(start);
    else {
      this.around += text.slice(start);
      this.#rest = "";
    }
    this.#read += piece.length;
    return features;
  }

  #inText(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
  }

  #opensList(code: number): boolean {
    if (code !== BRACKET || this.#wasInList) return false;
    const isBare = this.#depth === 0;
    if (!isBare && (this.#depth !== 1 || this.#key !== "features")) return false;
    this.isList = isBare;
    this.#wasInList = true;
    this.#listDepth = this.#depth;
    return true;
  }
}
