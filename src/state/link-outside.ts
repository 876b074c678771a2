import type { LinkCamera } from "../dialects/link-state.ts";

/** What became of a link, in words. */
export interface LinkNews {
  readonly what: "opened" | "other-data" | "fault";
  readonly words: string;
  /** The data that it was made on, where they are others. */
  readonly dataName?: string;
}

/** What a link also holds though the store does not: whoever owns it lends it. */
export interface Outside {
  readonly camera?: {
    /** Null where there is no map. */
    readonly read: () => LinkCamera | null;
    readonly go: (camera: LinkCamera) => void;
  };
  /** Is told what became of a link. Absent: the page's own notice says it. */
  readonly told?: (news: LinkNews) => void;
  readonly language?: { readonly read: () => string; readonly choose: (language: string) => void };
}

/** The grid to which the map's centre is rounded, degrees: about 11 km, whoever the sites belong to. */
const GRID = 10;
/** A link never looks closer than the grid is fine, so that the camera alone gives no place away. */
const CLOSEST = 9;

/** The camera as it may leave the page. */
export const roundedCamera = ({ lon, lat, zoom }: LinkCamera): LinkCamera => ({
  lon: Math.round(lon * GRID) / GRID,
  lat: Math.round(lat * GRID) / GRID,
  zoom: Math.round(Math.min(zoom, CLOSEST) * 10) / 10,
});
