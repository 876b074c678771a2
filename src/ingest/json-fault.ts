/** Where and how a text stops being JSON. Engines word this differently; the reader is told the same everywhere. */
export interface JsonFault {
  /** `incomplete`: the text ends too early. `trailing`: other text follows the value. `unexpected`: anything else. */
  readonly kind: "incomplete" | "trailing" | "unexpected";
  /** Index into the text. */
  readonly at: number;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

type Expected = "value" | "first" | "key" | "firstKey" | "colon" | "after";

/** Walks the text with a stack of its own, so that no depth of nesting can overflow. undefined: it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const walk = new Walk(text);
  for (;;) {
    walk.match(SPACE);
    const { at } = walk;
    if (walk.isDone) return at < text.length ? { kind: "trailing", at } : undefined;
    if (at >= text.length) return { kind: "incomplete", at };
    if (!walk.step()) return { kind: cutOff(text, at) ? "incomplete" : "unexpected", at };
  }
}

class Walk {
  at = 0;
  readonly #text: string;
  readonly #open: ("[" | "{")[] = [];
  #expected: Expected = "value";

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#expected === "after" && this.#open.length === 0;
  }

  match(token: RegExp): boolean {
    token.lastIndex = this.at;
    if (!token.test(this.#text)) return false;
    this.at = token.lastIndex;
    return true;
  }

  /** Takes the next token; false where it is not one that may stand here. */
  step(): boolean {
    const character = this.#text[this.at] ?? "";
    switch (this.#expected) {
      case "after":
        return this.#after(character);
      case "key":
      case "firstKey":
        return this.#key(character);
      case "colon":
        return this.#take(character === ":", "value");
      case "value":
      case "first":
        return this.#value(character);
    }
  }

  #take(fits: boolean, next: Expected): boolean {
    if (!fits) return false;
    this.at++;
    this.#expected = next;
    return true;
  }

  #close(bracket: "[" | "{"): boolean {
    return this.#open.at(-1) === bracket && this.#open.pop() !== undefined && this.#take(true, "after");
  }

  #value(character: string): boolean {
    if (character === "[" || character === "{") {
      this.#open.push(character);
      return this.#take(true, character === "[" ? "first" : "firstKey");
    }
    if (this.#expected === "first" && character === "]") return this.#close("[");
    this.#expected = "after";
    return this.match(character === '"' ? STRING : SCALAR);
  }

  #key(character: string): boolean {
    if (this.#expected === "firstKey" && character === "}") return this.#close("{");
    this.#expected = "colon";
    return this.match(STRING);
  }

  #after(character: string): boolean {
    if (character === "]") return this.#close("[");
    if (character === "}") return this.#close("{");
    return this.#take(character === ",", this.#open.at(-1) === "{" ? "key" : "value");
  }
}

/** Whether the text ends inside the token that starts here: an open string, or the first letters of a word. */
function cutOff(text: string, start: number): boolean {
  const rest = text.slice(start);
  if (rest.startsWith('"')) return !/"/.test(rest.slice(1).replace(/\\[\s\S]/g, ""));
  return /^(?:-?\d*\.?\d*(?:[eE][+-]?)?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/.test(rest);
}
