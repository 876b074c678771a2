import { type DragEvent, useState } from "react";
import { useBench } from "./editor-bench.ts";
import type { Row } from "./ladder-rows.ts";
import { droppedRow } from "./row-moves.ts";

/** Dragging a line by its handle onto another of its list. What Alt with an arrow key does, for a hand. */
export function useRowDrag() {
  const { definition, change, go } = useBench();
  const [held, setHeld] = useState<Row | null>(null);
  return {
    handle: (row: Row) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", row.id);
        setHeld(row);
      },
      onDragEnd: () => setHeld(null),
    }),
    target: (row: Row) => ({
      onDragOver: (event: DragEvent) => {
        if (held && droppedRow(definition, held, row)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        const made = held && droppedRow(definition, held, row);
        if (!made) return;
        event.preventDefault();
        event.stopPropagation();
        setHeld(null);
        change(made.next, made.label);
        go(made.focus);
      },
    }),
  };
}
