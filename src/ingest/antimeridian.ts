import type { Position } from "./row.ts";

const HALF = 180;
const WHOLE = 360;

function widthOf(parts: readonly Position[][]): number {
  let [west, east] = [Infinity, -Infinity];
  for (const part of parts) {
    for (const [lon] of part) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
    }
  }
  return east - west;
}

const isOnGlobe = (parts: readonly Position[][]): boolean =>
  parts.every((part) => part.every(([lon]) => Math.abs(lon) <= HALF));

/**
 * Rings of one polygon, or one line, in degrees that go on beyond 180 where they cross the antimeridian: no site is
 * wider than half the globe, so one that looks so goes the short way round. The very same parts where none does.
 */
export function unwrapped(parts: readonly Position[][]): readonly Position[][] {
  if (widthOf(parts) <= HALF || !isOnGlobe(parts)) return parts;
  const eastwards = parts.map((part) => part.map(([lon, lat]): Position => [lon < 0 ? lon + WHOLE : lon, lat]));
  // The frame of a world map from -180 to 180 would have no width left.
  return widthOf(eastwards) > 0 ? eastwards : parts;
}

/** A point of unwrapped parts, back on the globe. */
export const rewrapped = ([lon, lat]: Position): Position => [lon > HALF ? lon - WHOLE : lon, lat];
