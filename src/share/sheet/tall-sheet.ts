import { mapLegend } from "../map/legend.ts";
import { isBroad, mapItems } from "../map/map-picture.ts";
import { isChange } from "../map/what.ts";
import { footPart } from "./foot-part.ts";
import { headPart } from "./head-part.ts";
import { legendPart } from "./legend-part.ts";
import { movedItems } from "./moved-items.ts";
import { leastBelow, numbersBelow, numbersInColumn } from "./numbers.ts";
import { type Laid, ruleAt, type Said } from "./part.ts";

const EDGE = 40;
const GAP = 28;
const ABOVE = 32;
const HEAD = {
  titles: [34, 30, 26, 23],
  sentences: [16, 15, 14, 13],
  mostTitle: 3,
  mostSentence: 4,
  columns: 1,
} as const;
/** Of the sheet's height, what finding and definition may take. */
const HEAD_SHARE = 0.36;
/** Of the room for map and numbers, what a map above the numbers gets. */
const MAP_SHARE = 0.56;

/**
 * A sheet about as high as wide, without a flow: the numbers stand beside a high map and below a broad one. Units px.
 * @param scale px of the picture for each of the layout
 */
export function tallSheet(said: Said, width: number, height: number, scale: number): Laid {
  const { facts, input, basemap } = said;
  const inner = width - 2 * EDGE;
  const head = headPart(facts, { x: EDGE, y: ABOVE, width: inner }, { ...HEAD, most: height * HEAD_SHARE - ABOVE });
  const foot = footPart(facts, { x: EDGE, y: 0, width: inner }, 9, scale);
  const footTop = height - 28 - foot.height;
  const counted = input.compare === "off" || isChange(facts, input);
  const legend = mapLegend(facts, input, basemap, "proposed");
  const key = legendPart(legend, { x: EDGE, y: 0, width: inner }, counted);
  const top = ABOVE + head.height + 20;
  const broad = isBroad(said);
  const room = footTop - 26 - key.height - 18 - top;
  const map = {
    width: broad ? inner : Math.round(inner * 0.5),
    height: Math.round(broad ? Math.min(room * MAP_SHARE, room - 16 - leastBelow(facts)) : room),
  };
  const keyTop = top + map.height + 16;
  const left = EDGE + map.width + GAP;
  const below = keyTop + key.height + 18;
  const numbers = broad
    ? numbersBelow(facts, { x: EDGE, y: below, width: inner, height: footTop - 26 - below })
    : numbersInColumn(facts, { x: left, y: top - 4, width: width - EDGE - left, height: map.height + 4 });
  const items = [
    ...head.items,
    ...movedItems(mapItems({ ...said, ...map }, null), EDGE, top),
    ...movedItems(key.items, 0, keyTop),
    ...numbers,
    ruleAt(EDGE, footTop - 14, inner),
    ...movedItems(foot.items, 0, footTop),
  ];
  return { items, cut: head.cut };
}
