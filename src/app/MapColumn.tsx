import { type ReactNode, Suspense, useMemo, useState } from "react";
import { t } from "../dialects/text.ts";
import type { CameraRequest } from "../map/use-camera.ts";
import type { DataSet } from "../model/site-table.ts";
import type { Results } from "../state/results.ts";
import { inFlow, type StatusFlow } from "../state/site-order.ts";
import { useChoice, useStore } from "../state/store.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { useTheme } from "../ui/theme.ts";
import { describeArea, describeSite } from "./describe.ts";
import { MapView, ShareLegend } from "./lazy-parts.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
  readonly camera: CameraRequest | null;
  readonly picked: StatusFlow | null;
  readonly onGo: (region: string) => void;
  /** The legend. */
  readonly children?: ReactNode;
}

/** The one switch of the map: what it shows, and for what. */
function MapSwitches() {
  const view = useStore((state) => state.view);
  const weight = useStore((state) => state.weight);
  const { show, weigh } = useStore.getState();
  return (
    <div className="map-switches">
      <Segmented
        floating
        label={t("view.what")}
        value={view.what}
        onChange={(what) => show({ what })}
        options={[
          { value: "class", label: t("view.class") },
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
    </div>
  );
}

/** The map between the panels; where it cannot be drawn, the panels go on. */
export function MapColumn({ dataSet, results, camera, picked, onGo, children }: Props) {
  const { run, include, workers } = results;
  const { baseline, proposed } = useChoice();
  const view = useStore((state) => state.view);
  const weight = useStore((state) => state.weight);
  const hidden = useStore((state) => state.hidden);
  const lit = useStore((state) => state.lit);
  const cells = useStore((state) => state.cells);
  const selected = useStore((state) => state.selected);
  const select = useStore((state) => state.select);
  const looked = useStore((state) => state.looked);
  const [failed, setFailed] = useState(false);
  const theme = useTheme();
  const shown = useMemo(() => inFlow(run, include, picked), [run, include, picked]);
  return (
    <section className="map-column" aria-label={t("app.map")}>
      <MapSwitches />
      {failed ? (
        <p className="map-failed">{t("map.failed")}</p>
      ) : (
        <Suspense fallback={<p className="map-waiting" />}>
          <MapView
            dataSet={dataSet}
            run={run}
            include={shown}
            view={view}
            hidden={hidden}
            lit={lit}
            workers={weight === "workers" ? workers : null}
            selected={selected}
            onSelect={select}
            onSelectArea={(key) => key !== null && onGo(key)}
            cells={cells}
            theme={theme}
            camera={camera}
            onLooked={looked}
            describeArea={describeArea}
            describe={(site) => describeSite(results, baseline, proposed, site)}
            onFailed={() => setFailed(true)}
          />
        </Suspense>
      )}
      <div className="map-floor">
        {view.by === "sites" ? children : view.what === "class" && <Suspense>{<ShareLegend />}</Suspense>}
      </div>
    </section>
  );
}
