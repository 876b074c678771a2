import "../../dialects/share-words.ts";
import type { Basemap } from "../../map/basemap.ts";
import type { Facts } from "../facts/facts.ts";
import type { Picture } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { finished } from "./finished.ts";
import { isWide, type SheetFormat } from "./formats.ts";
import { fullDefinitions } from "./full-definitions.ts";
import { movedItems } from "./moved-items.ts";
import { paper } from "./paper.ts";
import { tallSheet } from "./tall-sheet.ts";
import { wideSheet } from "./wide-sheet.ts";

function laidOut(facts: Facts, input: ShareInput, basemap: Basemap, format: SheetFormat) {
  const { width, height, design } = format;
  const k = width / design;
  const sheet = isWide(format) ? wideSheet : tallSheet;
  const { items, cut } = sheet({ facts, input, basemap }, design, height / k, k);
  const scaled = k === 1 ? items : movedItems(items, 0, 0, k);
  return { picture: finished({ width, height, ground: paper("--paper"), items: scaled }, facts), cut };
}

/** One view as a sheet: finding, definition, map, numbers, source and the way back, all from `facts`. Units px. */
export const snapshotPicture = (facts: Facts, input: ShareInput, basemap: Basemap, format: SheetFormat): Picture =>
  laidOut(facts, input, basemap, format).picture;

/** The same as pages of a document: where the sheet cuts the definition, both follow in full. */
export function snapshotPages(facts: Facts, input: ShareInput, basemap: Basemap, format: SheetFormat): Picture[] {
  const { picture, cut } = laidOut(facts, input, basemap, format);
  return cut ? [picture, ...fullDefinitions(facts, 1)] : [picture];
}
