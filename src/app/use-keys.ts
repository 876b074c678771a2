import { useMemo } from "react";
import type { PairRun } from "../engine/run.ts";
import type { SiteOrder } from "../panels/table/use-site-order.ts";
import { nextUndetermined } from "../state/site-order.ts";
import { useStore } from "../state/store.ts";
import { redoStep, swapSides, undoStep } from "./actions.ts";
import { useShortcuts } from "./shortcuts.ts";

interface Subject {
  readonly order: SiteOrder;
  readonly run: PairRun;
  readonly help: () => void;
  readonly panel: (side: "left" | "right") => void;
}

/** The keys of the whole page (listed by `?`). */
export function useKeys({ order, run, help, panel }: Subject): void {
  const shortcuts = useMemo(() => {
    const { show, select, openTable } = useStore.getState();
    const step = (direction: 1 | -1) => {
      const site = nextUndetermined(run, order.order(), useStore.getState().selected, direction);
      if (site !== null) select(site);
    };
    return {
      "mod+z": undoStep,
      "mod+y": redoStep,
      "mod+shift+z": redoStep,
      x: swapSides,
      c: () => show({ what: useStore.getState().view.what === "class" ? "change" : "class" }),
      t: () => openTable(!useStore.getState().tableOpen),
      n: () => step(1),
      "shift+n": () => step(-1),
      "?": help,
      "[": () => panel("left"),
      "]": () => panel("right"),
      escape: () => select(null),
    };
  }, [order, run, help, panel]);
  useShortcuts(shortcuts);
}
