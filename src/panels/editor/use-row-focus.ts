import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Row } from "./ladder-rows.ts";

interface RowFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  readonly current: string;
  readonly go: (id: string, open?: boolean) => void;
}

/** Which line Tab reaches, which form is open, and how the keyboard gets to a line that is yet to be drawn. */
export function useRowFocus(rows: readonly Row[]): RowFocus {
  const ref = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const known = rows.some(({ id }) => id === at);
  useEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    const line = [...(ref.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find(
      (element) => element.dataset["row"] === wanted,
    );
    // An open form takes the focus itself, and gives it back to its line.
    if (line && open !== wanted) line.focus();
    line?.scrollIntoView?.({ block: "nearest" });
  }, [wanted, open]);
  const go = useCallback((id: string, opened = false) => {
    setAt(id);
    setWanted(id);
    if (opened) setOpen(id);
  }, []);
  return { ref, open, setOpen, current: (known ? at : rows[0]?.id) ?? "", go };
}
