import type { LibraryStorage } from "../../src/state/library.ts";

/** Storage in memory that can fill up or be refused; several libraries over one are several tabs. */
export class FakeStorage implements LibraryStorage {
  readonly texts = new Map<string, string>();
  /** Characters it holds at most. */
  room = Number.POSITIVE_INFINITY;
  refused = false;

  get length(): number {
    this.#allow();
    return this.texts.size;
  }
  key(at: number): string | null {
    this.#allow();
    return [...this.texts.keys()][at] ?? null;
  }
  getItem(key: string): string | null {
    this.#allow();
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.#allow();
    const others = [...this.texts].reduce((sum, [name, held]) => sum + (name === key ? 0 : held.length), 0);
    if (others + text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.#allow();
    this.texts.delete(key);
  }
  #allow(): void {
    if (this.refused) throw new DOMException("no", "SecurityError");
  }
}
