import "../../dialects/share-words.ts";
import type { Basemap } from "../../map/basemap.ts";
import type { Facts } from "../facts/facts.ts";
import type { Picture } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { finished } from "./finished.ts";
import { isWide, type SheetFormat } from "./formats.ts";
import { movedItems } from "./moved-items.ts";
import { paper } from "./paper.ts";
import { tallSheet } from "./tall-sheet.ts";
import { wideSheet } from "./wide-sheet.ts";

/** One view as a sheet: finding, definition, map, numbers, source and the way back, all from `facts`. Units px. */
export function snapshotPicture(facts: Facts, input: ShareInput, basemap: Basemap, format: SheetFormat): Picture {
  const { width, height, design } = format;
  const k = width / design;
  const sheet = isWide(format) ? wideSheet : tallSheet;
  const items = sheet({ facts, input, basemap }, design, height / k);
  return finished(
    { width, height, ground: paper("--paper"), items: k === 1 ? items : movedItems(items, 0, 0, k) },
    facts,
  );
}
