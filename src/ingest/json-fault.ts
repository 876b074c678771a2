/** Where and how a text stops being JSON. Engines word this differently; the reader is told the same everywhere. */
export interface JsonFault {
  /** `incomplete`: the text ends too early. `trailing`: other text follows the value. `unexpected`: anything else. */
  readonly kind: "incomplete" | "trailing" | "unexpected";
  /** Index into the text. */
  readonly at: number;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

type Expected = "value" | "first" | "key" | "firstKey" | "colon" | "after";

/** Walks the text with a stack of its own, so that no depth of nesting can overflow. undefined: it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ("[" | "{")[] = [];
  let at = 0;
  let expected: Expected = "value";

  const match = (token: RegExp): boolean => {
    token.lastIndex = at;
    if (!token.test(text)) return false;
    at = token.lastIndex;
    return true;
  };
  const close = (bracket: "[" | "{"): boolean => {
    if (open.at(-1) !== bracket) return false;
    open.pop();
    at++;
    expected = "after";
    return true;
  };
  const value = (character: string): boolean => {
    if (character === "[" || character === "{") {
      open.push(character);
      at++;
      expected = character === "[" ? "first" : "firstKey";
      return true;
    }
    if (expected === "first" && character === "]") return close("[");
    expected = "after";
    return character === '"' ? match(STRING) : match(SCALAR);
  };
  const key = (character: string): boolean => {
    if (expected === "firstKey" && character === "}") return close("{");
    expected = "colon";
    return match(STRING);
  };
  const after = (character: string): boolean => {
    if (character === "]") return close("[");
    if (character === "}") return close("{");
    expected = open.at(-1) === "{" ? "key" : "value";
    at++;
    return character === ",";
  };
  const step = (character: string): boolean => {
    if (expected === "after") return after(character);
    if (expected === "key" || expected === "firstKey") return key(character);
    if (expected !== "colon") return value(character);
    expected = "value";
    at++;
    return character === ":";
  };

  for (;;) {
    match(SPACE);
    if (expected === "after" && open.length === 0) return at < text.length ? { kind: "trailing", at } : undefined;
    if (at >= text.length) return { kind: "incomplete", at };
    const start = at;
    if (!step(text[at] ?? "")) return { kind: cutOff(text, start) ? "incomplete" : "unexpected", at: start };
  }
}

/** Whether the text ends inside the token that starts here: an open string, or the first letters of a word. */
function cutOff(text: string, start: number): boolean {
  const rest = text.slice(start);
  if (rest.startsWith('"')) return !/"/.test(rest.slice(1).replace(/\\[^]/g, ""));
  return /^(?:-?\d*\.?\d*(?:[eE][+-]?)?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/.test(rest);
}
