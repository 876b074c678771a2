/** A stretch of text: from, to (exclusive), in UTF-16 units. */
export type Stretch = readonly [from: number, to: number];

/** Where each value of a JSON text stands, by its place as errors name it; and where the text stops being JSON. */
export interface JsonPlaces {
  readonly stretches: ReadonlyMap<string, Stretch>;
  readonly fault: number | null;
}

const SPACE = /[\s\uFEFF]*/y;
const TEXT = /"(?:[^"\\\n]|\\.)*"/y;
const BARE = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Fault extends Error {}

/** Walks a JSON text and notes where each value stands. */
class Walker {
  readonly stretches = new Map<string, Stretch>();
  readonly #text: string;
  at = 0;
  constructor(text: string) {
    this.#text = text;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  #sees(sign: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#sees(sign)) throw new Fault();
  }

  value(place: string, depth = 0): void {
    this.#take(SPACE);
    const from = this.at;
    // A text nested beyond any definition would exhaust the stack.
    if (depth > 500) throw new Fault();
    if (this.#sees("{")) this.#members(place, depth);
    else if (this.#sees("[")) this.#items(place, depth);
    else if (this.#take(TEXT) === undefined && this.#take(BARE) === undefined) throw new Fault();
    this.stretches.set(place, [from, this.at]);
  }

  #members(place: string, depth: number): void {
    if (this.#sees("}")) return;
    do {
      this.#take(SPACE);
      const from = this.at;
      const key = this.#take(TEXT);
      if (key === undefined) throw new Fault();
      const name = JSON.parse(key) as string;
      const here = place === "" ? name : `${place}.${name}`;
      this.#expect(":");
      this.value(here, depth + 1);
      this.stretches.set(here, [from, this.at]);
    } while (this.#sees(","));
    this.#expect("}");
  }

  #items(place: string, depth: number): void {
    if (this.#sees("]")) return;
    let index = 0;
    do this.value(`${place}[${index++}]`, depth + 1);
    while (this.#sees(","));
    this.#expect("]");
  }

  end(): void {
    this.#take(SPACE);
    if (this.at < this.#text.length) throw new Fault();
  }
}

export function jsonPlaces(text: string): JsonPlaces {
  const walker = new Walker(text);
  try {
    walker.value("");
    walker.end();
    return { stretches: walker.stretches, fault: null };
  } catch (error) {
    if (!(error instanceof Fault) && !(error instanceof SyntaxError)) throw error;
    return { stretches: walker.stretches, fault: walker.at };
  }
}

/** The stretch of a place, or of the nearest thing around it that the text has. */
export function stretchOf({ stretches, fault }: JsonPlaces, place: string): Stretch {
  if (fault !== null) return [fault, fault + 1];
  let near = place;
  while (!stretches.has(near) && near !== "") near = near.slice(0, Math.max(0, near.search(/[.[][^.[]*$/)));
  return stretches.get(near) ?? [0, 0];
}

/** Line of an offset, from 1. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
