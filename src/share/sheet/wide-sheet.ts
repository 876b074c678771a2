import { mapLegend } from "../map/legend.ts";
import { isBroad, mapItems } from "../map/map-picture.ts";
import { isChange } from "../map/what.ts";
import type { Item } from "../picture/picture.ts";
import { flowPart } from "./flow-part.ts";
import { footPart } from "./foot-part.ts";
import { headPart } from "./head-part.ts";
import { legendPart } from "./legend-part.ts";
import { movedItems } from "./moved-items.ts";
import { type Area, flowBelow, leastBeside, numbersBesideBroad, numbersBesideHigh } from "./numbers.ts";
import { type Laid, ruleAt, type Said, type Spot } from "./part.ts";

const EDGE = 36;
const GAP = 32;
const ABOVE = 26;
const HEAD = { titles: [28, 25, 22, 20], sentences: [15, 14, 13], mostTitle: 2, mostSentence: 3, columns: 2 } as const;
/** Of the sheet's height, what finding and definition may take. */
const HEAD_SHARE = 1 / 3;
/** Part of the sheet's width that the map gets. */
const MAP = { high: 0.325, two: 0.44, alone: 0.45, broad: 0.52 };

/** Between the legend and a flow below it, and the least height of the map above them, px. */
const BETWEEN = 20;
const LEAST_MAP = 250;

/** The legend with its foot at a height, and where it begins. */
function legendAbove({ facts, input, basemap }: Said, spot: Spot, bottom: number): { items: Item[]; top: number } {
  const counted = input.compare === "off" || isChange(facts, input);
  const part = legendPart(mapLegend(facts, input, basemap, "proposed"), spot, counted);
  const top = bottom - part.height;
  return { items: movedItems(part.items, 0, top - spot.y), top };
}

/** A map that is higher than broad beside all numbers, its legend below them. */
function besideHigh(said: Said, { x, y, width, height }: Area, part: number): Item[] {
  const { facts, input } = said;
  const map = { width: Math.round((width + 2 * EDGE) * part), height: Math.round(height) };
  const left = x + map.width + GAP;
  const right = { x: left, y: y - 4, width: x + width - left };
  const legend = legendAbove(said, right, y + height);
  const room = { ...right, height: legend.top - 20 - right.y };
  return [
    ...movedItems(mapItems({ ...said, ...map }, null), x, y),
    ...numbersBesideHigh(facts, input.weight, room),
    ...legend.items,
  ];
}

/** A broad map with its legend below it, the numbers in one column beside them. */
function besideBroad(said: Said, { x, y, width, height }: Area): Item[] {
  const { facts, input } = said;
  const mapWidth = Math.round((width + 2 * EDGE) * MAP.broad);
  const wanted = flowBelow(facts, height + 4);
  const tall = height - wanted - BETWEEN >= LEAST_MAP;
  const below = tall ? wanted : 0;
  const legend = legendAbove(said, { x, y, width: mapWidth }, y + height - (below > 0 ? below + BETWEEN : 0));
  const map = { width: mapWidth, height: Math.round(legend.top - 14 - y) };
  const flow = below > 0 ? flowPart(facts, input.weight, { x, y: y + height - below, width: mapWidth }, below) : null;
  const left = x + mapWidth + GAP;
  const room = { x: left, y: y - 4, width: x + width - left, height: height + 4 };
  return [
    ...movedItems(mapItems({ ...said, ...map }, null), x, y),
    ...numbersBesideBroad(facts, input.weight, room),
    ...legend.items,
    ...(flow?.items ?? []),
  ];
}

/**
 * A sheet that is wider than high: the finding on top, map and numbers side by side, small print below. Units px.
 * @param scale px of the picture for each of the layout
 */
export function wideSheet(said: Said, width: number, height: number, scale: number): Laid {
  const { facts, input } = said;
  const inner = width - 2 * EDGE;
  const foot = footPart(facts, { x: EDGE, y: 0, width: inner }, height >= 950 ? 9 : 7, scale);
  const footTop = height - 24 - foot.height;
  const room = footTop - 28 - 18 - ABOVE - leastBeside(facts);
  const most = Math.min(height * HEAD_SHARE - ABOVE, room);
  const head = headPart(facts, { x: EDGE, y: ABOVE, width: inner }, { ...HEAD, most });
  const top = ABOVE + head.height + 18;
  const body: Area = { x: EDGE, y: top, width: inner, height: footTop - 28 - top };
  const two = facts.comparing && input.compare !== "off" && !isChange(facts, input);
  const part = two ? MAP.two : facts.comparing ? MAP.high : MAP.alone;
  const items = [
    ...head.items,
    ...(isBroad(said) ? besideBroad(said, body) : besideHigh(said, body, part)),
    ruleAt(EDGE, footTop - 14, inner),
    ...movedItems(foot.items, 0, footTop),
  ];
  return { items, cut: head.cut };
}
