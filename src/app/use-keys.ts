import { useEffect, useMemo, useRef } from "react";
import type { PairRun } from "../engine/run.ts";
import type { SiteOrder } from "../panels/table/use-site-order.ts";
import { nextMode } from "../state/map-mode.ts";
import { openShare } from "../state/share-door.ts";
import { nextUndetermined } from "../state/site-order.ts";
import { useStore } from "../state/store.ts";
import { redoStep, swapSides, undoStep } from "./actions.ts";
import { type Shortcuts, useShortcuts } from "./shortcuts.ts";

interface Subject {
  readonly order: SiteOrder;
  readonly run: PairRun;
  readonly help: () => void;
  readonly panel: (side: "left" | "right") => void;
}

function shortcutsOf(now: () => Subject): Shortcuts {
  const { select, openTable, enter } = useStore.getState();
  const step = (direction: 1 | -1) => {
    const { run, order } = now();
    const site = nextUndetermined(run, order.order(), useStore.getState().selected, direction);
    if (site !== null) select(site);
  };
  return {
    "mod+z": undoStep,
    "mod+y": redoStep,
    "mod+shift+z": redoStep,
    "mod+p": () => openShare("link"),
    s: () => openShare("image"),
    x: swapSides,
    c: nextMode,
    t: () => openTable(!useStore.getState().tableOpen),
    p: () => enter("present"),
    n: () => step(1),
    "shift+n": () => step(-1),
    "?": () => now().help(),
    "[": () => now().panel("left"),
    "]": () => now().panel("right"),
    escape: () => select(null),
  };
}

/** The keys of the whole page (listed by `?`). */
export function useKeys(subject: Subject): void {
  // The subject is another one every frame of a drag; the keys stay the same.
  const latest = useRef(subject);
  useEffect(() => {
    latest.current = subject;
  });
  const shortcuts = useMemo(() => shortcutsOf(() => latest.current), []);
  useShortcuts(shortcuts);
}
