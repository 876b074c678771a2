import { type KeyboardEvent, useCallback } from "react";
import { useBench } from "./editor-bench.ts";
import { ladderRows, type Row } from "./ladder-rows.ts";
import { movedRow, removedRow } from "./row-moves.ts";

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Arrow keys walk the lines, with Alt they move one; Delete takes it away. Enter opens it, as of any button. */
export function useRowKeys(): (event: KeyboardEvent, row: Row) => void {
  const { definition, change, go, setOpen } = useBench();
  return useCallback(
    (event, row) => {
      const rows = ladderRows(definition);
      const at = rows.findIndex(({ id }) => id === row.id);
      const step = STEPS[event.key];
      const made =
        step && event.altKey
          ? movedRow(definition, row, step)
          : event.key === "Delete"
            ? removedRow(definition, rows, row)
            : null;
      const target = event.key === "Home" ? rows[0] : event.key === "End" ? rows.at(-1) : step && rows[at + step];
      if (!made && !target) return;
      event.preventDefault();
      if (made) {
        setOpen(null);
        change(made.next, made.label);
        go(made.focus);
      } else if (target && !event.altKey) go(target.id);
    },
    [definition, change, go, setOpen],
  );
}
