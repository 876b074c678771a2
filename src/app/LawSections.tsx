import "../dialects/late-words.ts";
import { useEffect, useState } from "react";
import { BORDER_VIEW, type BorderView } from "../engine/borders.ts";
import { BordersPanel } from "../panels/borders/BordersPanel.tsx";
import { HolderSwitch } from "../panels/borders/HolderSwitch.tsx";
import { frontierCells, frontiersOf } from "../state/borders.ts";
import { heldUp, holdingMoves, recordsHolders } from "../state/holdings.ts";
import type { Results } from "../state/results.ts";
import { useChoice, useStore } from "../state/store.ts";

/** Wide enough that a scattered survey has neighbours at all. */
const FIRST_VIEW: BorderView = { ...BORDER_VIEW, withinKm: 100 };

/** What only laws ask: holdings added up, and what a frontier alone decides. */
export function LawSections({ results: { table, include } }: { readonly results: Results }) {
  const { proposed } = useChoice();
  const isHeldUp = useStore((state) => state.heldUp !== null);
  const addUpHoldings = useStore((state) => state.addUpHoldings);
  const [view, setView] = useState(FIRST_VIEW);
  const [drawn, draw] = useState(false);
  const showCells = useStore((state) => state.showCells);
  useEffect(() => {
    showCells(drawn ? frontierCells(table, include, view) : null);
    return () => showCells(null);
  }, [drawn, table, include, view, showCells]);
  return (
    <>
      <div className="panel-section">
        <HolderSwitch
          checked={isHeldUp}
          onChange={(on) => addUpHoldings(on ? heldUp : null)}
          recorded={recordsHolders(table)}
          moves={holdingMoves(table, proposed, include)}
        />
      </div>
      <BordersPanel
        frontiers={frontiersOf(table, include, view)}
        view={view}
        onView={setView}
        drawn={drawn}
        onDraw={draw}
      />
    </>
  );
}
