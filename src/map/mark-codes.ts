import type { PairRun } from "../engine/run.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Side } from "../state/choice.ts";
import { CHANGE_KINDS, changeKind } from "../ui/palette.ts";

/** The byte of a site that is not drawn: not placed, or left out by a filter. */
export const NOT_DRAWN = 255;

/** Index of each tuple's mark among the styles of the view. @param side whose classes. */
export function tupleMarks(run: PairRun, what: "class" | "change", side: Side = "proposed"): Uint8Array {
  const { baseline, proposed, tupleCount } = run;
  const { classIds, determined } = run[side];
  const marks = new Uint8Array(tupleCount);
  const undetermined = classIds.length;
  for (let tuple = 0; tuple < tupleCount; tuple++) {
    const own = determined[tuple] ?? -1;
    const kind = changeKind(baseline.status[tuple] ?? 0, proposed.status[tuple] ?? 0);
    marks[tuple] = what === "change" ? CHANGE_KINDS.indexOf(kind) : own < 0 ? undetermined : own;
  }
  return marks;
}

/**
 * One byte a site: the index of its mark's style, or NOT_DRAWN. This is all that changes while a slider is held.
 * @param include 0 where a filter leaves the site out; null where nothing is filtered. Length: sites.
 */
export function markCodes(
  table: SiteTable,
  run: PairRun,
  what: "class" | "change",
  include: Uint8Array | null,
  side: Side = "proposed",
): Uint8Array<ArrayBuffer> {
  const marks = tupleMarks(run, what, side);
  const codes = new Uint8Array(table.siteCount);
  const { lon, lat } = table;
  for (let site = 0; site < codes.length; site++) {
    const placed = !Number.isNaN((lon[site] ?? Number.NaN) + (lat[site] ?? Number.NaN));
    const drawn = placed && include?.[site] !== 0;
    codes[site] = drawn ? (marks[run.tuples[site] ?? 0] ?? NOT_DRAWN) : NOT_DRAWN;
  }
  return codes;
}

/** Longitude and latitude by site for the graphics card; sites that are not placed lie at 0, 0, undrawn. */
export function markPositions({ siteCount, lon, lat }: SiteTable): Float32Array {
  const positions = new Float32Array(2 * siteCount);
  for (let site = 0; site < siteCount; site++) {
    positions[2 * site] = lon[site] || 0;
    positions[2 * site + 1] = lat[site] || 0;
  }
  return positions;
}

/** Sites with this many workers are drawn at the radius of their style; area goes with workers. */
const USUAL_WORKERS = 100;
/** What a size byte of 255 stands for: eight times the radius, 6,400 workers. */
export const LARGEST_SCALE = 8;
const SMALLEST_SCALE = 0.55;

/**
 * One byte a site: the scale of its mark's radius, of LARGEST_SCALE. Sites whose workers are not recorded keep the
 * usual size: no number is shown as if it were small.
 * @param workers persons by site, NaN where not recorded; null draws all alike.
 */
export function markSizes(siteCount: number, workers: Float64Array | null): Uint8Array {
  const sizes = new Uint8Array(siteCount);
  for (let site = 0; site < siteCount; site++) {
    const known = workers?.[site] ?? Number.NaN;
    const scale = Number.isNaN(known) ? 1 : Math.sqrt(known / USUAL_WORKERS);
    sizes[site] = Math.round((Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale)) / LARGEST_SCALE) * 255);
  }
  return sizes;
}
