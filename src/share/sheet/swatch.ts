import type { MarkStyle } from "../../map/mark-styles.ts";
import { changeStyles } from "../../map/mark-styles.ts";
import type { ChangeKind, ClassLook } from "../../ui/palette.ts";
import { type CellPaint, hatchOf } from "../map/cells.ts";
import { signItems } from "../map/signs.ts";
import type { Item } from "../picture/picture.ts";
import { paper, paperTheme } from "./paper.ts";

const RADIUS = 6;

/** The mark of a class, or of an undetermined one where `look` is null, around a point. */
export function classSign(look: ClassLook | null, x: number, y: number): Item[] {
  const line = 0.9;
  if (!look) {
    const ring = { key: "", shape: "ring", radius: RADIUS, fill: [0, 0, 0, 0], line: 1.2, front: false } as const;
    return signItems({ ...ring, stroke: paperTheme("--ink-3") }, x, y, RADIUS - 0.5);
  }
  const stroke = paperTheme(look.token === "--st-out" ? "--st-out-line" : "--c-outline");
  const style: MarkStyle = {
    key: "",
    shape: look.shape,
    radius: RADIUS,
    fill: paperTheme(look.token),
    stroke,
    line,
    front: true,
  };
  return signItems(style, x, y, RADIUS);
}

/** The mark of a kind of change around a point. */
export function changeSign(kind: ChangeKind, x: number, y: number): Item[] {
  const style = changeStyles(paperTheme).find(({ key }) => key === kind);
  return style ? signItems(style, x, y, (style.radius / 4.6) * RADIUS) : [];
}

/** A box filled as a cell or an area of the map is. */
export function paintBox({ fill, hatch, stroke }: CellPaint, x: number, y: number, w: number, h: number): Item[] {
  const ring = [x, y, x + w, y, x + w, y + h, x, y + h];
  return [
    { kind: "rect", x, y, w, h, fill: fill ?? paper("--paper") },
    ...(hatch ? [hatchOf(hatch, [ring])] : []),
    { kind: "rect", x, y, w, h, stroke, width: hatch === "fine" ? 0.7 : 0.9 },
  ];
}

export type StatusName = "in" | "cannotTell" | "out";
const STATUS_PAINT: Readonly<Record<StatusName, CellPaint>> = {
  in: { fill: paper("--st-in"), hatch: null, stroke: paper("--st-in") },
  cannotTell: { fill: paper("--paper"), hatch: "coarse", stroke: paper("--hatch") },
  out: { fill: paper("--st-out"), hatch: null, stroke: paper("--st-out-line") },
};

/** A box filled as bars and flows show an ASM status. */
export const statusBox = (status: StatusName, x: number, y: number, w: number, h: number): Item[] =>
  paintBox(STATUS_PAINT[status], x, y, w, h);
