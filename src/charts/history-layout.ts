import { scaleLinear } from "d3-scale";
import { extent, overlaps, textWidth } from "./text-width.ts";

/** One dated observation. */
export interface HistoryVisit {
  /** Days since 1970-01-01; null: undated, placed before the dated ones. */
  readonly day: number | null;
  /** null: not recorded at this visit. */
  readonly value: number | null;
}

/** px */
export const HISTORY = { top: 12, base: 64, years: 82, height: 92, inset: 24 } as const;
const UNDATED_STEP = 24;
const LEAST_STEP = 16;

export interface HistoryDot {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly value: number | null;
  /** The last known value, which counts. */
  readonly counts: boolean;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" } | null;
}

export interface HistoryPicture {
  readonly dots: readonly HistoryDot[];
  readonly line: string;
  readonly cutY: number;
  readonly years: readonly { readonly x: number; readonly text: string }[];
}

const yearOf = (day: number): string => String(new Date(day * 86_400_000).getUTCFullYear());

/** Places in true time, but never on each other; undated visits stand before the first dated one. */
function places(visits: readonly HistoryVisit[], width: number): number[] {
  const days = visits.flatMap(({ day }) => day ?? []);
  const undated = visits.filter(({ day }) => day === null).length;
  const from = HISTORY.inset + undated * UNDATED_STEP;
  const to = width - HISTORY.inset;
  const [first = 0, last = 0] = [Math.min(...days), Math.max(...days)];
  const x = (day: number): number =>
    last > first ? from + ((day - first) / (last - first)) * (to - from) : (from + to) / 2;
  const wanted = visits.map(({ day }, at) => (day === null ? HISTORY.inset + at * UNDATED_STEP : x(day)));
  const step = Math.min(LEAST_STEP, (to - HISTORY.inset) / Math.max(1, visits.length - 1));
  for (let at = 1; at < wanted.length; at++) wanted[at] = Math.max(wanted[at] ?? 0, (wanted[at - 1] ?? 0) + step);
  for (let at = wanted.length - 1; at >= 0; at--) {
    wanted[at] = Math.min(wanted[at] ?? 0, at === wanted.length - 1 ? to : (wanted[at + 1] ?? to) - step);
  }
  return wanted;
}

interface Options {
  readonly cut: number | null;
  readonly width: number;
  readonly format: (value: number) => string;
}

/** A value's label at the right of its dot, at the left at the end, above where the line would cross it. */
function labelOf(x: number, y: number, text: string, width: number, last: boolean) {
  if (last)
    return {
      x: Math.min(x, width - textWidth(text) / 2),
      y: y + 18 > HISTORY.base + 2 ? y - 9 : y + 18,
      anchor: "middle" as const,
    };
  const right = x + 9 + textWidth(text) <= width;
  return { x: right ? x + 9 : x - 9, y: y + 4, anchor: right ? ("start" as const) : ("end" as const) };
}

/** Values over time against the cut. @param visits Oldest first. */
export function historyPicture(visits: readonly HistoryVisit[], { cut, width, format }: Options): HistoryPicture {
  const values = visits.flatMap(({ value }) => value ?? []);
  const all = [...values, ...(cut === null ? [] : [cut])];
  const [low, high] = [Math.min(0, ...all), Math.max(...all, all.length > 0 ? -Infinity : 1)];
  const y = scaleLinear([low, high > low ? high : low + 1], [HISTORY.base - 4, HISTORY.top]);
  const xs = places(visits, width);
  const counts = visits.findLastIndex(({ value }) => value !== null);
  let taken: (readonly [number, number])[] = [];
  const dots = visits.map(({ value }, at): HistoryDot => {
    const x = xs[at] ?? 0;
    if (value === null) return { at, x, y: HISTORY.base, value, counts: false, label: null };
    const dot = { at, x, y: y(value), value, counts: at === counts };
    const text = format(value);
    const label = labelOf(x, dot.y, text, width, at === counts);
    const covered = extent(label.x, text, label.anchor);
    const free = at === counts || taken.every((other) => !overlaps(covered, other, 2));
    if (free) taken = [...taken, covered];
    return { ...dot, label: free ? label : null };
  });
  const known = dots.filter((dot) => dot.value !== null);
  const years: { x: number; text: string }[] = [];
  visits.forEach(({ day }, at) => {
    const text = day === null ? "" : yearOf(day);
    const [x, before] = [xs[at] ?? 0, years.at(-1)];
    const clear = !before || !overlaps(extent(x, text, "middle"), extent(before.x, before.text, "middle"), 4);
    if (text !== "" && before?.text !== text && clear) years.push({ x, text });
  });
  return {
    dots,
    line: known.map(({ x, y: at }, k) => `${k === 0 ? "M" : "L"}${x.toFixed(1)} ${at.toFixed(1)}`).join(""),
    cutY: cut === null ? HISTORY.base : y(cut),
    years,
  };
}
