import { memo, Suspense, useCallback, useState } from "react";
import { t } from "../dialects/text.ts";
import { FilterBar } from "../panels/filters/FilterBar.tsx";
import { Search } from "../panels/filters/Search.tsx";
import { TableDrawer } from "../panels/table/TableDrawer.tsx";
import { useSiteOrder } from "../panels/table/use-site-order.ts";
import type { StatusFlow } from "../state/site-order.ts";
import { useStore } from "../state/store.ts";
import { Broken } from "../ui/Broken.tsx";
import { DoorColumn } from "./DoorColumn.tsx";
import { Header } from "./Header.tsx";
import type { LayoutProps } from "./layout.ts";
import { EditorDesk, KeyboardHelp, SitePanel } from "./lazy-parts.ts";
import { MapColumn } from "./MapColumn.tsx";
import { ResultsColumn } from "./ResultsColumn.tsx";
import { useGo } from "./use-go.ts";
import { useKeys } from "./use-keys.ts";
import { usePlaces } from "./use-places.ts";
import { useShown } from "./use-shown.ts";
import { ViewLegend } from "./ViewLegend.tsx";

const DOOR_LABELS = { explore: "app.laws", adjust: "app.definition", present: "door.present" } as const;

/** Definition left, map in the middle, results right, the table as a drawer from below. */
export const Desk = memo(function Desk({ dataSet, results, loading }: LayoutProps) {
  const { table, run, include } = results;
  const door = useStore((state) => state.door);
  const selected = useStore((state) => state.selected);
  const [picked, pick] = useState<StatusFlow | null>(null);
  const [help, setHelp] = useState(false);
  const [editing, setEditing] = useState(false);
  const [panels, setPanels] = useState({ left: true, right: true });
  const { camera, go, goToRegion, goToSite } = useGo(table);
  const order = useSiteOrder(table, run, include, picked);
  const places = usePlaces();
  const openHelp = useCallback(() => setHelp(true), []);
  useKeys({
    order,
    run,
    help: openHelp,
    panel: (side) => setPanels((now) => ({ ...now, [side]: !now[side] })),
  });
  const edit = useCallback(() => setEditing(true), []);
  // The answer first; what it can be asked with comes with the next picture.
  const answerShown = useShown(true);
  const state = (open: boolean) => (open ? "open" : "closed");
  return (
    <div className="desk">
      <a className="ui-skip" href="#results">
        {t("app.skip")}
      </a>
      <Header dataSet={dataSet} loading={loading} onHelp={openHelp} />
      <FilterBar dataSet={dataSet} include={include}>
        <Search table={table} include={include} places={places} onGo={go} />
      </FilterBar>
      {editing ? (
        <main className="desk-editor" id="results" tabIndex={-1}>
          <Broken>
            <Suspense>
              <EditorDesk results={results} onClose={() => setEditing(false)} />
            </Suspense>
          </Broken>
        </main>
      ) : (
        <main className="desk-columns" data-left={state(panels.left)} data-right={state(panels.right)}>
          <aside className="panel desk-left" hidden={!panels.left} aria-label={t(DOOR_LABELS[door])}>
            <Broken>{answerShown && <DoorColumn dataSet={dataSet} results={results} onEdit={edit} />}</Broken>
          </aside>
          <Broken>
            <MapColumn dataSet={dataSet} results={results} camera={camera} picked={picked} onGo={goToRegion}>
              <ViewLegend results={results} />
            </MapColumn>
          </Broken>
          <aside
            className="panel desk-right"
            id="results"
            hidden={!panels.right}
            aria-label={t("app.results")}
            tabIndex={-1}
          >
            <Broken>
              {selected === null ? (
                <ResultsColumn dataSet={dataSet} results={results} picked={picked} onPick={pick} onGo={goToRegion} />
              ) : (
                <Suspense>
                  <SitePanel results={results} site={selected} order={order} onZoom={() => goToSite(selected)} />
                </Suspense>
              )}
            </Broken>
          </aside>
        </main>
      )}
      <Broken>
        <TableDrawer
          dataSet={dataSet}
          run={run}
          include={include}
          order={order}
          only={picked}
          onClearOnly={() => pick(null)}
        />
      </Broken>
      {help && (
        <Suspense>
          <KeyboardHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
});
