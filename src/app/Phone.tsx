import { type KeyboardEvent, Suspense, useId, useRef, useState } from "react";
import { type MessageKey, t } from "../dialects/text.ts";
import { FilterBar } from "../panels/filters/FilterBar.tsx";
import { Search } from "../panels/filters/Search.tsx";
import { useSiteOrder } from "../panels/table/use-site-order.ts";
import type { StatusFlow } from "../state/site-order.ts";
import { useStore } from "../state/store.ts";
import { Broken } from "../ui/Broken.tsx";
import { rovingTarget } from "../ui/roving-focus.ts";
import { Sheet } from "../ui/Sheet.tsx";
import type { SheetStop } from "../ui/sheet-height.ts";
import { DefinitionColumn } from "./DefinitionColumn.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import type { LayoutProps } from "./layout.ts";
import { SitePanel } from "./lazy-parts.ts";
import { MapColumn } from "./MapColumn.tsx";
import { PhoneBar } from "./PhoneBar.tsx";
import { PhoneResults } from "./PhoneResults.tsx";
import { RegionsSection } from "./RegionsSection.tsx";
import { useGo } from "./use-go.ts";
import { useKeys } from "./use-keys.ts";
import { usePlaces } from "./use-places.ts";

const TABS = ["results", "definition", "regions"] as const;
type Tab = (typeof TABS)[number];
const LABELS: Readonly<Record<Tab, MessageKey>> = {
  results: "app.results",
  definition: "app.definition",
  regions: "app.regions",
};

interface TabsProps {
  readonly id: string;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}

function Tabs({ id, tab, onTab }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const to = rovingTarget(
      event.key,
      TABS.indexOf(tab),
      TABS.map(() => true),
    );
    const next = to === null ? undefined : TABS[to];
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div ref={list} className="phone-tabs" role="tablist" aria-label={t("app.panels")} onKeyDown={press}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          data-tab={each}
          aria-selected={each === tab}
          aria-controls={`${id}-panel`}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {t(LABELS[each])}
        </button>
      ))}
    </div>
  );
}

/** The map on top and one bottom sheet, for a hand. */
export function Phone({ dataSet, results, loading }: LayoutProps) {
  const { table, run, include } = results;
  const selected = useStore((state) => state.selected);
  const [picked, pick] = useState<StatusFlow | null>(null);
  const [tab, setTab] = useState<Tab>("results");
  const [searching, setSearching] = useState(false);
  const [help, setHelp] = useState(false);
  const [stop, setStop] = useState<SheetStop>("half");
  const { camera, go, goToRegion, goToSite } = useGo(table);
  const order = useSiteOrder(table, run, include, picked);
  const places = usePlaces();
  const id = useId();
  useKeys({ order, run, help: () => setHelp(true), panel: () => undefined });
  return (
    <div className="phone" data-stop={stop}>
      <PhoneBar dataSet={dataSet} loading={loading} searching={searching} onSearch={() => setSearching(!searching)} />
      {searching && (
        <div className="phone-search">
          <Search table={table} include={include} places={places} onGo={go} onDone={() => setSearching(false)} />
          <FilterBar dataSet={dataSet} include={include} />
        </div>
      )}
      <Broken>
        <MapColumn dataSet={dataSet} results={results} camera={camera} picked={picked} onGo={goToRegion} />
      </Broken>
      <Sheet
        label={t("app.panels")}
        stop={stop}
        onStop={setStop}
        head={selected === null && <Tabs id={id} tab={tab} onTab={setTab} />}
      >
        <Broken>
          {selected !== null ? (
            <Suspense>
              <SitePanel results={results} site={selected} order={order} onZoom={() => goToSite(selected)} />
            </Suspense>
          ) : (
            <div id={`${id}-panel`} className="panel" role="tabpanel" aria-labelledby={`${id}-${tab}`}>
              {tab === "results" && (
                <PhoneResults dataSet={dataSet} results={results} picked={picked} onPick={pick} onGo={goToRegion} />
              )}
              {tab === "definition" && <DefinitionColumn results={results} />}
              {tab === "regions" && <RegionsSection results={results} onGo={goToRegion} />}
            </div>
          )}
        </Broken>
      </Sheet>
      {help && <KeyboardHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
