import { useEffect } from "react";
import { areSingleKeysOn } from "../ui/single-keys.ts";

/** A key as `event.key` names it, lower case, with "mod+" for Ctrl or Cmd and "shift+". */
export type Shortcuts = Readonly<Record<string, () => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  const shift = event.shiftKey && event.key.length === 1 && /[a-z]/i.test(event.key) ? "shift+" : "";
  return mod + shift + event.key.toLowerCase();
}

/** A letter, a digit or a mark by itself: what a reader who dictates or strays may press unawares. */
const isSingle = (name: string): boolean => name.replace(/^shift\+/, "").length === 1;

/** Behind a modal dialog nothing moves: what a key would change could not be seen. */
const isBehindDialog = (): boolean => document.querySelector("dialog[open]") !== null;

/**
 * Page-wide keys. None fires while typing or behind a dialog, none takes a key that a control has already used, and
 * single ones only where the reader has left them on.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target) || isBehindDialog()) return;
      const name = nameOf(event);
      const action = Object.hasOwn(shortcuts, name) ? shortcuts[name] : undefined;
      if (!action || (isSingle(name) && !areSingleKeysOn())) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [shortcuts]);
}
