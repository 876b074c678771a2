import "../../dialects/share-words.ts";
import { t } from "../../dialects/text.ts";
import type { Basemap } from "../../map/basemap.ts";
import type { Facts, Line } from "../facts/facts.ts";
import { factsOf } from "../facts/facts-of.ts";
import { mapItems } from "../map/map-picture.ts";
import type { Item, Picture } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { finished } from "../sheet/finished.ts";
import { smallPrint } from "../sheet/foot-part.ts";
import { fitted, linesBlock, text } from "../sheet/lettering.ts";
import { movedItems } from "../sheet/moved-items.ts";
import { paper } from "../sheet/paper.ts";
import type { Spot } from "../sheet/part.ts";
import { movedRows, siteStatusRows } from "../sheet/status-rows.ts";
import { curveItems } from "./curve-items.ts";
import type { Stop } from "./stops.ts";
import { thresholdLabel, thresholdValue } from "./value-text.ts";

/** Px: half of a slide each way, so that a file of forty frames stays small and its letters stay readable. */
export const MOVING_SIZE = { width: 960, height: 540 } as const;

const MARGIN = 24;
const GAP = 24;
const MAP = { x: MARGIN, y: 84, width: 392, height: 364 };
const RIGHT: Spot = { x: MAP.x + MAP.width + GAP, y: MAP.y, width: 960 - MAP.width - 2 * MARGIN - GAP };
const CURVE_TOP = 40;
const CURVE_HEIGHT = 128;
const TABLES_TOP = RIGHT.y + CURVE_TOP + CURVE_HEIGHT + 20;
const PITCH = 24;
/** px: a moving picture is often seen smaller than it is. */
const PRINT = { size: 12, line: 16.8, most: 5 };
/** Room for "11 of 40". */
const COUNTER = 72;

function thresholdItems(facts: Facts, { choice }: ShareInput, param: string): Item[] {
  const { proposed } = choice;
  const said = [
    { kind: "text", text: `${thresholdLabel(proposed, param)}: ` },
    { kind: "class", text: thresholdValue(proposed, facts.proposed.sentence, param), classId: "" },
  ] as const;
  const { lines, size } = fitted(said, RIGHT.width - COUNTER, 1, [20, 18, 16, 14], "");
  return [...linesBlock(lines, RIGHT.x, RIGHT.y, { size, line: 28, fill: paper("--ink") }).items];
}

function tables(facts: Facts): Item[] {
  const width = facts.comparing ? (RIGHT.width - GAP) / 2 : RIGHT.width;
  const left = siteStatusRows(facts, { ...RIGHT, y: TABLES_TOP, width }, PITCH);
  if (!facts.comparing) return [...left.items];
  const spot = { x: RIGHT.x + width + GAP, y: TABLES_TOP, width };
  return [...left.items, ...movedRows(facts, spot, PITCH).items];
}

const counter = (at: number, n: number): Item =>
  text(t("moving.at", { at: at + 1, n }), RIGHT.x + RIGHT.width, RIGHT.y + 20, 12, {
    fill: paper("--ink-3"),
    anchor: "end",
  });

/** Of the small print what a picture cannot do without; the sheet of the same view has all of it. */
const printed = ({ lines }: Facts): Line[] => {
  // The two short ones share a line.
  const kept = [t("facts.locations"), t("facts.made"), t("facts.source"), t("facts.definitions")];
  return kept.flatMap((label) => lines.filter((line) => line.label === label));
};

/**
 * One frame of a moving threshold: finding, map, where the threshold stands, what it gives. All of it from `factsOf`.
 * @param counted whether it says which frame of how many it is; one that stands alone does not
 */
export function movingPicture(
  input: ShareInput,
  basemap: Basemap,
  param: string,
  stops: readonly Stop[],
  at: number,
  counted = true,
): Picture {
  const facts = factsOf(input);
  const { width } = MOVING_SIZE;
  const title = fitted(facts.title, width - 2 * MARGIN, 2, [26, 22, 20], "", 700);
  const { x, y, ...size } = MAP;
  const print = smallPrint(printed(facts), width - 2 * MARGIN, PRINT.most, [PRINT.size]);
  const box = { x: RIGHT.x, y: RIGHT.y + CURVE_TOP, w: RIGHT.width, h: CURVE_HEIGHT };
  const items: Item[] = [
    ...linesBlock(title.lines, MARGIN, 14, { size: title.size, line: title.size * 1.2, weight: 700 }).items,
    ...movedItems(mapItems({ facts, input, basemap, ...size }, null), x, y),
    ...thresholdItems(facts, input, param),
    ...curveItems(stops, at, box),
    ...tables(facts),
    ...linesBlock(print.lines, MARGIN, MAP.y + MAP.height + 4, {
      size: print.size,
      line: PRINT.line,
      fill: paper("--ink-2"),
    }).items,
    ...(counted ? [counter(at, stops.length)] : []),
  ];
  return finished({ ...MOVING_SIZE, ground: paper("--paper"), items }, facts);
}
