import { mapLegend } from "../map/legend.ts";
import { isBroad, mapItems } from "../map/map-picture.ts";
import { isChange } from "../map/what.ts";
import type { Item } from "../picture/picture.ts";
import { footPart } from "./foot-part.ts";
import { headPart } from "./head-part.ts";
import { legendPart } from "./legend-part.ts";
import { movedItems } from "./moved-items.ts";
import { type Area, numbersBesideBroad, numbersBesideHigh } from "./numbers.ts";
import { ruleAt, type Said, type Spot } from "./part.ts";

const EDGE = 36;
const GAP = 32;
const ABOVE = 26;
const HEAD = { titles: [28, 25, 22, 20], sentences: [15, 14, 13], mostTitle: 2, mostSentence: 3 } as const;
/** Part of the sheet's width that the map gets. */
const MAP = { high: 0.325, two: 0.44, alone: 0.45, broad: 0.52 };

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
  const legend = legendAbove(said, { x, y, width: mapWidth }, y + height);
  const map = { width: mapWidth, height: Math.round(legend.top - 14 - y) };
  const left = x + mapWidth + GAP;
  const room = { x: left, y: y - 4, width: x + width - left, height: height + 4 };
  return [
    ...movedItems(mapItems({ ...said, ...map }, null), x, y),
    ...numbersBesideBroad(facts, input.weight, room),
    ...legend.items,
  ];
}

/** A sheet that is wider than high: the finding on top, map and numbers side by side, small print below. Units px. */
export function wideSheet(said: Said, width: number, height: number): Item[] {
  const { facts, input } = said;
  const inner = width - 2 * EDGE;
  const head = headPart(facts, { x: EDGE, y: ABOVE, width: inner }, HEAD);
  const foot = footPart(facts, { x: EDGE, y: 0, width: inner }, height >= 950 ? 9 : 7);
  const footTop = height - 24 - foot.height;
  const top = ABOVE + head.height + 18;
  const body: Area = { x: EDGE, y: top, width: inner, height: footTop - 28 - top };
  const two = facts.comparing && input.compare !== "off" && !isChange(facts, input);
  const part = two ? MAP.two : facts.comparing ? MAP.high : MAP.alone;
  return [
    ...head.items,
    ...(isBroad(said) ? besideBroad(said, body) : besideHigh(said, body, part)),
    ruleAt(EDGE, footTop - 14, inner),
    ...movedItems(foot.items, 0, footTop),
  ];
}
