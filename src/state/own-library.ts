import { useSyncExternalStore } from "react";
import { Library, type LibraryState } from "./library.ts";

/** In private mode or a sandboxed frame the very mention of the storage may throw. */
function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

let own: Library | null = null;

/** The library of this browser. Every tab hears of what another one saves, renames or deletes. */
export function ownLibrary(): Library {
  if (own) return own;
  const library = new Library(browserStorage());
  addEventListener("storage", ({ key, storageArea }) => {
    if (storageArea === null || storageArea === browserStorage()) library.onStorage(key);
  });
  own = library;
  return library;
}

export const useLibrary = (library: Library): LibraryState => useSyncExternalStore(library.subscribe, library.state);
