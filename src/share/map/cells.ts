import { SHARE_RAMP } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";
import type { HatchItem, Item, PathItem } from "../picture/picture.ts";
import type { Place } from "../protect/places.ts";
import type { ShareInput } from "../share-input.ts";
import { paper } from "../sheet/paper.ts";
import { type Frame, frameX, frameY } from "./frame.ts";
import { grouped } from "./grouped.ts";
import { type CellLook, cellLook, isChange, type MovedLook, movedLook, type Side } from "./what.ts";

/** How a cell, and the swatch that explains it, is filled. */
export interface CellPaint {
  readonly fill: string | null;
  readonly hatch: "coarse" | "fine" | null;
  readonly stroke: string;
}

export function lookPaint(look: CellLook | MovedLook): CellPaint {
  if (typeof look === "number")
    return { fill: paper(SHARE_RAMP[look] ?? "--m-home"), hatch: null, stroke: paper("--c-outline") };
  if (look === "small") return { fill: paper("--m-home"), hatch: "fine", stroke: paper("--st-out-line") };
  if (look === "mostly" || look === "nowCannotTell")
    return { fill: paper("--paper"), hatch: "coarse", stroke: paper("--c-outline") };
  if (look === "same") return { fill: paper("--st-out"), hatch: null, stroke: paper("--st-out-line") };
  return { fill: paper(look === "enters" ? "--enter" : "--leave"), hatch: null, stroke: paper("--m-halo") };
}

/** The two hatches of what is not told, px. */
export const hatchOf = (
  kind: "coarse" | "fine",
  lines: readonly (readonly number[])[],
): Omit<HatchItem, "kind"> & { kind: "hatch" } =>
  kind === "coarse"
    ? { kind: "hatch", lines, ink: paper("--hatch"), gap: 3.6, width: 1.3 }
    : { kind: "hatch", lines, ink: paper("--st-out-line"), gap: 3.6, width: 0.6 };

function ringOf({ box }: Place, frame: Frame): number[] | null {
  if (!box) return null;
  const [west, south, east, north] = box;
  const left = frameX(frame, west);
  const right = left + ((east - west) / 360) * frame.world;
  const [top, bottom] = [frameY(frame, north), frameY(frame, south)];
  if (right < 0 || left > frame.width || bottom < 0 || top > frame.height) return null;
  return [left, top, right, top, right, bottom, left, bottom].map((value) => Math.round(value * 10) / 10);
}

function drawn(paint: CellPaint, lines: number[][]): Item[] {
  const path = (ink: Partial<PathItem>): Item => ({ kind: "path", lines, closed: true, ...ink });
  return [
    ...(paint.fill ? [path({ fill: paint.fill })] : []),
    ...(paint.hatch ? [hatchOf(paint.hatch, lines)] : []),
    path({ stroke: paint.stroke, width: paint.hatch === "fine" ? 0.6 : 0.8 }),
  ];
}

/** Cells of equal look are one item; those without a number lie under those with one. */
const ORDER: readonly (CellLook | MovedLook)[] = [
  "small",
  "same",
  "mostly",
  "nowCannotTell",
  0,
  1,
  2,
  3,
  4,
  "leaves",
  "enters",
];

/** Without the rests, which have numbers and no place. */
const cellsOf = ({ places }: Facts): Place[] => places.cells.filter(({ kind }) => kind === "cell");

export const looksOf = (facts: Facts, input: ShareInput, side: Side): Map<CellLook | MovedLook, Place[]> =>
  grouped(cellsOf(facts), (cell) => (isChange(facts, input) ? movedLook(cell) : cellLook(cell, side)));

/** Where cells stand, px, so that names keep off them. */
export const cellBoxes = (facts: Facts, frame: Frame): { left: number; top: number; right: number; bottom: number }[] =>
  cellsOf(facts).flatMap((cell) => {
    const [left = 0, top = 0, right = 0, , , bottom = 0] = ringOf(cell, frame) ?? [];
    return right > left ? [{ left, top, right, bottom }] : [];
  });

export function cellItems(facts: Facts, input: ShareInput, frame: Frame, side: Side): Item[] {
  const looks = looksOf(facts, input, side);
  return ORDER.flatMap((look) => {
    const rings = (looks.get(look) ?? []).flatMap((cell) => ringOf(cell, frame) ?? []);
    const lines: number[][] = [];
    for (let at = 0; at < rings.length; at += 8) lines.push(rings.slice(at, at + 8));
    return lines.length > 0 ? drawn(lookPaint(look), lines) : [];
  });
}
