import type { PairRun } from "../../engine/run.ts";
import { LARGEST_SCALE, markCodes, markSizes, NOT_DRAWN } from "../../map/mark-codes.ts";
import { changeStyles, classStyles, type MarkStyle } from "../../map/mark-styles.ts";
import { LAST_LATITUDE } from "../../map/mercator.ts";
import { looksBeside } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";
import type { Item } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { paperTheme } from "../sheet/paper.ts";
import { type Frame, frameX, frameY } from "./frame.ts";
import { grouped } from "./grouped.ts";
import { signItems } from "./signs.ts";
import { isChange, type Side } from "./what.ts";

/** Marks grow with the zoom as on the page. */
const scaleAt = (zoom: number): number => Math.min(2, Math.max(0.62, 0.62 + (zoom - 2) * 0.115));
/** Degrees between neighbours of a sunflower's head: no two marks of one place hide each other. */
const GOLDEN = 2.399963;
/** Beyond the picture's edge a mark can still reach into it, px. */
const REACH = 30;

/** The same answers with the baseline in the proposed one's place, for the map of definition A. */
const ofSide = (run: PairRun, side: Side): PairRun =>
  side === "proposed" ? run : { ...run, proposed: run.baseline, baseline: run.proposed };

interface Mark {
  readonly style: MarkStyle;
  x: number;
  y: number;
  readonly radius: number;
}

/** Marks on the very same place are set around it, so that each can be counted. */
function fanned(marks: readonly Mark[]): void {
  const at = grouped(marks, ({ x, y }) => `${Math.round(x * 2)} ${Math.round(y * 2)}`);
  for (const same of at.values()) {
    for (const [index, mark] of same.entries()) {
      const off = mark.radius * 1.1 * Math.sqrt(index);
      mark.x += off * Math.cos(index * GOLDEN);
      mark.y += off * Math.sin(index * GOLDEN);
    }
  }
}

/** Large ones first, so that a small one is never under them; what stands in front comes last. */
const byPlane = (a: Mark, b: Mark): number => Number(a.style.front) - Number(b.style.front) || b.radius - a.radius;

/** Each site as a mark; what the legend hides is not drawn. */
export function pointItems(facts: Facts, input: ShareInput, frame: Frame, side: Side): Item[] {
  const { results, hidden, weight } = input;
  const what = isChange(facts, input) ? "change" : "class";
  const run = ofSide(results.run, what === "change" ? "proposed" : side);
  const ids = run.proposed.classIds;
  const styles =
    what === "change"
      ? changeStyles(paperTheme)
      : classStyles(ids, paperTheme, looksBeside(ids, results.run.proposed.classIds));
  const codes = markCodes(results.table, run, what, results.include);
  const sizes = markSizes(results.table.siteCount, weight === "workers" ? results.workers : null);
  const scale = scaleAt(frame.zoom);
  const marks: Mark[] = [];
  for (const { site, lon, lat } of facts.places.points ?? []) {
    const style = styles[codes[site] ?? NOT_DRAWN];
    if (!style || hidden.has(style.key) || Math.abs(lat) > LAST_LATITUDE) continue;
    const [x, y] = [frameX(frame, lon), frameY(frame, lat)];
    if (x < -REACH || y < -REACH || x > frame.width + REACH || y > frame.height + REACH) continue;
    marks.push({ style, x, y, radius: style.radius * scale * (((sizes[site] ?? 0) / 255) * LARGEST_SCALE) });
  }
  fanned(marks);
  return marks.sort(byPlane).flatMap(({ style, x, y, radius }) => signItems(style, x, y, radius, scale));
}
