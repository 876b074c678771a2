import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

const KEY = "asm-lens/theme";
const DARK = "(prefers-color-scheme: dark)";
const listeners = new Set<() => void>();

const prefers = (): MediaQueryList | null => (typeof matchMedia === "function" ? matchMedia(DARK) : null);

/** Storage may be refused; then the choice lasts as long as the page. */
function savedTheme(): Theme | null {
  try {
    const saved = localStorage.getItem(KEY);
    return saved === "light" || saved === "dark" ? saved : null;
  } catch {
    return null;
  }
}

const apply = (theme: Theme): void => {
  document.documentElement.dataset["theme"] = theme;
  for (const listener of listeners) listener();
};

export const currentTheme = (): Theme => (document.documentElement.dataset["theme"] === "dark" ? "dark" : "light");

/** Sets the page to the saved theme, or to the system's, which it follows until the user chooses. Ends with the returned function. */
export function startTheme(): () => void {
  apply(savedTheme() ?? (prefers()?.matches ? "dark" : "light"));
  const list = prefers();
  const follow = () => {
    if (savedTheme() === null) apply(list?.matches ? "dark" : "light");
  };
  list?.addEventListener("change", follow);
  return () => list?.removeEventListener("change", follow);
}

/** Chooses a theme and keeps the choice. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Not kept, still applied.
  }
  apply(theme);
}

/** The theme of the page, followed as it changes. */
export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    currentTheme,
    () => "light",
  );
