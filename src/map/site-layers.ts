import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { SiteTable } from "../model/site-table.ts";
import type { Rgba } from "./colour.ts";
import type { MarkBytes } from "./mark-bytes.ts";
import { LARGEST_SCALE } from "./mark-codes.ts";
import { type MarkColumns, MarksLayer } from "./marks-layer.ts";
import type { Theme } from "./theme.ts";

/** Of all styles, at scale 1, px. */
const WIDEST_RADIUS = 5;

const MARKS = "marks";

/** Everything the layers of the sites are made of. Identity tells what changed. */
export interface Marks {
  readonly table: SiteTable;
  readonly data: MarkColumns;
  readonly codes: MarkBytes;
  /** Of the codes: another one has them drawn anew. */
  readonly version: number;
  readonly styles: Float32Array;
}

/** Marks grow with the zoom, from dots on a world map to signs on a district. */
export const markScale = (zoom: number): number => Math.min(2, Math.max(0.62, 0.62 + (zoom - 2) * 0.115));

const bytes = ([r, g, b, a]: Rgba): [number, number, number, number] => [r * 255, g * 255, b * 255, a * 255];

/** A ring around one site, on a wider ring of the ground's colour, so that it is seen on any mark. */
function ringLayers(table: SiteTable, site: number, id: string, radius: number, theme: Theme): Layer[] {
  const position: [number, number] = [table.lon[site] ?? Number.NaN, table.lat[site] ?? Number.NaN];
  if (Number.isNaN(position[0] + position[1])) return [];
  const ring = { data: [position], getPosition: (at: [number, number]) => at, filled: false, stroked: true };
  const pixels = { radiusUnits: "pixels", lineWidthUnits: "pixels", getRadius: radius } as const;
  return [
    new ScatterplotLayer({
      ...ring,
      ...pixels,
      id: `${id}-halo`,
      getLineColor: bytes(theme("--m-halo")),
      getLineWidth: 5,
      updateTriggers: { getRadius: radius, getLineColor: theme },
    }),
    new ScatterplotLayer({
      ...ring,
      ...pixels,
      id,
      getLineColor: bytes(theme("--ink")),
      getLineWidth: 2,
      updateTriggers: { getRadius: radius, getLineColor: theme },
    }),
  ];
}

/** The marks, and over them the rings of the hovered and the selected site. */
export function siteLayers(
  marks: Marks,
  zoom: number,
  picked: { readonly selected: number | null; readonly hovered: number | null },
  theme: Theme,
): Layer[] {
  const { table, data, codes, version, styles } = marks;
  const sizes = data.attributes.getSize.value;
  const scale = markScale(zoom);
  const { selected, hovered } = picked;
  // The ring stands clear of the mark, also of one that is large for its workers.
  const clear = (site: number, least: number) =>
    scale * Math.max(least, ((sizes[site] ?? 0) / 255) * LARGEST_SCALE * WIDEST_RADIUS + 3);
  const sites = new MarksLayer({ id: MARKS, data, codes, version, styles, scale });
  return [
    sites,
    ...(hovered === null || hovered === selected
      ? []
      : ringLayers(table, hovered, "hovered", clear(hovered, 7), theme)),
    ...(selected === null ? [] : ringLayers(table, selected, "selected", clear(selected, 9), theme)),
  ];
}
