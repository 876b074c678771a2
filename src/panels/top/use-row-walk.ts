import { type KeyboardEvent, useRef } from "react";

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * From a search field down into the rows below it, from row to row, and back up into the field. In the field Enter
 * chooses the first row once something is typed; on a row it chooses that row, as any button.
 */
export function useRowWalk() {
  const ref = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const field = ref.current?.querySelector("input");
    const rows = [...(ref.current?.querySelectorAll<HTMLElement>(".picker-option") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      (at + step < 0 ? field : rows[Math.min(at + step, rows.length - 1)])?.focus();
    } else if (event.key === "Enter" && event.target === field && field.value.trim() !== "") {
      event.preventDefault();
      rows[0]?.click();
    }
  };
  return { ref, onKeyDown };
}
