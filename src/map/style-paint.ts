import type { ExpressionSpecification } from "maplibre-gl";
import type { Token } from "../ui/palette.ts";
import { cssColour } from "./colour.ts";
import type { Theme } from "./theme.ts";

/** A theme as MapLibre takes its colours. */
export type Ink = (token: Token) => string;

export const inkOf =
  (theme: Theme): Ink =>
  (token) =>
    cssColour(theme(token));

/** A value that goes with the zoom, straight between the stops. */
export const byZoom = (...stops: readonly (readonly [number, number])[]): ExpressionSpecification =>
  ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as unknown as ExpressionSpecification;

/** A number that the page sets on an area, 0 where it has set none. */
export const stateOf = (name: string): ExpressionSpecification => ["to-number", ["feature-state", name], 0];

/** The two faces of the map's labels, declared in map.css: MapLibre knows a face by one name. */
export const REGULAR = ["Noto Sans"];
export const STRONG = ["Noto Sans Semibold"];
