import type { SiteTable } from "../model/site-table.ts";
import { memo } from "../state/memo.ts";
import { LARGEST_SCALE, NOT_DRAWN } from "./mark-codes.ts";
import { sitesNear } from "./mark-grid.ts";
import type { MarkStyle } from "./mark-styles.ts";
import { mercatorX, mercatorY, pixelsAt } from "./mercator.ts";

/** Positions in the projection, 0 to 1, two a site; NaN where a site is not placed. Found once a table. */
export const projected = memo(({ siteCount, lon, lat }: SiteTable): Float64Array => {
  const at = new Float64Array(2 * siteCount);
  for (let site = 0; site < siteCount; site++) {
    at[2 * site] = mercatorX(lon[site] as number);
    at[2 * site + 1] = mercatorY(lat[site] as number);
  }
  return at;
}, 2);

export interface Reachable {
  readonly at: Float64Array;
  /** One byte a site, as of now. */
  readonly codes: Uint8Array;
  /** `markSizes`. */
  readonly sizes: Uint8Array;
  readonly styles: readonly MarkStyle[];
  readonly hidden: ReadonlySet<string>;
}

const ROUNDING = 1e-9;

/** What being on a mark, and on one in front, counts for: more pixels than any mark reaches. */
const ON_MARK = 500;
const IN_FRONT = 1000;

const largest = new WeakMap<Uint8Array, number>();

/** The largest size of any mark; sizes do not change while they are drawn. */
function largestOf(sizes: Uint8Array): number {
  let most = largest.get(sizes);
  if (most === undefined) {
    most = 0;
    for (const size of sizes) if (size > most) most = size;
    largest.set(sizes, most);
  }
  return most;
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
  const widest = Math.max(...radius) * scale * (largestOf(sizes) / 255) * LARGEST_SCALE;
  // In the projection, with room for rounding.
  const farthest = ((widest + slack) / pixels) * (1 + ROUNDING);
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  const look = (site: number): void => {
    const code = codes[site] as number;
    const nominal = radius[code] as number;
    if (nominal === 0) return;
    // Copies of the world repeat: the nearest copy counts.
    let dx = (at[2 * site] as number) - x;
    dx -= Math.round(dx);
    const dy = (at[2 * site + 1] as number) - y;
    if (Math.abs(dx) > farthest || Math.abs(dy) > farthest) return;
    const distance = Math.hypot(dx, dy) * pixels;
    const reach = nominal * scale * ((sizes[site] as number) / 255) * LARGEST_SCALE;
    if (!(distance <= reach + slack)) return;
    // On a mark, its plane and distance decide; beside one, the distance to its edge.
    const worth = distance <= reach ? distance - (front[code] === 1 ? IN_FRONT : ON_MARK) : distance - reach;
    // Of equal ones, the one drawn last lies on top.
    if (worth < least || (worth === least && site > (best ?? -1))) {
      least = worth;
      best = site;
    }
  };
  const bonus = marks.styles.some(({ front: inFront }) => inFront) ? IN_FRONT : ON_MARK;
  // Whether a mark that begins so far away can be better than the best so far.
  const matters = (away: number): boolean => {
    const distance = away * pixels * (1 - ROUNDING);
    return (distance <= widest ? distance - bonus : distance - widest) <= least;
  };
  sitesNear(at, { x, y, radius: farthest }, look, matters);
  return best;
}
