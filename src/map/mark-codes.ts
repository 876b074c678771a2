import { CANNOT_TELL, IN, OUT, type PairRun } from "../engine/run.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Side } from "../state/choice.ts";
import { memo } from "../state/memo.ts";
import { CHANGE_KINDS, changeKind } from "../ui/palette.ts";

/** The byte of a site that is not drawn: not placed, or left out by a filter. */
export const NOT_DRAWN = 255;

/** Index of each kind of change among the styles of that view, by [baseline][proposed] status. */
const CHANGE_MARKS = [IN, CANNOT_TELL, OUT].map((from) =>
  [IN, CANNOT_TELL, OUT].map((to) => CHANGE_KINDS.indexOf(changeKind(from, to))),
);

/** Index of an outcome's mark among the styles of a view, as a function of the outcome. @param side whose classes. */
export function outcomeMark(run: PairRun, what: "class" | "change", side: Side): (outcome: number) => number {
  const [from, to] = [run.baseline.status, run.proposed.status];
  if (what === "change") return (outcome) => CHANGE_MARKS[from[outcome] as number]?.[to[outcome] as number] as number;
  const { classIds, determined } = run[side];
  const undetermined = classIds.length;
  return (outcome) => {
    const own = determined[outcome] as number;
    return own < 0 ? undetermined : own;
  };
}

/** NOT_DRAWN for a site without a position, 0 for the others, found once a table. */
export const notPlaced = memo(({ siteCount, lon, lat }: SiteTable): Uint8Array => {
  const codes = new Uint8Array(siteCount);
  for (let site = 0; site < siteCount; site++)
    if (Number.isNaN((lon[site] as number) + (lat[site] as number))) codes[site] = NOT_DRAWN;
  return codes;
}, 2);

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
  const markOf = outcomeMark(run, what, side);
  const marks = new Uint8Array(run.outcomeCount);
  for (let outcome = 0; outcome < marks.length; outcome++) marks[outcome] = markOf(outcome);
  const { outcomes } = run;
  // NOT_DRAWN has all bits set: whatever the mark, it stays.
  const left = notPlaced(table);
  const codes = new Uint8Array(table.siteCount);
  if (include === null) {
    for (let site = 0; site < codes.length; site++)
      codes[site] = (marks[outcomes[site] as number] as number) | (left[site] as number);
    return codes;
  }
  for (let site = 0; site < codes.length; site++) {
    const filtered = include[site] === 0 ? NOT_DRAWN : 0;
    codes[site] = (marks[outcomes[site] as number] as number) | (left[site] as number) | filtered;
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

const sizeOf = (scale: number): number =>
  Math.round((Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale)) / LARGEST_SCALE) * 255);

/**
 * One byte a site: the scale of its mark's radius, of LARGEST_SCALE. Sites whose workers are not recorded keep the
 * usual size: no number is shown as if it were small.
 * @param workers persons by site, NaN where not recorded; null draws all alike.
 */
export function markSizes(siteCount: number, workers: Float64Array | null): Uint8Array {
  const sizes = new Uint8Array(siteCount).fill(sizeOf(1));
  if (!workers) return sizes;
  for (let site = 0; site < siteCount; site++) {
    const known = workers[site] as number;
    if (!Number.isNaN(known)) sizes[site] = sizeOf(Math.sqrt(known / USUAL_WORKERS));
  }
  return sizes;
}
