import { memo, Suspense, useId, useState } from "react";
import { t } from "../dialects/text.ts";
import { FilterBar } from "../panels/filters/FilterBar.tsx";
import { Search } from "../panels/filters/Search.tsx";
import { TableDrawer } from "../panels/table/TableDrawer.tsx";
import { useSiteOrder } from "../panels/table/use-site-order.ts";
import { Doors } from "../panels/top/Doors.tsx";
import type { StatusFlow } from "../state/site-order.ts";
import { useStore } from "../state/store.ts";
import { Broken } from "../ui/Broken.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { DoorColumn } from "./DoorColumn.tsx";
import type { LayoutProps } from "./layout.ts";
import { KeyboardHelp, SitePanel } from "./lazy-parts.ts";
import { MapColumn } from "./MapColumn.tsx";
import { PhoneBar } from "./PhoneBar.tsx";
import { PhoneResults } from "./PhoneResults.tsx";
import { PhoneTabs } from "./PhoneTabs.tsx";
import { RegionsSection } from "./RegionsSection.tsx";
import { useGo } from "./use-go.ts";
import { useKeys } from "./use-keys.ts";
import { usePlaces } from "./use-places.ts";
import { useSheet } from "./use-sheet.ts";

/** All doors: read the definitions that there are, change B, or show. */
function Definitions(props: Pick<LayoutProps, "dataSet" | "results">) {
  return (
    <>
      <Doors />
      <DoorColumn {...props} />
    </>
  );
}

/** The map on top and one bottom sheet, for a hand. */
export const Phone = memo(function Phone({ dataSet, results, loading }: LayoutProps) {
  const { table, run, include } = results;
  const selected = useStore((state) => state.selected);
  const [picked, pick] = useState<StatusFlow | null>(null);
  const { tab, setTab, stop, setStop } = useSheet();
  const [searching, setSearching] = useState(false);
  const [help, setHelp] = useState(false);
  const { camera, go, goToRegion, goToSite } = useGo(table);
  const order = useSiteOrder(table, run, include, picked);
  const places = usePlaces();
  const id = useId();
  useKeys({ order, run, help: () => setHelp(true), panel: () => undefined });
  return (
    <div className="phone" data-stop={stop}>
      <PhoneBar
        dataSet={dataSet}
        loading={loading}
        searching={searching}
        onSearch={() => setSearching(!searching)}
        onPresent={() => {
          useStore.getState().enter("present");
          setTab("definition");
        }}
        onHelp={() => setHelp(true)}
      />
      {searching && (
        <div className="phone-search">
          <Search table={table} include={include} places={places} onGo={go} onDone={() => setSearching(false)} />
          <FilterBar dataSet={dataSet} include={include} />
        </div>
      )}
      <main className="phone-main">
        <Broken>
          <MapColumn dataSet={dataSet} results={results} camera={camera} picked={picked} onGo={goToRegion} />
        </Broken>
        <Sheet
          label={t("app.panels")}
          stop={stop}
          onStop={setStop}
          head={selected === null && <PhoneTabs id={id} tab={tab} onTab={setTab} />}
        >
          <Broken>
            {selected !== null ? (
              <div className="panel">
                <Suspense>
                  <SitePanel results={results} site={selected} order={order} onZoom={() => goToSite(selected)} />
                </Suspense>
              </div>
            ) : (
              <div id={`${id}-panel`} className="panel" data-tab={tab} role="tabpanel" aria-labelledby={`${id}-${tab}`}>
                {tab === "results" && (
                  <PhoneResults dataSet={dataSet} results={results} picked={picked} onPick={pick} onGo={goToRegion} />
                )}
                {tab === "definition" && <Definitions dataSet={dataSet} results={results} />}
                {tab === "regions" && (
                  <RegionsSection
                    results={results}
                    onGo={goToRegion}
                    empty={<p className="panel-section">{t("regions.none")}</p>}
                  />
                )}
                {tab === "table" && (
                  <TableDrawer
                    dataSet={dataSet}
                    run={run}
                    include={include}
                    order={order}
                    only={picked}
                    onClearOnly={() => pick(null)}
                  />
                )}
              </div>
            )}
          </Broken>
        </Sheet>
      </main>
      {help && (
        <Suspense>
          <KeyboardHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
});
