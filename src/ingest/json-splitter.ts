// By name and not by a list, so that each is a constant to the compiler.
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const LINE = 0x0a;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;

/** Longer keys are not the one that is looked for. */
const LONGEST_KEY = 16;

/** Where a text stands in the document. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Features that stand together in the document, whole, with the commas between them. */
export interface Cut {
  readonly text: string;
  readonly features: number;
  /** Colons outside strings: as many keys as its objects state. */
  readonly colons: number;
}

/**
 * Cuts a GeoJSON document that comes in pieces into runs of whole features, without holding the whole: what is around
 * the list of features is kept as `around`, with the list empty. It knows strings and brackets, nothing else; whether
 * a feature is JSON is for a parser to say.
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
  /** Colons in the rest. */
  #colons = 0;
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

  /** The features that are whole with this piece; null where none is. */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass over every character; calls would cost more than it
  feed(piece: string): Cut | null {
    const text = this.#rest + piece;
    const from = this.#rest.length;
    let [start, end, features, colons, colonsAtEnd] = [0, 0, 0, this.#colons, 0];
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === BACKSLASH) this.#escaped = true;
        else if (code === QUOTE) this.#inString = false;
        else if (this.#depth === 1 && this.#key.length < LONGEST_KEY) this.#key += text[at] ?? "";
        continue;
      }
      switch (code) {
        case QUOTE:
          this.#inString = true;
          if (this.#depth === 1) this.#key = "";
          break;
        case COLON:
          colons++;
          break;
        case LINE:
          this.#line++;
          this.#lineStart = this.#read + at - from + 1;
          break;
        case BRACE:
        case BRACKET:
          if (this.#opensList(code)) {
            this.around += text.slice(start, at + 1);
            [start, end, colons] = [at + 1, at + 1, 0];
          }
          this.#depth++;
          break;
        case BRACE_END:
        case BRACKET_END:
          this.#depth--;
          if (this.#depth === this.#listDepth) {
            // The end of the list itself: what stands before it is the last feature, or nothing.
            if (text.slice(end + (features > 0 ? 1 : 0), at).trim() !== "") {
              features++;
              [end, colonsAtEnd] = [at, colons];
            }
            this.#listDepth = -1;
            const cut = cutOf(text, start, end, features, colonsAtEnd);
            // No second list follows: the rest of the document is around the first.
            return this.#finish(text, at, cut, piece.length);
          }
          break;
        case COMMA:
          if (this.#listDepth >= 0 && this.#depth === this.#listDepth + 1) {
            features++;
            [end, colonsAtEnd] = [at, colons];
          }
          break;
      }
    }
    const cut = cutOf(text, start, end, features, colonsAtEnd);
    if (this.#listDepth >= 0) {
      this.#rest = text.slice(features > 0 ? end + 1 : start);
      this.#colons = colons - colonsAtEnd;
    } else {
      this.around += text.slice(start);
      this.#rest = "";
    }
    this.#read += piece.length;
    return cut;
  }

  /** The end of the list was met: what follows in this piece is read as the rest of the document. */
  #finish(text: string, at: number, cut: Cut | null, length: number): Cut | null {
    const before = text.length - length;
    this.#read += at - before;
    this.#rest = "";
    this.#depth++;
    this.feed(text.slice(at));
    return cut;
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

const cutOf = (text: string, start: number, end: number, features: number, colons: number): Cut | null =>
  features > 0 ? { text: text.slice(start, end), features, colons } : null;
