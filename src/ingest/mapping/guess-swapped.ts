import type { Box } from "./guess-country.ts";

/** What is stated as longitude and as latitude, in degrees. */
export type Pair = readonly [lon: number, lat: number];

/** How most of a file's positions stand: as they should, beyond the globe, or elsewhere than the file says. */
export type Standing = "right" | "beyond" | "elsewhere";

const MOST = 0.6;
const share = (pairs: readonly Pair[], is: (pair: Pair) => boolean): number =>
  pairs.length === 0 ? 0 : pairs.filter(is).length / pairs.length;

const isInside = ([x, y]: Pair, [west, south, east, north]: Box): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Share of positions within a box. */
export const shareInside = (pairs: readonly Pair[], box: Box): number => share(pairs, (pair) => isInside(pair, box));

/**
 * Whether most positions make sense only the other way round: latitudes beyond 90, or all that lies outside the country
 * that the file names, and inside it when turned.
 */
export function standingOf(pairs: readonly Pair[], box: Box | undefined): Standing {
  const isBeyond = (lat: number, lon: number): boolean =>
    Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
  if (share(pairs, ([lon, lat]) => isBeyond(lat, lon)) > MOST) return "beyond";
  if (!box) return "right";
  const turned = pairs.map(([lon, lat]): Pair => [lat, lon]);
  return shareInside(pairs, box) <= MOST && shareInside(turned, box) > MOST ? "elsewhere" : "right";
}
