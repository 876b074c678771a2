import type { MarkStyle } from "../../map/mark-styles.ts";
import type { Shape } from "../../ui/palette.ts";
import { shapePath } from "../../ui/shape-path.ts";
import type { Ink, Item } from "../picture/picture.ts";
import { hexOf } from "../sheet/paper.ts";

const TAU = 2 * Math.PI;
/** Part of a dash that is drawn; the gap stays open on the smallest ring. */
const DRAWN = 0.62;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Dashes of equal length around a circle, at least six, as the map's shader draws them. */
function dashOf(radius: number): number[] {
  const dashes = Math.max(6, Math.floor((TAU * radius) / 3.7 + 0.5));
  const length = (TAU * radius) / dashes;
  return [length * DRAWN, length * (1 - DRAWN)].map((part) => Math.round(part * 100) / 100);
}

function ring(style: MarkStyle, x: number, y: number, r: number, width: number): Item[] {
  const { fill, stroke, shape } = style;
  const ground: Ink = fill[3] > 0 ? { fill: hexOf(fill) } : {};
  const drawn: Item = { kind: "circle", x, y, r, ...ground, stroke: hexOf(stroke), width, dash: dashOf(r) };
  const dot: Item = { kind: "circle", x, y, r: round(r * 0.28), fill: hexOf(stroke) };
  return shape === "ringWithDot" ? [drawn, dot] : [drawn];
}

/** A mark around a point, px: the shapes, outlines and rings of the page's map. */
export function signItems(style: MarkStyle, atX: number, atY: number, radius: number, scale = 1): Item[] {
  const [x, y, r] = [round(atX), round(atY), round(radius)];
  const width = style.line * Math.max(0.6, Math.min(1, scale));
  if (style.shape === "ring" || style.shape === "ringWithDot") return ring(style, x, y, r, width);
  const line: Ink = style.line > 0 ? { stroke: hexOf(style.stroke), width } : {};
  const ink: Ink = { fill: hexOf(style.fill), ...line };
  if (style.shape === "circle") return [{ kind: "circle", x, y, r, ...ink }];
  const down = style.shape === "triangleDown";
  const shape: Shape = style.shape === "triangleDown" ? "triangle" : style.shape;
  return [{ kind: "curve", d: shapePath(shape, r, x, y, down), ...ink }];
}
