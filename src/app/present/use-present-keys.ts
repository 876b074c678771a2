import { useEffect } from "react";

/** What a key or a clicker can ask for in the room. */
export interface RoomKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly reset: () => void;
  readonly leave: () => void;
  readonly black: () => void;
  readonly notes: () => void;
  readonly full: () => void;
  readonly play: () => void;
}

/** Clickers send the page keys and, for a black screen, B or a full stop. */
const KEYS: Readonly<Record<string, keyof RoomKeys>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
  r: "reset",
  Escape: "leave",
  b: "black",
  ".": "black",
  n: "notes",
  f: "full",
  p: "play",
};

/** Keys that a slider under the focus has its own use for. The page keys are a clicker's, wherever the focus is. */
const OF_SLIDER = /^(Arrow|Home|End)/;

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as Element | null;
  // A window of the notes has elements of its own kind: asked by name, not by class.
  const name = target?.nodeName ?? "";
  if (name === "INPUT" && target?.getAttribute("type") === "range") return OF_SLIDER.test(event.key);
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(name)) return true;
  return event.key === " " && /^(BUTTON|A|SUMMARY)$/.test(name);
}

/** The keys of the room, in this window and in another, such as that of the notes. None fires while typing. */
export function usePresentKeys(keys: RoomKeys, other: Window | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTaken(event)) return;
      const name = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!name) return;
      event.preventDefault();
      keys[name]();
    };
    addEventListener("keydown", onKeyDown);
    other?.addEventListener("keydown", onKeyDown);
    return () => {
      removeEventListener("keydown", onKeyDown);
      other?.removeEventListener("keydown", onKeyDown);
    };
  }, [keys, other]);
}
