import { useEffect } from "react";

/** A key as `event.key` names it, lower case, with "mod+" for Ctrl or Cmd and "shift+". */
export type Shortcuts = Readonly<Record<string, () => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  const shift = event.shiftKey && event.key.length === 1 && /[a-z]/i.test(event.key) ? "shift+" : "";
  return mod + shift + event.key.toLowerCase();
}

/** Page-wide keys. None fires while typing, and none takes a key that a control has already used. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
      const action = Object.hasOwn(shortcuts, nameOf(event)) ? shortcuts[nameOf(event)] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [shortcuts]);
}
