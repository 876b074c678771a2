import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../dialects/text.ts";
import type { BorderFeatures } from "../engine/border-features.ts";
import type { PairRun } from "../engine/run.ts";
import type { DataSet } from "../model/site-table.ts";
import type { View } from "../state/store.ts";
import type { AreaNumbers } from "./area-paint.ts";
import { cellPaint, NO_CELLS } from "./border-cells.ts";
import { creditLine } from "./credit.ts";
import { MapControls } from "./MapControls.tsx";
import { type Description, MapTip } from "./MapTip.tsx";
import type { Pointer } from "./map-scene.ts";
import { nearestMark } from "./nearest-mark.ts";
import { ScaleBar } from "./ScaleBar.tsx";
import { useAreas, useHome } from "./use-areas.ts";
import { useBasemap } from "./use-basemap.ts";
import { type CameraRequest, useCamera, useExtent, useLooked } from "./use-camera.ts";
import { useMapHost } from "./use-map-host.ts";
import { useMarks } from "./use-marks.ts";
import { useTheme } from "./use-theme.ts";
import "./map.css";

export interface MapViewProps {
  readonly dataSet: DataSet;
  readonly run: PairRun;
  /** 0 where a filter leaves the site out; null where nothing is filtered. */
  readonly include: Uint8Array | null;
  readonly view: View;
  /** Rows of the legend that are not drawn: class ids, "undetermined", kinds of change. */
  readonly hidden: ReadonlySet<string>;
  /** The row whose marks stay bright while the others dim. */
  readonly lit: string | null;
  /** Persons by site, NaN where not recorded: sizes the marks. Null draws all alike. */
  readonly workers: Float64Array | null;
  readonly selected: number | null;
  readonly onSelect: (site: number | null) => void;
  /** Key of the selected area, `ISO3` or `ISO3/name`. */
  readonly selectedArea?: string | null;
  readonly onSelectArea?: (key: string | null) => void;
  /** What is said beside the pointer; null says nothing. */
  readonly describe: (site: number) => Description | null;
  readonly describeArea?: (key: string, numbers: AreaNumbers) => Description | null;
  /** Cells along frontiers to draw under the marks. */
  readonly cells?: BorderFeatures | null;
  /** Name of the theme: a new one makes the map read its colours anew. */
  readonly theme: string;
  readonly camera?: CameraRequest | null;
  /** Told where the map looks, once it rests. */
  readonly onLooked?: (camera: { readonly lon: number; readonly lat: number; readonly zoom: number }) => void;
  /** Called where the map cannot be drawn or can no longer be; it should then be taken off the page. */
  readonly onFailed: (reason: Error) => void;
}

/** What lies under the pointer. */
interface Under {
  readonly site: number | null;
  readonly area: string | null;
  readonly x: number;
  readonly y: number;
}

/** How far beside a mark a pointer may be, px. */
const SLACK = 3;
const FINGER_SLACK = 14;

/** The map of sites or areas. It fills its parent, which must be positioned. */
export function MapView(props: MapViewProps) {
  const { dataSet, run, include, view, hidden, lit, workers, selected, onSelect } = props;
  const { selectedArea = null, onSelectArea, describe, describeArea, cells = null, camera = null, onFailed } = props;
  const { table } = dataSet;
  const frame = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(true);
  const [under, setUnder] = useState<Under | null>(null);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  });
  const fail = useCallback((reason: Error) => failed.current(reason), []);

  const theme = useTheme(frame, props.theme);
  const basemap = useBasemap(fail);
  const extent = useExtent(table);
  const home = useHome(table, basemap);
  const drawn = useMarks({ table, run, include, what: view.what, hidden, lit, workers }, theme);
  const areas = useAreas({ table, run, include, view, selectedArea }, basemap);

  const find = (pointer: Pointer): Under => {
    const { x, y } = pointer;
    if (!host || !drawn) return { site: null, area: null, x, y };
    if (view.by !== "sites") return { site: null, area: host.areaAt(pointer), x, y };
    const slack = pointer.touch ? FINGER_SLACK : SLACK;
    return { site: nearestMark(drawn.reachable, pointer, host.zoom, host.scale, slack), area: null, x, y };
  };
  const host = useMapHost(frame, basemap, theme, extent, {
    onPoint: (pointer) => {
      const found = pointer && find(pointer);
      const met = found && (found.site !== null || areas?.states.has(found.area ?? "")) ? found : null;
      setUnder(met);
      host?.point(met !== null);
    },
    onClick: (pointer) => {
      const { site, area } = find(pointer);
      if (view.by === "sites") onSelect(site);
      else onSelectArea?.(area !== null && areas?.states.has(area) ? area : null);
      if (pointer.touch) setUnder(null);
    },
    onIdle: () => setBusy(false),
    onFailed: fail,
  });
  useLooked(host, props.onLooked);
  useCamera(host, basemap, table, extent, camera);

  const painted = useMemo(() => (cells ? cellPaint(cells) : NO_CELLS), [cells]);
  const hovered = under?.site ?? null;
  useEffect(() => {
    if (!host || !theme || !drawn) return;
    host.show({
      theme,
      home,
      marks: view.by === "sites" ? drawn.marks : null,
      selected,
      hovered,
      areas,
      cells: painted,
    });
  }, [host, theme, home, drawn, view.by, selected, hovered, areas, painted]);

  const numbers = areas?.numbers.get(under?.area ?? "");
  const area = under?.area && numbers ? describeArea?.(under.area, numbers) : null;
  const said = under && (under.site === null ? area : describe(under.site));
  return (
    <div className="map" aria-busy={busy}>
      <div ref={frame} className="map-frame" />
      {busy && (
        <p className="map-loading" role="status">
          {t("map.loading")}
        </p>
      )}
      {host && (
        <>
          <MapControls onZoom={(step) => host.zoomBy(step)} onAll={() => extent && host.fit(extent)} />
          <div className="map-foot">
            <ScaleBar host={host} />
            <p className="map-credit">{creditLine(dataSet)}</p>
          </div>
        </>
      )}
      {said && under && <MapTip description={said} x={under.x} y={under.y} />}
    </div>
  );
}
