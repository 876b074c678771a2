import { bisectRight } from "d3-array";
import type { Sweep } from "../engine/sweep.ts";
import type { Amount } from "../ui/number-entry.ts";
import type { SliderAxis } from "./slider-axis.ts";

/** Sites surely in, and possibly in, with the cut at one value. */
export interface CurveCount {
  readonly sure: number;
  readonly possible: number;
}

/** px */
export const CURVE = { height: 56, top: 4, bottom: 52 } as const;

const rowAt = (sweep: Sweep, row: number): CurveCount => {
  const sure = sweep.in[row] ?? 0;
  return { sure, possible: sure + (sweep.cannotTell[row] ?? 0) };
};

/** The counts with the cut exactly at `value`: those of the last row at or below it. */
export function countAt(sweep: Sweep, value: Amount): CurveCount {
  if (value === "any") {
    const { any } = sweep;
    return any ? { sure: any.in, possible: any.in + any.cannotTell } : rowAt(sweep, sweep.values.length - 1);
  }
  return rowAt(sweep, Math.max(0, bisectRight(sweep.values, value) - 1));
}

/** Both lines over the counts that occur within the axis; the room between equal counts is not wasted on zero. */
export interface CurvePicture {
  /** Area from surely in to possibly in. */
  readonly band: string;
  readonly sure: string;
  readonly possible: string;
  y(count: number): number;
}

interface Step extends CurveCount {
  readonly x: number;
}

/** One step a row that begins within the axis, the first at its low end; steps on one pixel are drawn once. */
function stepsOf(sweep: Sweep, axis: SliderAxis): Step[] {
  const [low = 0, high = 0] = [axis.edges[0], axis.edges.at(-1)];
  const steps: Step[] = [{ x: axis.binsFrom, ...countAt(sweep, low) }];
  for (let row = bisectRight(sweep.values, low); row < sweep.values.length; row++) {
    const value = sweep.values[row] ?? high;
    if (value > high) break;
    const step = { x: Math.round(axis.x(value) * 2) / 2, ...rowAt(sweep, row) };
    if (steps.at(-1)?.x === step.x) steps.pop();
    steps.push(step);
  }
  return steps;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The exact step function of the count on the slider's axis; beyond the last bin, "any" where there is one. */
export function curvePicture(sweep: Sweep, axis: SliderAxis): CurvePicture {
  const steps = stepsOf(sweep, axis);
  const any = sweep.any ? countAt(sweep, "any") : null;
  const counts = [...steps, ...(any ? [any] : [])].flatMap(({ sure, possible }) => [sure, possible]);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const y = (count: number): number =>
    most > least
      ? round(CURVE.bottom - ((count - least) / (most - least)) * (CURVE.bottom - CURVE.top))
      : (CURVE.bottom + CURVE.top) / 2;
  const line = (key: keyof CurveCount): string => {
    const first = steps[0];
    let path = first ? `M${round(axis.binsFrom)} ${y(first[key])}` : "";
    for (const step of steps.slice(1)) path += `H${round(step.x)}V${y(step[key])}`;
    path += `H${round(axis.binsTo)}`;
    if (any && axis.anyEnd === "high") path += `V${y(any[key])}H${round(axis.to)}`;
    return any && axis.anyEnd === "low" ? `M${round(axis.from)} ${y(any[key])}H${round(axis.binsFrom)}V${path.split(" ")[1]?.match(/^[\d.]+/)?.[0] ?? 0}${path.replace(/^M[\d.]+ [\d.]+/, "")}` : path;
  };
  return { band: "", sure: line("sure"), possible: line("possible"), y };
}
