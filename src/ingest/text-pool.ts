import { Growing } from "./growing.ts";

const FIRST_CHARS = 1 << 14;
const FIRST_SLOTS = 1 << 12;
/** Longer texts are put together in parts, for a call takes only so many arguments. */
const AT_ONCE = 8_192;

/**
 * Distinct texts by code, from 1 on, in typed arrays: a name for every one of a million sites would else be a million
 * objects that the collector looks at again and again. A hash table (FNV-1a, open addressing) over their characters.
 */
export class TextPool {
  #chars = new Uint16Array(FIRST_CHARS);
  /** Where each text starts; the last one is where all of them end. */
  readonly #starts = new Growing(Uint32Array);
  #slots = new Uint32Array(FIRST_SLOTS);
  #end = 0;

  constructor() {
    this.#starts.push(0);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The code of a text; 0 where it was never put. */
  find(text: string): number {
    return this.#slots[this.#slotOf(text)] ?? 0;
  }

  /** The code of a text, which is put where it is new. */
  codeOf(text: string): number {
    const slot = this.#slotOf(text);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known;
    this.#append(text);
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return this.size;
  }

  textOf(code: number): string {
    const end = this.#starts.at(code);
    let text = "";
    for (let at = this.#starts.at(code - 1); at < end; at += AT_ONCE)
      text += String.fromCharCode(...this.#chars.subarray(at, Math.min(end, at + AT_ONCE)));
    return text;
  }

  #append(text: string): void {
    if (this.#end + text.length > this.#chars.length) {
      const longer = new Uint16Array(Math.max(this.#chars.length * 2, this.#end + text.length));
      longer.set(this.#chars.subarray(0, this.#end));
      this.#chars = longer;
    }
    for (let at = 0; at < text.length; at++) this.#chars[this.#end + at] = text.charCodeAt(at);
    this.#end += text.length;
    this.#starts.push(this.#end);
  }

  /** The slot that holds a text, or the free one where it belongs. */
  #slotOf(text: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(text) & mask;
    for (;;) {
      const code = this.#slots[slot] ?? 0;
      if (code === 0 || this.#is(code, text)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #is(code: number, text: string): boolean {
    const start = this.#starts.at(code - 1);
    if (this.#starts.at(code) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (this.#chars[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let code = 1; code <= this.size; code++) {
      let hash = FNV_BASIS;
      for (let at = this.#starts.at(code - 1); at < this.#starts.at(code); at++)
        hash = Math.imul(hash ^ (this.#chars[at] ?? 0), FNV_PRIME);
      let slot = hash & mask;
      while ((this.#slots[slot] ?? 0) > 0) slot = (slot + 1) & mask;
      this.#slots[slot] = code;
    }
  }
}

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function hashOf(text: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}
