import { bisectRight } from "d3-array";
import type { StatusCurve } from "../engine/hold/held-curve.ts";
import type { Amount } from "../ui/number-entry.ts";
import type { SliderAxis } from "./slider-axis.ts";

/** Sites surely in, and possibly in, with the cut at one value. */
export interface CurveCount {
  readonly sure: number;
  readonly possible: number;
}

/** px */
export const CURVE = { height: 62, top: 12, bottom: 46 } as const;

const rowAt = (sweep: StatusCurve, row: number): CurveCount => {
  const sure = sweep.in[row] ?? 0;
  return { sure, possible: sure + (sweep.cannotTell[row] ?? 0) };
};

/** The counts with the cut exactly at `value`: those of the last row at or below it. */
export function countAt(sweep: StatusCurve, value: Amount): CurveCount {
  if (value === "any") {
    const { any } = sweep;
    return any ? { sure: any.in, possible: any.in + any.cannotTell } : rowAt(sweep, sweep.values.length - 1);
  }
  return rowAt(sweep, Math.max(0, bisectRight(sweep.values, value) - 1));
}

interface Step extends CurveCount {
  readonly x: number;
}

/** Where the counts change, from left to right; changes within half a pixel are drawn as one. */
function stepsOf(sweep: StatusCurve, axis: SliderAxis): Step[] {
  const [low = 0, high = 0] = [axis.edges[0], axis.edges.at(-1)];
  const steps: Step[] = [{ x: axis.binsFrom, ...countAt(sweep, low) }];
  for (let row = bisectRight(sweep.values, low); row < sweep.values.length; row++) {
    const value = sweep.values[row] ?? high;
    if (value > high) break;
    const x = Math.round(axis.x(value) * 2) / 2;
    if (steps.length > 1 && steps.at(-1)?.x === x) steps.pop();
    steps.push({ x, ...rowAt(sweep, row) });
  }
  if (sweep.any === null || axis.anyEnd === null) return steps;
  const any = countAt(sweep, "any");
  return axis.anyEnd === "low" ? [{ x: axis.from, ...any }, ...steps] : [...steps, { x: axis.binsTo, ...any }];
}

export interface CurvePicture {
  /** SVG paths: the two lines, and the area between them. */
  readonly sure: string;
  readonly possible: string;
  readonly band: string;
  /** Counts at the left end. */
  readonly first: CurveCount;
  y(count: number): number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The exact step function of the count, on the slider's axis, over the counts that occur on it. */
export function curvePicture(sweep: StatusCurve, axis: SliderAxis): CurvePicture {
  const steps = stepsOf(sweep, axis);
  const first = steps[0] ?? { x: axis.from, sure: 0, possible: 0 };
  const counts = steps.flatMap(({ sure, possible }) => [sure, possible]);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const { top, bottom } = CURVE;
  const y = (count: number): number =>
    most > least ? round(bottom - ((count - least) / (most - least)) * (bottom - top)) : (bottom + top) / 2;
  const end = axis.anyEnd === "low" ? axis.binsTo : axis.to;
  const onward = (key: keyof CurveCount): string =>
    `M${round(first.x)} ${y(first[key])}${steps
      .slice(1)
      .map((step) => `H${round(step.x)}V${y(step[key])}`)
      .join("")}H${round(end)}`;
  const back = steps.toReversed().map((step) => `V${y(step.sure)}H${round(step.x)}`);
  const [sure, possible] = [onward("sure"), onward("possible")];
  return { sure, possible, band: `${possible}${back.join("")}Z`, first, y };
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly change: number;
}

/** The bar's width of the axis over which the count changes most; null where it never changes. */
export function steepest(sweep: StatusCurve, axis: SliderAxis): Stretch | null {
  for (const key of ["sure", "possible"] as const) {
    let best: Stretch | null = null;
    for (let at = 0; at + 1 < axis.edges.length; at++) {
      const [from = 0, to = 0] = [axis.edges[at], axis.edges[at + 1]];
      const change = countAt(sweep, to)[key] - countAt(sweep, from)[key];
      if (Math.abs(change) > Math.abs(best?.change ?? 0)) best = { from, to, change };
    }
    if (best) return best;
  }
  return null;
}
