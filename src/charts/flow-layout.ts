import { CANNOT_TELL, IN, OUT, type Status } from "../engine/run.ts";
import { type ChangeKind, changeKind } from "../ui/palette.ts";
import { spread } from "./spread-labels.ts";
import { textWidth } from "./text-width.ts";

/** Sites or persons by [baseline][proposed] status, each in, cannot tell, out. */
export type StatusMatrix = readonly (readonly number[])[];
export const STATUSES: readonly Status[] = [IN, CANNOT_TELL, OUT];

/** px */
const TOP = 20;
const BAR = 12;
const GAP = 6;
const TO_TEXT = 8;
const WORD_GAP = 5;
const NUMBER_SIZE = 13;
/** Ribbons stand off the bars, so that a bar's outline stays whole. */
const OFF_BAR = 1;
/** What is not zero can be seen. */
const LEAST = 1.5;
const LINE = 16;

export interface FlowPart {
  readonly status: Status;
  readonly count: number;
  readonly y: number;
  readonly height: number;
  /** Baseline of the text beside the part; never nearer than a line to the next one. */
  readonly textY: number;
}

export interface Ribbon {
  readonly from: Status;
  readonly to: Status;
  readonly kind: ChangeKind;
  readonly count: number;
  readonly path: string;
  /** Middle between the bars, where what is written about it stands. */
  readonly middleX: number;
}

export interface FlowPicture {
  readonly height: number;
  readonly barWidth: number;
  readonly bars: readonly { readonly x: number; readonly textX: number; readonly parts: readonly FlowPart[] }[];
  /** What stays first, then what moves: the thin ones lie on top. */
  readonly ribbons: readonly Ribbon[];
}

const at = (matrix: StatusMatrix, from: Status, to: Status): number => matrix[from]?.[to] ?? 0;

export const flowTotal = (matrix: StatusMatrix): number => matrix.flat().reduce((sum, count) => sum + count, 0);

/** Sum of a baseline status, or of a proposed one. */
export const flowSide = (matrix: StatusMatrix, side: "baseline" | "proposed", status: Status): number =>
  STATUSES.reduce<number>(
    (sum, other) => sum + (side === "baseline" ? at(matrix, status, other) : at(matrix, other, status)),
    0,
  );

/** Sum over one kind of change. */
export const flowOfKind = (matrix: StatusMatrix, kind: ChangeKind): number =>
  STATUSES.flatMap((from) =>
    STATUSES.filter((to) => changeKind(from, to) === kind).map((to) => at(matrix, from, to)),
  ).reduce((sum, count) => sum + count, 0);

/** Thickness of each ribbon, px; both bars are stacks of the same ribbons, so both are equally tall. */
function thickness(matrix: StatusMatrix, room: number): StatusMatrix {
  const total = flowTotal(matrix);
  const counts = matrix.flat().filter((count) => count > 0);
  const share = (count: number): number => (count / total) * room;
  const lifted = counts.reduce((sum, count) => sum + Math.max(0, LEAST - share(count)), 0);
  const spare = counts.reduce((sum, count) => sum + Math.max(0, share(count) - LEAST), 0);
  const squeeze = spare > 0 ? Math.max(0, 1 - lifted / spare) : 0;
  return matrix.map((row) => row.map((count) => (count > 0 ? LEAST + Math.max(0, share(count) - LEAST) * squeeze : 0)));
}

function barParts(counts: readonly number[], heights: readonly number[], bottom: number): FlowPart[] {
  let y = TOP;
  const boxes = STATUSES.map((status) => {
    const box = { status, count: counts[status] ?? 0, y, height: heights[status] ?? 0 };
    y += box.height + GAP;
    return box;
  });
  const middles = spread(
    boxes.map((box) => box.y + box.height / 2),
    LINE,
    TOP + LINE / 2,
    bottom - LINE / 2,
  );
  return boxes.map((box, index) => ({ ...box, textY: (middles[index] ?? 0) + 4.5 }));
}

const round = (value: number): number => Math.round(value * 100) / 100;

function ribbonPath(x0: number, x1: number, y0: number, y1: number, height: number): string {
  const mid = round((x0 + x1) / 2);
  const [a, b, c, d] = [y0, y1, y1 + height, y0 + height].map(round);
  return `M${round(x0)} ${a}C${mid} ${a} ${mid} ${b} ${round(x1)} ${b}V${c}C${mid} ${c} ${mid} ${d} ${round(x0)} ${d}Z`;
}

const ORDER: readonly ChangeKind[] = ["same", "cannotTellBoth", "nowCannotTell", "leaves", "enters"];

interface Options {
  /** px */
  readonly width: number;
  readonly height: number;
  /** Numbers as they are written, to leave them room. */
  readonly format: (count: number) => string;
  /** Words of in, cannot tell and out. */
  readonly words: readonly string[];
}

/** Two stacked bars and the ribbons between them, px. */
export function flowPicture(matrix: StatusMatrix, { width, height, format, words }: Options): FlowPicture {
  const bottom = height - 2;
  const room = bottom - TOP - GAP * (STATUSES.length - 1);
  const heights = thickness(matrix, room);
  const side = (which: "baseline" | "proposed") => STATUSES.map((status) => flowSide(matrix, which, status));
  const [baseline, proposed] = [side("baseline"), side("proposed")];
  const left = TO_TEXT + Math.max(...baseline.map((count) => textWidth(format(count), NUMBER_SIZE)));
  const right =
    TO_TEXT +
    WORD_GAP +
    Math.max(...proposed.map((count, i) => textWidth(format(count), NUMBER_SIZE) + textWidth(words[i] ?? "")));
  const [xa, xb] = [left, Math.max(left + BAR + 24, width - right - BAR)];
  const a = barParts(
    baseline,
    STATUSES.map((status) => flowSide(heights, "baseline", status)),
    bottom,
  );
  const b = barParts(
    proposed,
    STATUSES.map((status) => flowSide(heights, "proposed", status)),
    bottom,
  );

  const usedB = b.map((part) => part.y);
  const [x0, x1] = [xa + BAR + OFF_BAR, xb - OFF_BAR];
  const ribbons = STATUSES.flatMap((from) => {
    let y0 = a[from]?.y ?? 0;
    return STATUSES.map((to): Ribbon => {
      const thick = at(heights, from, to);
      const y1 = usedB[to] ?? 0;
      const path = ribbonPath(x0, x1, y0, y1, thick);
      const middleX = (x0 + x1) / 2;
      y0 += thick;
      usedB[to] = y1 + thick;
      return { from, to, kind: changeKind(from, to), count: at(matrix, from, to), path, middleX };
    });
  });
  return {
    height,
    barWidth: BAR,
    bars: [
      { x: xa, textX: xa - TO_TEXT, parts: a },
      { x: xb, textX: xb + BAR + TO_TEXT, parts: b },
    ],
    ribbons: ribbons.filter(({ count }) => count > 0).sort((p, q) => ORDER.indexOf(p.kind) - ORDER.indexOf(q.kind)),
  };
}
