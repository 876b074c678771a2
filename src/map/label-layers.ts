import type { LayerSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { byZoom, type Ink, REGULAR, STRONG } from "./style-paint.ts";

type Paint = NonNullable<SymbolLayerSpecification["paint"]>;

const written = (ink: Ink, colour: string, halo = 1.4): Paint => ({
  "text-color": colour,
  "text-halo-color": ink("--m-halo"),
  "text-halo-width": halo,
});

const countryLabels = (ink: Ink): LayerSpecification => ({
  id: "country-labels",
  type: "symbol",
  source: "country-labels",
  minzoom: 1.5,
  maxzoom: 8,
  // Countries too small to be seen yet are not named yet.
  filter: [">=", ["-", 0, ["get", "order"]], ["step", ["zoom"], 18, 3, 6, 4, 1, 5, 0.2, 6, 0]],
  layout: {
    "text-field": ["upcase", ["get", "name"]],
    "text-font": REGULAR,
    "text-size": byZoom([2, 11], [6, 13]),
    "text-letter-spacing": 0.08,
    "text-max-width": 8,
    "text-padding": 6,
    "symbol-sort-key": ["get", "order"],
  },
  paint: written(ink, ink("--m-label")),
});

const provinceLabels = (ink: Ink): LayerSpecification => ({
  id: "province-labels",
  type: "symbol",
  source: "province-labels",
  minzoom: 4.8,
  layout: {
    "text-field": ["get", "name"],
    "text-font": STRONG,
    "text-size": byZoom([5, 12], [8, 14]),
    "text-max-width": 7,
    "text-padding": 8,
    "symbol-sort-key": ["get", "order"],
  },
  paint: written(ink, ink("--m-label")),
});

const lakeLabels = (ink: Ink): LayerSpecification => ({
  id: "lake-labels",
  type: "symbol",
  source: "lake-labels",
  minzoom: 4.5,
  layout: {
    "text-field": ["get", "name"],
    "text-font": REGULAR,
    "text-size": 12,
    "text-max-width": 6,
    "symbol-sort-key": ["get", "order"],
  },
  paint: { ...written(ink, ink("--m-label"), 1.2), "text-halo-color": ink("--m-lake") },
});

const placeLabels = (ink: Ink): LayerSpecification => ({
  id: "place-labels",
  type: "symbol",
  source: "places",
  minzoom: 3,
  filter: ["<=", ["get", "from"], ["zoom"]],
  layout: {
    "text-field": ["get", "name"],
    "text-font": REGULAR,
    "text-size": byZoom([4, 12], [8, 13]),
    "text-variable-anchor": ["left", "right", "top", "bottom"],
    "text-radial-offset": 0.45,
    "text-justify": "auto",
    "text-max-width": 9,
    "text-padding": 4,
    "icon-image": "place",
    "symbol-sort-key": ["-", 0, ["get", "thousands"]],
  },
  paint: written(ink, ink("--ink-2")),
});

/** Names of the ground. Those placed first win: MapLibre places the topmost layer first. */
export const labelLayers = (ink: Ink): LayerSpecification[] => [
  lakeLabels(ink),
  placeLabels(ink),
  provinceLabels(ink),
  countryLabels(ink),
];
