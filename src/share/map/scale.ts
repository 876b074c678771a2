import { t } from "../../dialects/text.ts";
import { scaleBar } from "../../map/scale-bar.ts";
import type { Item } from "../picture/picture.ts";
import { textWidthOf } from "../picture/text-metrics.ts";
import { paper } from "../sheet/paper.ts";
import { type Frame, metresAtFoot } from "./frame.ts";
import type { Taken } from "./labels.ts";

const ROOM = 100;
const INSET = 16;
const SIZE = 12;
const TICK = 5;

/** A round distance at the bottom right, and the room it takes. */
export function scaleItems(frame: Frame): { readonly items: Item[]; readonly taken: Taken } {
  const { metres, width } = scaleBar(metresAtFoot(frame), Math.min(ROOM, frame.width / 3));
  const words = metres >= 1000 ? t("map.km", { n: metres / 1000 }) : t("map.m", { n: metres });
  const right = frame.width - INSET;
  const bottom = frame.height - INSET;
  const left = right - width;
  const middle = (left + right) / 2;
  const half = Math.max(width, textWidthOf(words, SIZE, 500)) / 2;
  const line = [left, bottom - TICK, left, bottom, right, bottom, right, bottom - TICK];
  const stroke = { kind: "path", lines: [line], closed: false } as const;
  return {
    items: [
      { ...stroke, stroke: paper("--m-halo"), width: 4 },
      { ...stroke, stroke: paper("--ink"), width: 1.2 },
      {
        kind: "text",
        x: middle,
        y: bottom - 8,
        text: words,
        size: SIZE,
        weight: 500,
        fill: paper("--ink"),
        anchor: "middle",
        halo: paper("--m-halo"),
      },
    ],
    taken: { left: middle - half - 6, right: middle + half + 6, top: bottom - 26, bottom: bottom + 6 },
  };
}
