import type { Operator } from "../model/definition.ts";
import type { Place } from "../model/walk.ts";
import { formatNumber, template } from "./text.ts";

/** A stretch of a sentence. A token opens the control of what stands at `place` in the definition. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "class"; readonly text: string; readonly classId: string }
  | Token;

export interface Token {
  readonly kind: "token";
  readonly text: string;
  /** From the definition's root to the node: a test, a gate, a score's band, or `asmUpTo`. */
  readonly place: Place;
  /** The parameter whose value the token shows. */
  readonly param?: string;
  readonly criterion?: string;
  readonly score?: string;
  readonly operator?: Operator;
}

export type Pieces = readonly Piece[];
export type Slots = Readonly<Record<string, string | number | Pieces>>;

export const text = (words: string): Pieces => (words === "" ? [] : [{ kind: "text", text: words }]);

/** What a reader without controls sees. */
export const plain = (pieces: Pieces): string => pieces.map((piece) => piece.text).join("");

/** The pieces one after another, neighbouring text as one piece. */
export function joined(...parts: readonly Pieces[]): Pieces {
  const pieces: Piece[] = [];
  for (const piece of parts.flat()) {
    const last = pieces.at(-1);
    if (piece.kind === "text" && last?.kind === "text") pieces[pieces.length - 1] = text(last.text + piece.text)[0]!;
    else pieces.push(piece);
  }
  return pieces;
}

/** A message whose slots may hold pieces, so that tokens stay tokens wherever a language puts them. */
export function fill(code: string, slots: Slots = {}): Pieces {
  const n = slots["n"];
  const form = template(code, typeof n === "number" || typeof n === "string" ? { n } : {}) ?? code;
  return joined(
    ...form.split(/(\{\w+\})/).map((part) => {
      const slot = part.startsWith("{") ? slots[part.slice(1, -1)] : undefined;
      if (slot === undefined) return text(part);
      return typeof slot === "object" ? slot : text(typeof slot === "number" ? formatNumber(slot) : slot);
    }),
  );
}

/** "a, b and c", "a or b", "a; b": the last two are joined by `list.<last>`. */
export function list(last: "and" | "or" | "then" | "comma", items: readonly Pieces[]): Pieces {
  const [first = [], ...rest] = items;
  return rest.reduce((a, b, at) => {
    const joint = last === "then" || at === rest.length - 1 ? last : "comma";
    return fill(`list.${joint}`, { a, b });
  }, first);
}
