import "../../dialects/share-words.ts";
import type { Basemap } from "../../map/basemap.ts";
import type { Facts } from "../facts/facts.ts";
import { mapLegend } from "../map/legend.ts";
import { mapItems } from "../map/map-picture.ts";
import { isChange } from "../map/what.ts";
import type { Item, Picture } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { classRows } from "./class-rows.ts";
import { finished } from "./finished.ts";
import { flowPart } from "./flow-part.ts";
import { smallPrint } from "./foot-part.ts";
import type { SheetFormat } from "./formats.ts";
import { legendPart } from "./legend-part.ts";
import { fitted, linesBlock } from "./lettering.ts";
import { movedItems } from "./moved-items.ts";
import { type Area, PITCH } from "./numbers.ts";
import { paper } from "./paper.ts";
import { ruleAt } from "./part.ts";

/** One part fills the sheet: it is laid out for half the width, and so drawn twice as large. */
const DESIGN = 900;
const EDGE = 28;
const LINE = 1.45;

/** One part under its finding, with its source below it; `draw` fills the room between. */
export function alone(facts: Facts, { width, height }: SheetFormat, draw: (room: Area) => readonly Item[]): Picture {
  const k = width / DESIGN;
  const bottom = height / k;
  const inner = DESIGN - 2 * EDGE;
  const title = fitted(facts.title, inner, 3, [24, 21, 18, 16], "", 700);
  const head = linesBlock(title.lines, EDGE, 22, { size: title.size, line: title.size * 1.25, weight: 700 });
  const print = smallPrint(facts.lines, inner, 7);
  const look = { size: print.size, line: print.size * LINE, fill: paper("--ink-2"), bold: paper("--ink") };
  const footTop = bottom - 20 - print.lines.length * look.line;
  const foot = linesBlock(print.lines, EDGE, footTop, look);
  const y = 22 + head.height + 14;
  const items = [
    ...head.items,
    ...draw({ x: EDGE, y, width: inner, height: footTop - 20 - y }),
    ruleAt(EDGE, footTop - 10, inner),
    ...foot.items,
  ];
  return finished({ width, height, ground: paper("--paper"), items: movedItems(items, 0, 0, k) }, facts);
}

/** What moved from status to status, in sites or workers. */
export const flowPicture = (facts: Facts, format: SheetFormat, weight: ShareInput["weight"] = "sites"): Picture =>
  alone(facts, format, (room) => flowPart(facts, weight, room, room.height).items);

/** Sites by class under the proposed definition. */
export const classBarsPicture = (facts: Facts, format: SheetFormat): Picture =>
  alone(facts, format, (room) => {
    const rows = facts.proposed.classes.length + 1;
    const pitch = Math.max(PITCH.least, Math.min(40, (room.height - 28) / rows));
    return classRows(facts, facts.proposed, room, pitch, Math.floor((room.height - 28) / PITCH.least) - 1).items;
  });

/** The map with its legend. */
export const mapOnlyPicture = (facts: Facts, input: ShareInput, basemap: Basemap, format: SheetFormat): Picture =>
  alone(facts, format, (room) => {
    const { x, y, width, height } = room;
    const counted = input.compare === "off" || isChange(facts, input);
    const legend = legendPart(mapLegend(facts, input, basemap, "proposed"), { x, y: 0, width }, counted);
    const size = { width, height: Math.round(height - legend.height - 12) };
    return [
      ...movedItems(mapItems({ facts, input, basemap, ...size }, null), x, y),
      ...movedItems(legend.items, 0, y + height - legend.height),
    ];
  });
