import type { FeatureCollection, Polygon } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { t } from "../dialects/text.ts";
import type { BorderFeatures } from "../engine/border-features.ts";
import { SHARE_RAMP } from "../ui/palette.ts";
import { byZoom, type Ink, STRONG } from "./style-paint.ts";

interface CellProperties {
  /** Step of SHARE_RAMP, counted from 1; 0 where no law is known on one side, or counts stand with others only. */
  readonly step: number;
  readonly label: string;
}
export type CellPaint = FeatureCollection<Polygon, CellProperties>;

export const NO_CELLS: CellPaint = { type: "FeatureCollection", features: [] };

/** Five even steps of the share of a cell's sites whose class is another under the law across the frontier. */
const stepOf = (share: number): number => 1 + Math.min(SHARE_RAMP.length - 1, Math.floor(share * SHARE_RAMP.length));

/** Cells as the map draws them. Never a number of a cell that counts with others only. */
export function cellPaint({ features }: BorderFeatures): CellPaint {
  return {
    type: "FeatureCollection",
    features: features.map(({ geometry, properties: { sites, differ } }) => {
      const told = sites !== null && differ !== null;
      const coordinates = geometry.coordinates.map((ring) => ring.map(([lon, lat]) => [lon, lat]));
      return {
        type: "Feature",
        geometry: { type: "Polygon", coordinates },
        properties: {
          step: told ? stepOf(differ / sites) : 0,
          label: told ? t("map.cell", { differ, n: sites }) : "",
        },
      };
    }),
  };
}

/** The cells, under the marks: coloured by share, empty where there is nothing to say. */
export const cellLayers = (ink: Ink): LayerSpecification[] => [
  {
    id: "cells-fill",
    type: "fill",
    source: "cells",
    paint: {
      "fill-color": [
        "match",
        ["get", "step"],
        ...SHARE_RAMP.flatMap((token, at) => [at + 1, ink(token)]),
        ink("--m-home"),
      ] as unknown as ExpressionSpecification,
      "fill-opacity": ["case", [">", ["get", "step"], 0], 0.85, 0],
    },
  },
  { id: "cells-line", type: "line", source: "cells", paint: { "line-color": ink("--c-outline"), "line-width": 0.9 } },
  {
    id: "cells-label",
    type: "symbol",
    source: "cells",
    minzoom: 5,
    layout: { "text-field": ["get", "label"], "text-font": STRONG, "text-size": byZoom([5, 12], [8, 13]) },
    paint: { "text-color": ink("--ink"), "text-halo-color": ink("--m-halo"), "text-halo-width": 1.8 },
  },
];
