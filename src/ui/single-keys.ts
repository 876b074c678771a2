import { useSyncExternalStore } from "react";

const KEY = "asm-lens/single-keys";
const listeners = new Set<() => void>();

/** null: not yet asked of the storage, which may refuse; then the choice lasts as long as the page. */
let on: boolean | null = null;

function saved(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Whether a letter or a mark by itself acts on the page (WCAG 2.1.4): on until the reader turns them off. */
export function areSingleKeysOn(): boolean {
  on ??= saved();
  return on;
}

/** Turns single keys on or off, and keeps the choice. */
export function turnSingleKeys(to: boolean): void {
  on = to;
  try {
    if (to) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Not kept, still applied.
  }
  for (const listener of listeners) listener();
}

/** The choice, followed as it changes. */
export const useSingleKeys = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    areSingleKeysOn,
    () => true,
  );
