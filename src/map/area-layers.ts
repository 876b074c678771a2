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

const at = (x: number, y: number): unknown => ["literal", [x, y]];

/** Least part of the largest move that an area must have to be labelled at a zoom: a world map shows the large ones. */
const WEIGHTY: ExpressionSpecification = ["step", ["zoom"], 0.06, 2.5, 0.03, 4, 0.01, 5, 0];

const HALO = 1.8;

/** The name of an area that has sites, and its share. */
const areaNames = (ink: Ink): LayerSpecification => ({
  id: "area-names",
  type: "symbol",
  source: "area-labels",
  filter: ["all", ["==", ["get", "kind"], "name"], [">=", ["get", "weight"], WEIGHTY]],
  layout: {
    "text-field": [
      "case",
      ["==", ["get", "value"], ""],
      ["get", "name"],
      ["concat", ["get", "name"], "\n", ["get", "value"]],
    ],
    "text-font": STRONG,
    "text-size": byZoom([2, 12], [6, 13]),
    "text-anchor": ["case", ["==", ["get", "below"], 1], "top", "center"],
    "text-offset": ["case", ["==", ["get", "below"], 1], at(0, 1.7), at(0, 0)] as unknown as ExpressionSpecification,
    "text-max-width": 9,
    "text-padding": 3,
    "text-line-height": 1.15,
    "symbol-sort-key": ["get", "order"],
  },
  paint: { "text-color": ink("--ink"), "text-halo-color": ink("--m-halo"), "text-halo-width": HALO },
});

/** A sign as large as the larger move, with the numbers of both below it; the largest is placed first. */
const areaSigns = (ink: Ink): LayerSpecification => ({
  id: "area-labels",
  type: "symbol",
  source: "area-labels",
  filter: ["all", ["!=", ["get", "kind"], "name"], [">=", ["get", "weight"], WEIGHTY]],
  layout: {
    "icon-image": ["get", "kind"],
    "icon-size": ["interpolate", ["linear"], ["zoom"], 2, ["*", 0.75, ["get", "size"]], 6, ["get", "size"]],
    "icon-anchor": "bottom",
    "icon-padding": 0,
    "text-field": [
      "format",
      ["get", "plus"],
      { "text-color": ink("--enter") },
      ["get", "minus"],
      { "text-color": ink("--leave") },
    ],
    "text-font": STRONG,
    "text-size": byZoom([2, 12], [6, 13]),
    "text-anchor": "top",
    "text-padding": 2,
    "symbol-sort-key": ["get", "order"],
  },
  paint: { "text-halo-color": ink("--m-halo"), "text-halo-width": HALO },
});

/** Labels of the view by areas. Signs are placed before names, which are drawn where there is room. */
export const areaLabels = (ink: Ink): LayerSpecification[] => [areaNames(ink), areaSigns(ink)];
