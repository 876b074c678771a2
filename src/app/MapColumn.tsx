import { memo, type ReactNode, Suspense, useMemo, useState } from "react";
import { t } from "../dialects/text.ts";
import type { CameraRequest } from "../map/use-camera.ts";
import type { DataSet } from "../model/site-table.ts";
import { movedOf } from "../state/linked.ts";
import { comparedBy, mapModeOf, showMode } from "../state/map-mode.ts";
import { usePresenting } from "../state/presenting.ts";
import type { Results } from "../state/results.ts";
import { inFlow, type StatusFlow } from "../state/site-order.ts";
import { useChoice, useStore, type View } from "../state/store.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { useTheme } from "../ui/theme.ts";
import { describeArea, describeSite } from "./describe.ts";
import { CompareLegend, CompareNames, MapView, ShareLegend } from "./lazy-parts.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
  readonly camera: CameraRequest | null;
  readonly picked: StatusFlow | null;
  readonly onGo: (region: string) => void;
  /** Without the switches: what is shown is not the reader's to choose. */
  readonly bare?: boolean;
  /** The legend. */
  readonly children?: ReactNode;
}

/** The one switch of the map: what it shows, and for what. */
const MapSwitches = memo(function MapSwitches() {
  const mode = useStore(mapModeOf);
  const view = useStore((state) => state.view);
  const weight = useStore((state) => state.weight);
  const { show, weigh } = useStore.getState();
  return (
    <>
      <Segmented
        floating
        label={t("view.what")}
        value={mode}
        onChange={showMode}
        options={[
          { value: "class", label: t("view.class") },
          { value: "swipe", label: t("view.swipe") },
          { value: "side", label: t("view.side") },
          { value: "change", label: t("view.change") },
        ]}
      />
      <Segmented
        floating
        label={t("view.by")}
        value={view.by}
        onChange={(by) => show({ by })}
        options={[
          { value: "sites", label: t("view.sites") },
          { value: "countries", label: t("view.countries") },
          { value: "provinces", label: t("view.provinces") },
        ]}
      />
      {view.by === "sites" && (
        <button
          type="button"
          className="map-toggle"
          aria-pressed={weight === "workers"}
          onClick={() => weigh(weight === "workers" ? "sites" : "workers")}
        >
          {t("view.size")}
        </button>
      )}
    </>
  );
});

interface FloorProps extends Pick<Props, "results" | "children"> {
  readonly view: View;
  readonly comparing: boolean;
}

/** The legend that the map's present view has. */
function Floor({ results, view, comparing, children }: FloorProps) {
  if (view.by === "sites") return comparing && children ? <CompareLegend results={results} /> : children;
  return view.what === "class" && <ShareLegend both={comparing} />;
}

const nothing = () => null;

/** The map between the panels; where it cannot be drawn, the panels go on. */
export function MapColumn({ dataSet, results, camera, picked, onGo, bare = false, children }: Props) {
  const { run, include, workers } = results;
  const { baseline, proposed } = useChoice();
  const view = useStore((state) => state.view);
  const compare = useStore((state) => comparedBy(mapModeOf(state)));
  const comparing = compare !== "off";
  const weight = useStore((state) => state.weight);
  const hidden = useStore((state) => state.hidden);
  const lit = useStore((state) => state.lit);
  const cells = useStore((state) => state.cells);
  const selected = useStore((state) => state.selected);
  const select = useStore((state) => state.select);
  const looked = useStore((state) => state.looked);
  // Before a room no site is singled out, and nothing names one.
  const presenting = usePresenting((state) => state.on);
  const [failed, setFailed] = useState(false);
  const theme = useTheme();
  const shown = useMemo(() => inFlow(run, include, picked), [run, include, picked]);
  return (
    <section className="map-column" aria-label={t("app.map")} data-compare={comparing ? compare : undefined}>
      <div className="map-switches">
        {!bare && <MapSwitches />}
        {comparing && !failed && (
          <Suspense>
            <CompareNames results={results} />
          </Suspense>
        )}
      </div>
      {failed ? (
        <p className="map-failed">{t("map.failed")}</p>
      ) : (
        <Suspense fallback={<p className="map-waiting" />}>
          <MapView
            dataSet={dataSet}
            run={run}
            moved={movedOf(run)}
            include={shown}
            view={view}
            compare={compare}
            hidden={hidden}
            lit={lit}
            workers={weight === "workers" ? workers : null}
            selected={selected}
            onSelect={presenting ? nothing : select}
            onSelectArea={(key) => key !== null && onGo(key)}
            cells={cells}
            theme={theme}
            camera={camera}
            onLooked={looked}
            describeArea={presenting ? nothing : describeArea}
            describe={(site) => (presenting ? null : describeSite(results, baseline, proposed, site))}
            onFailed={() => setFailed(true)}
          />
        </Suspense>
      )}
      <div className="map-floor">
        <Suspense>
          <Floor results={results} view={view} comparing={comparing}>
            {children}
          </Floor>
        </Suspense>
      </div>
    </section>
  );
}
