import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { t } from "../dialects/text.ts";
import type { BorderFeatures } from "../engine/border-features.ts";
import type { PairRun } from "../engine/run.ts";
import type { DataSet } from "../model/site-table.ts";
import type { Side } from "../state/choice.ts";
import type { View } from "../state/store.ts";
import type { AreaNumbers } from "./area-paint.ts";
import { cellPaint, NO_CELLS } from "./border-cells.ts";
import { creditLine } from "./credit.ts";
import type { Moved } from "./drawn-codes.ts";
import { GhostPointer } from "./GhostPointer.tsx";
import { MapControls } from "./MapControls.tsx";
import { type Description, MapTip } from "./MapTip.tsx";
import type { MapLink } from "./map-link.ts";
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

export interface SideMapProps {
  readonly dataSet: DataSet;
  readonly run: PairRun;
  /** Sites that the run's latest step may have moved; null or left out, any may differ from what is drawn. */
  readonly moved?: Moved | null;
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

interface Place {
  /** Whose answers it shows. */
  readonly side: Side;
  /** What it shares with the map of the other side. */
  readonly link: MapLink;
  /** Stands beside the other map: the pointer and what is said under it are shown on both. */
  readonly mirrored: boolean;
}

/** How far beside a mark a pointer may be, px. */
const SLACK = 3;
const FINGER_SLACK = 14;

/** Whether the pointer meets something that can be told of and chosen. */
const isMet = ({ site, area }: Found, known: ReadonlyMap<string, unknown> | undefined): boolean =>
  site !== null || (area !== null && known?.has(area) === true);

interface Found {
  readonly site: number | null;
  readonly area: string | null;
}

/** The map of sites or areas as one definition answers. The baseline's is bare: controls and credit stand on the other. */
export function SideMap(props: SideMapProps & Place) {
  const { dataSet, run, moved, include, view, hidden, lit, workers, selected, onSelect, side, link, mirrored } = props;
  const { selectedArea = null, onSelectArea, describe, describeArea, cells = null, camera = null, onFailed } = props;
  const { table } = dataSet;
  const frame = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(true);
  const under = useSyncExternalStore(link.subscribe, link.under);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  });
  const fail = useCallback((reason: Error) => failed.current(reason), []);

  const theme = useTheme(frame, props.theme);
  const basemap = useBasemap(fail);
  const extent = useExtent(table);
  const home = useHome(table, basemap);
  const drawn = useMarks({ table, run, moved, include, view, side, hidden, lit, workers }, theme);
  const areas = useAreas({ table, run, include, view, side, selectedArea }, basemap);

  const find = (pointer: Pointer): Found => {
    if (!host || !drawn) return { site: null, area: null };
    if (view.by !== "sites") return { site: null, area: host.areaAt(pointer) };
    const slack = pointer.touch ? FINGER_SLACK : SLACK;
    return { site: nearestMark(drawn.reachable, pointer, host.zoom, host.scale, slack), area: null };
  };
  const name = t(side === "baseline" ? "map.name.baseline" : "map.name");
  const host = useMapHost(
    frame,
    basemap,
    theme,
    { extent, name },
    {
      onPoint: (pointer) => {
        const found = pointer && find(pointer);
        const met = found !== null && isMet(found, areas?.states);
        const { x, y } = pointer ?? { x: 0, y: 0 };
        // Where no other map shows the pointer, open ground is nothing to tell of.
        link.point(found && (met || mirrored) ? { from: side, x, y, ...found } : null);
        host?.point(met);
      },
      onClick: (pointer) => {
        const { site, area } = find(pointer);
        if (view.by === "sites") onSelect(site);
        else onSelectArea?.(area !== null && areas?.states.has(area) ? area : null);
        if (pointer.touch) link.point(null);
      },
      onIdle: () => setBusy(false),
      onFailed: fail,
    },
  );
  useEffect(() => (host ? link.join(host) : undefined), [host, link]);
  // The camera is led on one map, and the other follows.
  const leads = side === "proposed";
  useLooked(host, leads ? props.onLooked : undefined);
  useCamera(host, basemap, table, extent, leads ? camera : null);

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
  const here = under && (under.from === side || mirrored) ? under : null;
  const said = here && (here.site === null ? area : describe(here.site));
  return (
    <div className="map" data-side={side} aria-busy={busy}>
      <div ref={frame} className="map-frame" />
      {busy && (
        <p className="map-loading" role="status">
          {t("map.loading")}
        </p>
      )}
      {mirrored && <GhostPointer link={link} side={side} />}
      {host && leads && (
        <>
          <MapControls onZoom={(step) => host.zoomBy(step)} onAll={() => extent && host.fit(extent)} />
          <div className="map-foot">
            <ScaleBar host={host} />
            <p className="map-credit">{creditLine(dataSet)}</p>
          </div>
        </>
      )}
      {said && here && <MapTip description={said} x={here.x} y={here.y} />}
    </div>
  );
}
