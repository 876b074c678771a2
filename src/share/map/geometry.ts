import type { Geometry, Position } from "geojson";
import { mercatorX, mercatorY } from "../../map/mercator.ts";
import { copies, type Frame } from "./frame.ts";
import { clipLine, clipRing, thinned, type Window } from "./trim.ts";

/** Half a pixel of the finished picture at twice its size. */
const TOLERANCE = 0.3;
/** Outlines run outside the picture, where its edge cuts them off, px. */
const BEYOND = 3;

export const windowOf = ({ width, height }: Frame): Window => ({
  left: -BEYOND,
  top: -BEYOND,
  right: width + BEYOND,
  bottom: height + BEYOND,
});

/** A ring or line in pixels on one copy of the world; null where it lies outside the window altogether. */
function pixels(points: readonly Position[], frame: Frame, start: number, window: Window): number[] | null {
  const flat: number[] = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of points) {
    const x = start + mercatorX(lon) * frame.world;
    const y = (mercatorY(lat) - frame.y) * frame.world + frame.height / 2;
    flat.push(x, y);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const apart = right < window.left || left > window.right || bottom < window.top || top > window.bottom;
  return apart ? null : flat;
}

const polygonsOf = (geometry: Geometry): readonly Position[][][] =>
  geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [];

const linesOf = (geometry: Geometry): readonly Position[][] =>
  geometry.type === "MultiLineString"
    ? geometry.coordinates
    : geometry.type === "LineString"
      ? [geometry.coordinates]
      : [];

/** Rings of an area as a picture draws them: within the frame, without what nobody can see. */
export function drawnRings(geometry: Geometry, frame: Frame): number[][] {
  const window = windowOf(frame);
  const rings: number[][] = [];
  for (const start of copies(frame)) {
    for (const ring of polygonsOf(geometry).flat()) {
      const flat = pixels(ring, frame, start, window);
      const within = flat && thinned(clipRing(flat, window), TOLERANCE);
      if (within && within.length >= 6) rings.push(within);
    }
  }
  return rings;
}

/** Lines as a picture draws them. */
export function drawnLines(geometry: Geometry, frame: Frame): number[][] {
  const window = windowOf(frame);
  const lines: number[][] = [];
  for (const start of copies(frame)) {
    for (const line of linesOf(geometry)) {
      const flat = pixels(line, frame, start, window);
      if (flat) lines.push(...clipLine(flat, window).map((part) => thinned(part, TOLERANCE)));
    }
  }
  return lines;
}
