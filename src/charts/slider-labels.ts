import { FRAME } from "./histogram-layout.ts";
import type { SliderAxis } from "./slider-axis.ts";
import { type Anchor, extent, overlaps, textWidth } from "./text-width.ts";

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly strong?: boolean;
}

const OFF_CUT = 6;

/**
 * The cut's label stands at its right, or at its left where the right has no room or has the ghost in it.
 * @param ghostX Of the baseline's cut, px.
 */
export function cutLabel(text: string, x: number, width: number, ghostX: number | null = null): Label {
  const room = OFF_CUT + textWidth(text);
  const crossed = ghostX !== null && ghostX > x && ghostX < x + room + OFF_CUT && x - room >= 0;
  const right = x + room <= width && !crossed;
  return { text, x: right ? x + OFF_CUT : x - OFF_CUT, y: FRAME.labels, anchor: right ? "start" : "end", strong: true };
}

/** The ghost's label stands beside its line, clear of the cut and its label; a row higher where neither side is. */
export function ghostLabel(text: string, x: number, cut: Label, cutX: number, width: number): Label {
  const taken = [extent(cut.x, cut.text, cut.anchor), [cutX, cutX] as const];
  const sides: readonly Anchor[] = x <= cutX ? ["end", "start"] : ["start", "end"];
  for (const anchor of sides) {
    const at = anchor === "end" ? x - OFF_CUT : x + OFF_CUT;
    const [from, to] = extent(at, text, anchor);
    const clear = taken.every((other) => !overlaps([from, to], other, 2));
    if (from >= 0 && to <= width && clear) return { text, x: at, y: FRAME.labels, anchor };
  }
  const half = textWidth(text) / 2;
  return { text, x: Math.min(width - half, Math.max(half, x)), y: FRAME.labels - 16, anchor: "middle" };
}

export interface TickWish {
  readonly text: string;
  readonly x: number;
  readonly strong?: boolean;
}

/** As many labels as fit under the track, in order of importance; each stays between `low` and `high`. */
export function tickLabels(wishes: readonly TickWish[], low: number, high: number): readonly Label[] {
  const placed: Label[] = [];
  for (const { text, x: wanted, strong = false } of wishes) {
    const half = textWidth(text) / 2;
    const x = Math.min(high - half, Math.max(low + half, wanted));
    const covered = extent(x, text, "middle");
    if (placed.some((label) => overlaps(covered, extent(label.x, label.text, "middle")))) continue;
    placed.push({ text, x, y: FRAME.ticks, anchor: "middle", strong });
  }
  return placed.sort((a, b) => a.x - b.x);
}

/** Values worth a label of their own on a rounded axis: 1 and 5 times a power of ten. */
const isLandmark = (value: number): boolean => /^[15]0*$/.test(String(value)) || /^0\.0*[15]$/.test(String(value));

interface TickValues {
  readonly active: number | null;
  readonly others: readonly number[];
}

/** What to write under the track: the cut, both ends, the other cuts, then landmarks between. */
export function tickWishes(
  axis: SliderAxis,
  { active, others }: TickValues,
  format: (value: number) => string,
  anyWord: string,
): readonly TickWish[] {
  const number = (value: number): TickWish => ({ text: format(value), x: axis.x(value) });
  const [first = 0, last = 0] = [axis.edges[0], axis.edges.at(-1)];
  const any = axis.anyEnd === "high" ? axis.to : axis.from;
  return [
    ...(active === null ? [] : [{ ...number(active), strong: true }]),
    ...(axis.anyEnd ? [{ text: anyWord, x: any, strong: active === null }] : []),
    ...(axis.anyEnd === "low" ? [number(last)] : [number(first)]),
    ...(axis.anyEnd === null ? [number(last)] : []),
    ...others.map(number),
    ...axis.edges.filter(isLandmark).map(number),
    number(axis.anyEnd === "low" ? first : last),
  ];
}
