import type { SiteTable } from "../model/site-table.ts";
import { LARGEST_SCALE, NOT_DRAWN } from "./mark-codes.ts";
import { sitesNear } from "./mark-grid.ts";
import type { MarkStyle } from "./mark-styles.ts";
import { mercatorX, mercatorY, pixelsAt } from "./mercator.ts";

/** Positions in the projection, 0 to 1, two a site; NaN where a site is not placed. */
export function projected({ siteCount, lon, lat }: SiteTable): Float64Array {
  const at = new Float64Array(2 * siteCount);
  for (let site = 0; site < siteCount; site++) {
    at[2 * site] = mercatorX(lon[site] ?? Number.NaN);
    at[2 * site + 1] = mercatorY(lat[site] ?? Number.NaN);
  }
  return at;
}

export interface Reachable {
  readonly at: Float64Array;
  /** `markCodes`. */
  readonly codes: Uint8Array;
  /** `markSizes`. */
  readonly sizes: Uint8Array;
  readonly styles: readonly MarkStyle[];
  readonly hidden: ReadonlySet<string>;
}

/** Radius in pixels by code at scale 1, 0 where a mark is not drawn. */
function radii({ styles, hidden }: Reachable): Float64Array {
  const radius = new Float64Array(NOT_DRAWN + 1);
  for (const [code, style] of styles.entries()) radius[code] = hidden.has(style.key) ? 0 : style.radius;
  return radius;
}

/**
 * The drawn site that a pointer means: the one whose middle is nearest among those whose mark, or the slack around
 * it, the pointer touches; a mark in front wins where the pointer is on it. Null where there is none.
 * @param lon, lat the pointer, degrees; @param scale of marks; @param slack in pixels, larger for a finger.
 */
export function nearestMark(
  marks: Reachable,
  pointer: { readonly lon: number; readonly lat: number },
  zoom: number,
  scale: number,
  slack: number,
): number | null {
  const radius = radii(marks);
  const front = Uint8Array.from({ length: NOT_DRAWN + 1 }, (_, code) => (marks.styles[code]?.front ? 1 : 0));
  const [x, y] = [mercatorX(pointer.lon), mercatorY(pointer.lat)];
  const pixels = pixelsAt(zoom);
  const { at, codes, sizes } = marks;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  const look = (site: number): void => {
    const code = codes[site] as number;
    const nominal = radius[code] as number;
    if (nominal === 0) return;
    // Copies of the world repeat: the nearest copy counts.
    let dx = (at[2 * site] as number) - x;
    dx -= Math.round(dx);
    const distance = Math.hypot(dx, (at[2 * site + 1] as number) - y) * pixels;
    const reach = nominal * scale * ((sizes[site] as number) / 255) * LARGEST_SCALE;
    if (!(distance <= reach + slack)) return;
    // On a mark, its plane and distance decide; beside one, the distance to its edge.
    const worth = distance <= reach ? distance - (front[code] === 1 ? 1000 : 500) : distance - reach;
    // Of equal ones, the one drawn last lies on top.
    if (worth < least || (worth === least && site > (best ?? -1))) {
      least = worth;
      best = site;
    }
  };
  const farthest = radius.reduce((most, each) => Math.max(most, each)) * scale * LARGEST_SCALE + slack;
  sitesNear(at, x, y, farthest / pixels, look);
  return best;
}
