import "../dialects/linked-words.ts";
import type { MessageKey, Params } from "../dialects/text.ts";
import type { Definition } from "../model/definition.ts";
import { folded } from "./fold.ts";
import { entryOf, entryText, type LibraryEntry } from "./library-entry.ts";

const PREFIX = "asm-lens/definition/1/";

/** What of the browser's storage a library uses. */
export type LibraryStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface LibraryState {
  /** By name. */
  readonly entries: readonly LibraryEntry[];
  /** What this version cannot read: left as it is, to be exported. */
  readonly unread: readonly { readonly key: string; readonly text: string }[];
  /** Why something is not kept, in the order of weight; null where all is. */
  readonly trouble: "refused" | "cleared" | null;
}

/** What came of it: a message for the reader. `ok` is false where the browser did not keep it. */
export interface LibraryAnswer {
  readonly ok: boolean;
  readonly code: MessageKey;
  readonly params: Params;
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED");

const byName = (a: LibraryEntry, b: LibraryEntry): number => {
  const [first, second] = [folded(a.definition.name), folded(b.definition.name)];
  return first < second ? -1 : first > second ? 1 : a.key < b.key ? -1 : 1;
};

const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Definitions of the reader's own. Each lies under a key of its own, so that no tab ever writes over another's; what
 * the browser does not keep stays in memory for as long as the page is open, and is marked.
 */
export class Library {
  readonly #storage: LibraryStorage | null;
  readonly #listeners = new Set<() => void>();
  #state: LibraryState = { entries: [], unread: [], trouble: null };

  /** @param storage null where the browser refuses it. */
  constructor(storage: LibraryStorage | null) {
    this.#storage = storage;
    this.#load(storage === null ? "refused" : null);
  }

  readonly state = (): LibraryState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  save(definition: Definition): LibraryAnswer {
    const savedOn = new Date().toISOString().slice(0, 10);
    return this.putBack({ key: randomKey(), definition, savedOn, kept: true });
  }

  /** An entry as it was, also one that was deleted. */
  putBack(entry: LibraryEntry): LibraryAnswer {
    const fault = this.#write(entry);
    this.#put({ ...entry, kept: fault === null });
    const params = { name: entry.definition.name };
    if (fault === null) return { ok: true, code: "library.saved", params };
    return { ok: false, code: fault === "full" ? "library.full" : "library.refused", params };
  }

  /** Changes the name alone, which is no part of the hash. Where there is no room, the old name stays. */
  rename(key: string, name: string): LibraryAnswer | null {
    const entry = this.#state.entries.find((each) => each.key === key);
    if (!entry) return null;
    const renamed = { ...entry, definition: { ...entry.definition, name } };
    const fault = entry.kept ? this.#write(renamed) : null;
    if (fault === "full") return { ok: false, code: "library.rename_full", params: { name: entry.definition.name } };
    this.#put({ ...renamed, kept: entry.kept && fault === null });
    return { ok: fault === null, code: fault === null ? "library.renamed" : "library.refused", params: { name } };
  }

  /** Takes an entry away and returns it, for `putBack`. */
  remove(key: string): LibraryEntry | null {
    const entry = this.#state.entries.find((each) => each.key === key);
    if (!entry) return null;
    try {
      this.#storage?.removeItem(PREFIX + key);
    } catch {
      this.#set({ trouble: "refused" });
    }
    this.#set({ entries: this.#state.entries.filter((each) => each !== entry) });
    return entry;
  }

  /** Another tab changed the key; null: everything was cleared, in this browser's settings or elsewhere. */
  onStorage(key: string | null): void {
    if (key !== null && !key.startsWith(PREFIX)) return;
    const before = this.#state.entries;
    this.#load(this.#state.trouble);
    if (key !== null) return;
    const left = new Set(this.#state.entries.map((entry) => entry.key));
    const lost = before.filter((entry) => entry.kept && !left.has(entry.key));
    if (lost.length === 0) return;
    const entries = [...this.#state.entries, ...lost.map((entry) => ({ ...entry, kept: false }))].sort(byName);
    this.#set({ entries, trouble: "cleared" });
  }

  #set(change: Partial<LibraryState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #put(entry: LibraryEntry): void {
    const others = this.#state.entries.filter(({ key }) => key !== entry.key);
    this.#set({ entries: [...others, entry].sort(byName) });
  }

  #write(entry: LibraryEntry): "full" | "refused" | null {
    if (!this.#storage) return "refused";
    try {
      this.#storage.setItem(PREFIX + entry.key, entryText(entry));
      if (this.#state.trouble === "refused") this.#set({ trouble: null });
      return null;
    } catch (error) {
      if (isFull(error)) return "full";
      this.#set({ trouble: "refused" });
      return "refused";
    }
  }

  /** Reads everything again; what only this page holds stays. */
  #load(trouble: LibraryState["trouble"]): void {
    const entries = this.#state.entries.filter(({ kept }) => !kept);
    const unread: { key: string; text: string }[] = [];
    try {
      for (const [key, text] of stored(this.#storage)) {
        const entry = entryOf(key, text);
        if (entry) entries.push(entry);
        else unread.push({ key, text });
      }
      this.#set({ entries: entries.sort(byName), unread, trouble });
    } catch {
      this.#set({ trouble: "refused" });
    }
  }
}

function* stored(storage: LibraryStorage | null): Generator<readonly [key: string, text: string]> {
  for (let at = 0; at < (storage?.length ?? 0); at++) {
    const key = storage?.key(at);
    const text = key?.startsWith(PREFIX) ? storage?.getItem(key) : null;
    if (key && text) yield [key.slice(PREFIX.length), text];
  }
}
