import { useSyncExternalStore } from "react";

const queries = new Map<string, MediaQueryList>();

/** One list a query: its subscribers share it. Where the page has no media, nothing matches. */
function listOf(query: string): MediaQueryList | null {
  if (typeof matchMedia !== "function") return null;
  const list = queries.get(query) ?? matchMedia(query);
  queries.set(query, list);
  return list;
}

/** Whether a media query holds, followed as it changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const list = listOf(query);
      list?.addEventListener("change", onChange);
      return () => list?.removeEventListener("change", onChange);
    },
    () => listOf(query)?.matches ?? false,
    () => false,
  );

/** Below this the page is one map and one sheet. */
export const useIsNarrow = (): boolean => useMedia("(max-width: 899px)");
