import type { Item, Picture, TextItem } from "../../../src/share/picture/picture.ts";
import { textWidthOf } from "../../../src/share/picture/text-metrics.ts";

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, y, text, size, weight, anchor = "start" }: TextItem): Box {
  const width = textWidthOf(text, size, weight);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.2 * size };
}

/** Texts of a picture, upright ones only; `maps` says whether what lies within a clipped group counts. */
export function textBoxes(items: readonly Item[], maps: boolean): Box[] {
  return items.flatMap((item): Box[] => {
    if (item.kind === "group") return item.clip && !maps ? [] : textBoxes(item.items, maps);
    return item.kind === "text" && item.turn === undefined ? [boxOf(item)] : [];
  });
}

const TOLERANCE = 0.75;

/** Pairs of texts that lie on each other, in words. */
export function collisions(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) =>
          a.left < b.right - TOLERANCE &&
          b.left < a.right - TOLERANCE &&
          a.top < b.bottom - TOLERANCE &&
          b.top < a.bottom - TOLERANCE,
      )
      .map((b) => `"${a.text}" on "${b.text}"`),
  );
}

/** Texts that reach over the edge, in words. */
export const beyond = ({ width, height }: Picture, boxes: readonly Box[]): string[] =>
  boxes
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ text }) => `"${text}" over the edge`);
