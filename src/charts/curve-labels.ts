import { CURVE, type CurveCount, type CurvePicture } from "./curve-layout.ts";
import type { Label } from "./slider-labels.ts";
import { textWidth } from "./text-width.ts";

const OFF_DOT = 8;
/** Baseline of a number above its dot and below it, px. */
const ABOVE = -4;
const BELOW = 15;
const LINE = 13;

/** Beside the dot, on the wanted side or, where that has no room, on the other. */
function beside(text: string, x: number, y: number, wanted: "left" | "right", low: number, high: number): Label {
  const room = OFF_DOT + textWidth(text);
  const left = wanted === "left" ? x - room >= low : x + room > high;
  return { text, x: left ? x - OFF_DOT : x + OFF_DOT, y, anchor: left ? "end" : "start", strong: true };
}

interface Subject {
  readonly picture: CurvePicture;
  readonly count: CurveCount;
  readonly x: number;
  /** Whether counts grow to the right. */
  readonly rising: boolean;
  /** px between which labels stay. */
  readonly low: number;
  readonly high: number;
  readonly format: (count: number) => string;
}

/** The numbers at the cut: "could be" above its dot, "surely" below, each where the lines leave room. */
export function countLabels({ picture, count, x, rising, low, high, format }: Subject): readonly Label[] {
  const top = Math.max(10, picture.y(count.possible) + ABOVE);
  const bottom = Math.min(CURVE.height - 2, picture.y(count.sure) + BELOW);
  const sure = beside(format(count.sure), x, bottom, rising ? "right" : "left", low, high);
  if (count.possible === count.sure) return [sure];
  return [beside(format(count.possible), x, top, rising ? "left" : "right", low, high), sure];
}

/** Baselines of "could be" and "surely" at the left end of their lines, never on each other. */
export function lineNames({ y, first }: CurvePicture): { readonly possible: number; readonly sure: number } {
  const sure = Math.min(CURVE.height - 2, Math.max(10 + LINE, y(first.sure) + 4));
  return { possible: Math.max(10, Math.min(y(first.possible) + 4, sure - LINE)), sure };
}
