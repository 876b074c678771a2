import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { SHARE_RAMP } from "../ui/palette.ts";
import { byZoom, type Ink, STRONG, stateOf } from "./style-paint.ts";

export type AreaSource = "countries" | "provinces";
export const AREA_SOURCES: readonly AreaSource[] = ["countries", "provinces"];

/** How an area is drawn; MapLibre keeps these numbers by area, so that a drag changes numbers and no geometry. */
export interface AreaState {
  /** Step of SHARE_RAMP, counted from 1; 0 for no colour. */
  readonly step: number;
  /** 1 hatched without colour, 2 hatched over the colour. */
  readonly hatch: number;
  /** 1 where the area has sites, 2 where it is selected. */
  readonly outline: number;
}
export const NO_STATE: AreaState = { step: 0, hatch: 0, outline: 0 };

/** Layers that a view by areas of one source shows, and others hide. */
export const areaLayerIds = (source: AreaSource): string[] =>
  ["touch", "share", "hatch", "hatch-over", "outline"].map((part) => `${source}-${part}`);

export const touchLayer = (source: AreaSource): string => `${source}-touch`;

const HIDDEN = { visibility: "none" } as const;

const rampColour = (ink: Ink): ExpressionSpecification =>
  [
    "match",
    stateOf("step"),
    ...SHARE_RAMP.flatMap((token, at) => [at + 1, ink(token)]),
    ink("--m-home"),
  ] as unknown as ExpressionSpecification;

const onlyWhere = (state: string, value: number): ExpressionSpecification => [
  "case",
  ["==", stateOf(state), value],
  1,
  0,
];

/** Colour and hatch of one source's areas, under water and lines. */
export const areaFills = (source: AreaSource, ink: Ink): LayerSpecification[] => [
  // Drawn clear: it is what the pointer meets, also where an area has no colour.
  { id: touchLayer(source), type: "fill", source, layout: HIDDEN, paint: { "fill-opacity": 0 } },
  {
    id: `${source}-share`,
    type: "fill",
    source,
    layout: HIDDEN,
    paint: { "fill-color": rampColour(ink), "fill-opacity": ["case", [">", stateOf("step"), 0], 1, 0] },
  },
  {
    id: `${source}-hatch`,
    type: "fill",
    source,
    layout: HIDDEN,
    paint: { "fill-pattern": "hatch", "fill-opacity": onlyWhere("hatch", 1) },
  },
  {
    id: `${source}-hatch-over`,
    type: "fill",
    source,
    layout: HIDDEN,
    paint: { "fill-pattern": "hatch-over", "fill-opacity": onlyWhere("hatch", 2) },
  },
];

/** The outline of areas that have sites, over every other line. */
export const areaOutline = (source: AreaSource, ink: Ink): LayerSpecification => ({
  id: `${source}-outline`,
  type: "line",
  source,
  layout: { ...HIDDEN, "line-join": "round" },
  paint: {
    // Without a fill to hold, an outline as dark as the classes' would be louder than what the area says.
    "line-color": [
      "case",
      ["any", [">", stateOf("step"), 0], [">", stateOf("hatch"), 0], ["==", stateOf("outline"), 2]],
      ink("--c-outline"),
      ink("--m-border"),
    ],
    "line-width": ["case", ["==", stateOf("outline"), 2], 3, 0.9],
    "line-opacity": ["case", [">", stateOf("outline"), 0], 1, 0],
  },
});

/** Signs as large as the sites that move, and the label of an area that has sites. */
export const areaLabels = (ink: Ink): LayerSpecification[] => [
  ...(["enters", "leaves"] as const).map(
    (kind): LayerSpecification => ({
      id: `area-${kind}`,
      type: "symbol",
      source: "area-labels",
      filter: [">", ["get", kind], 0],
      layout: {
        "icon-image": kind,
        "icon-anchor": kind === "enters" ? "bottom-right" : "bottom-left",
        "icon-size": ["get", `${kind}Size`],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    }),
  ),
  {
    id: "area-labels",
    type: "symbol",
    source: "area-labels",
    layout: {
      "text-field": [
        "format",
        ["get", "name"],
        {},
        "\n",
        {},
        ["get", "value"],
        {},
        ["get", "plus"],
        { "text-color": ink("--enter") },
        ["get", "minus"],
        { "text-color": ink("--leave") },
      ],
      "text-font": STRONG,
      "text-size": byZoom([2, 12], [6, 13]),
      "text-anchor": ["case", ["==", ["get", "value"], ""], "top", "center"],
      "text-max-width": 9,
      "text-padding": 3,
      "text-line-height": 1.15,
      "symbol-sort-key": ["get", "order"],
    },
    paint: { "text-color": ink("--ink"), "text-halo-color": ink("--m-halo"), "text-halo-width": 1.8 },
  },
];
