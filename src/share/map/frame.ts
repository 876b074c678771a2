import type { Extent } from "../../map/extent.ts";
import { mercatorX, mercatorY, metresPerPixel } from "../../map/mercator.ts";

/** Side of the world at zoom 0, px. */
const WORLD = 512;
/** Free room around what must be seen, as a part of the picture. */
const MARGIN = 0.06;
/** One place alone is shown with its surroundings, degrees. */
const LEAST_SPAN = 1.2;
/** Side of the map on the page that a camera is said for, px. */
export const PAGE_MAP = { width: 720, height: 760 };
/** No cell is drawn larger than this: the ground must not say more than the cell, px. */
const LARGEST_CELL = 40;
const LARGEST_ZOOM = 14;
/** By province no position is shown, and no camera needs to be nearer. */
const PROVINCE_ZOOM = 7;

/** A window on Web Mercator, north up. */
export interface Frame {
  /** px */
  readonly width: number;
  readonly height: number;
  /** The middle, in the projection from 0 to 1; x may lie beyond where the world is cut. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Side of the world, px. */
  readonly world: number;
}

export const zoomedFrame = (width: number, height: number, x: number, y: number, zoom: number): Frame => ({
  width,
  height,
  x,
  y,
  zoom,
  world: WORLD * 2 ** zoom,
});

/** Zoom beyond which a cell, or a province, would be shown on ground finer than itself. */
export function deepestZoom(degrees: number | null, showsPoints: boolean): number {
  if (showsPoints) return LARGEST_ZOOM;
  return degrees === null ? PROVINCE_ZOOM : Math.log2((LARGEST_CELL * 360) / (WORLD * degrees));
}

/** The frame that holds an extent with a margin, no deeper than `deepest`. */
export function fittingFrame(extent: Extent, width: number, height: number, deepest: number): Frame {
  const middle = { lon: (extent.west + extent.east) / 2, lat: (extent.south + extent.north) / 2 };
  const half = LEAST_SPAN / 2;
  const [west, east] = [Math.min(extent.west, middle.lon - half), Math.max(extent.east, middle.lon + half)];
  const [south, north] = [Math.min(extent.south, middle.lat - half), Math.max(extent.north, middle.lat + half)];
  const [x0, x1, y0, y1] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const room = 1 - 2 * MARGIN;
  const world = Math.min((width * room) / (x1 - x0), (height * room) / (y1 - y0));
  return zoomedFrame(width, height, (x0 + x1) / 2, (y0 + y1) / 2, Math.min(deepest, Math.log2(world / WORLD)));
}

/** The frame of a camera of the page: all that its map of usual size shows, no deeper than `deepest`. */
export function cameraFrame(
  { lon, lat, zoom }: { readonly lon: number; readonly lat: number; readonly zoom: number },
  width: number,
  height: number,
  deepest: number,
): Frame {
  const nearer = Math.log2(Math.min(width / PAGE_MAP.width, height / PAGE_MAP.height));
  return zoomedFrame(width, height, mercatorX(lon), mercatorY(lat), Math.max(0, Math.min(deepest, zoom + nearer)));
}

/** Pixels from the frame's left edge, on the copy of the world that is nearest to its middle. */
export function frameX(frame: Frame, lon: number): number {
  const off = mercatorX(lon) - frame.x;
  return (off - Math.round(off)) * frame.world + frame.width / 2;
}

export const frameY = (frame: Frame, lat: number): number =>
  (mercatorY(lat) - frame.y) * frame.world + frame.height / 2;

/** How far each copy of the world that can be seen is shifted, px: usually one copy. */
export function copies(frame: Frame): number[] {
  const left = (0 - frame.x) * frame.world + frame.width / 2;
  return [-1, 0, 1]
    .map((copy) => left + copy * frame.world)
    .filter((start) => start < frame.width && start + frame.world > 0);
}

const latitudeOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** What a scale bar at the foot of the map measures, m. */
export const metresAtFoot = (frame: Frame): number =>
  metresPerPixel(latitudeOf(Math.min(1, frame.y + frame.height / 2 / frame.world)), frame.zoom);

/** A value that goes with the zoom, straight between the stops: the same stops as on the page's map. */
export function withZoom(zoom: number, ...stops: readonly (readonly [number, number])[]): number {
  const [first = [0, 0]] = stops;
  let [before, value] = first;
  if (zoom <= before) return value;
  for (const [at, then] of stops.slice(1)) {
    if (zoom <= at) return value + ((then - value) * (zoom - before)) / (at - before);
    [before, value] = [at, then];
  }
  return value;
}
