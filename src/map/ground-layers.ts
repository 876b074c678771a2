import type { LayerSpecification } from "maplibre-gl";
import { byZoom, type Ink, stateOf } from "./style-paint.ts";

/** Sea and land: countries that have sites are lighter than the rest. */
export const landLayers = (ink: Ink): LayerSpecification[] => [
  { id: "sea", type: "background", paint: { "background-color": ink("--m-lake") } },
  {
    id: "land",
    type: "fill",
    source: "countries",
    paint: {
      "fill-color": ["case", ["==", stateOf("home"), 1], ink("--m-home"), ink("--m-land")],
      // Edges lie under lines; smoothed, they would show the cut along the antimeridian.
      "fill-antialias": false,
    },
  },
];

/** Water on the land, and every line of the ground: the coast, provinces, countries. */
export const lineLayers = (ink: Ink): LayerSpecification[] => [
  {
    id: "rivers",
    type: "line",
    source: "rivers",
    minzoom: 3,
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": ink("--m-river"), "line-width": byZoom([3, 0.5], [6, 1.1], [10, 2.2]) },
  },
  { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": ink("--m-lake") } },
  {
    id: "shores",
    type: "line",
    source: "lakes",
    paint: { "line-color": ink("--m-lake-line"), "line-width": byZoom([2, 0.3], [6, 0.8]) },
  },
  {
    id: "coast",
    type: "line",
    source: "coast",
    layout: { "line-join": "round" },
    paint: { "line-color": ink("--m-lake-line"), "line-width": byZoom([1, 0.4], [6, 0.9]) },
  },
  {
    id: "province-borders",
    type: "line",
    source: "borders",
    minzoom: 3,
    filter: ["!=", ["get", "country"], ""],
    layout: { "line-join": "round" },
    paint: {
      "line-color": ink("--m-prov"),
      "line-width": byZoom([3, 0.5], [6, 1], [10, 1.4]),
      "line-opacity": byZoom([3, 0.3], [4.5, 1]),
    },
  },
  {
    id: "country-borders",
    type: "line",
    source: "borders",
    filter: ["==", ["get", "country"], ""],
    layout: { "line-join": "round" },
    paint: { "line-color": ink("--m-border"), "line-width": byZoom([1, 0.4], [4, 0.8], [8, 1.3]) },
  },
];
