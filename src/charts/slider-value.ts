import { bisectLeft } from "d3-array";
import type { Amount } from "../ui/number-entry.ts";
import type { SliderAxis } from "./slider-axis.ts";

export interface SliderLimits {
  /** Lowest and highest value that may be set; the axis' own ends where absent. */
  readonly range?: readonly [number, number] | undefined;
  readonly step: number;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

const bounds = (axis: SliderAxis, { range }: SliderLimits): readonly [number, number] =>
  range ?? [axis.edges[0] ?? 0, axis.edges.at(-1) ?? 0];

/** The member of an ascending list that is nearest to a value. */
export function nearest(sorted: ArrayLike<number>, value: number): number | undefined {
  const at = bisectLeft(sorted as readonly number[], value);
  const [below, above] = [sorted[at - 1], sorted[at]];
  if (below === undefined || above === undefined) return below ?? above;
  return value - below <= above - value ? below : above;
}

/**
 * The value a pointer asks for: one that occurs in the data, where no site lies between two stops; or, free, a
 * multiple of the step.
 */
export function valueAtPointer(
  x: number,
  axis: SliderAxis,
  limits: SliderLimits,
  snap: ArrayLike<number> | null,
): Amount {
  const raw = axis.at(x);
  if (raw === "any") return raw;
  const [low, high] = bounds(axis, limits);
  const stepped = tidy(Math.round(raw / limits.step) * limits.step);
  const wanted = snap && snap.length > 0 ? (nearest(snap, raw) ?? stepped) : stepped;
  return Math.min(high, Math.max(low, wanted));
}

const DIRECTION: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};

function stepped(value: Amount, by: number, axis: SliderAxis, limits: SliderLimits): Amount {
  const [low, high] = bounds(axis, limits);
  if (value === "any") {
    if (axis.anyEnd === "high") return by < 0 ? high : value;
    return by > 0 ? low : value;
  }
  const next = tidy(value + by);
  if (next > high) return axis.anyEnd === "high" && value >= high ? "any" : Math.max(value, high);
  if (next < low) return axis.anyEnd === "low" && value <= low ? "any" : Math.min(value, low);
  return next;
}

function atNextEdge(value: Amount, direction: -1 | 1, axis: SliderAxis, limits: SliderLimits): Amount {
  const [low, high] = bounds(axis, limits);
  const inside = axis.edges.filter((edge) => edge >= low && edge <= high);
  if (value === "any") return stepped(value, direction, axis, limits);
  const next = direction > 0 ? inside.find((edge) => edge > value) : inside.findLast((edge) => edge < value);
  return next ?? stepped(value, direction * Infinity, axis, limits);
}

/**
 * Where a key takes the cut: arrows one step (Shift: ten), PageUp and PageDown to the next bar's edge, Home and End
 * to the ends. null: the key is not the slider's.
 */
export function valueAtKey(
  key: string,
  shift: boolean,
  value: Amount,
  axis: SliderAxis,
  limits: SliderLimits,
): Amount | null {
  const [low, high] = bounds(axis, limits);
  const direction = DIRECTION[key];
  if (direction) return stepped(value, direction * limits.step * (shift ? 10 : 1), axis, limits);
  if (key === "PageUp") return atNextEdge(value, 1, axis, limits);
  if (key === "PageDown") return atNextEdge(value, -1, axis, limits);
  if (key === "Home") return axis.anyEnd === "low" ? "any" : low;
  if (key === "End") return axis.anyEnd === "high" ? "any" : high;
  return null;
}
