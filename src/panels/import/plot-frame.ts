import type { SiteTable } from "../../model/site-table.ts";

/** Size of the plot, px. */
export const [WIDTH, HEIGHT] = [340, 280];
/** Room around the sites, as a share of their span. */
const ROOM = 0.08;
/** Closer than this nobody sees where in a country the sites lie, degrees. */
const LEAST = 2.5;

/** Where a place is drawn, and which part of the earth is seen. */
export interface Frame {
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** Kilometres of a pixel. */
  readonly kilometres: number;
}

const KM_A_DEGREE = 111.2;

/** All positions in one frame, a degree of latitude as long as one of longitude there; null where nothing is placed. */
export function frameOf({ lon, lat }: Pick<SiteTable, "lon" | "lat">): Frame | null {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [site, x] of lon.entries()) {
    const y = lat[site] ?? Number.NaN;
    if (Number.isNaN(x + y)) continue;
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  if (west > east) return null;
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
  const narrow = Math.max(0.05, Math.cos((midLat * Math.PI) / 180));
  const room = 1 + 2 * ROOM;
  const scale = Math.min(
    WIDTH / Math.max((east - west) * narrow * room, LEAST),
    HEIGHT / Math.max((north - south) * room, LEAST),
  );
  const [halfLon, halfLat] = [WIDTH / 2 / scale / narrow, HEIGHT / 2 / scale];
  return {
    x: (lon_) => WIDTH / 2 + (lon_ - midLon) * narrow * scale,
    y: (lat_) => HEIGHT / 2 - (lat_ - midLat) * scale,
    west: midLon - halfLon,
    east: midLon + halfLon,
    south: midLat - halfLat,
    north: midLat + halfLat,
    kilometres: KM_A_DEGREE / scale,
  };
}

/** The longest round distance that fits into so many pixels, km. */
export function scaleLength(kilometres: number, pixels: number): number {
  const most = kilometres * pixels;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
}
