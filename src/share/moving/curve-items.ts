import { formatNumber, t } from "../../dialects/text.ts";
import type { Item } from "../picture/picture.ts";
import { text } from "../sheet/lettering.ts";
import { paper } from "../sheet/paper.ts";
import { type CurveBox, type CurvePoint, curvePoints } from "./curve-lines.ts";
import type { Stop } from "./stops.ts";

const WORDS = 12;
/** Room for the words at the right end of the lines, and for the values below, px. */
const RIGHT = 76;
const BELOW = 20;
const TOP = 8;

type Height = "sure" | "possible";

const flat = (points: readonly CurvePoint[], of: Height): number[] => points.flatMap((point) => [point.x, point[of]]);

/** Words at the end of both lines, kept apart where the lines run close together. */
function names(last: CurvePoint): Item[] {
  const possible = last.possible + WORDS / 3;
  const sure = Math.max(last.sure + WORDS / 3, possible + WORDS + 2);
  const fill = paper("--ink-2");
  return [
    text(t("moving.possible"), last.x + 8, possible, WORDS, { fill }),
    text(t("moving.sure"), last.x + 8, sure, WORDS, { fill }),
  ];
}

/** Where the threshold stands on both lines. */
const marks = ({ x, possible, sure }: CurvePoint, top: number, foot: number): Item[] => [
  { kind: "path", lines: [[x, top, x, foot]], closed: false, stroke: paper("--ink"), width: 1 },
  { kind: "circle", x, y: possible, r: 4.5, fill: paper("--paper"), stroke: paper("--ink"), width: 1.2 },
  { kind: "circle", x, y: sure, r: 5.5, fill: paper("--st-in"), stroke: paper("--ink"), width: 1.2 },
];

/** Sites in, surely and possibly, over the values of the threshold, with a dot where it stands. */
export function curveItems(stops: readonly Stop[], at: number, box: CurveBox): Item[] {
  const plot = { x: box.x + 6, y: box.y + TOP, w: box.w - RIGHT - 6, h: box.h - BELOW - TOP };
  const points = curvePoints(stops, plot);
  const here = points[at];
  const ordered = points.filter((point) => point !== null).sort((a, b) => a.x - b.x);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return [];
  const foot = plot.y + plot.h;
  const teal = paper("--st-in");
  const between = [...flat(ordered, "possible"), ...ordered.toReversed().flatMap(({ x, sure }) => [x, sure])];
  const values = stops.flatMap(({ value }, place) => (points[place] ? [value] : []));
  const end = (value: number, x: number): Item =>
    text(formatNumber(value), x, foot + 16, WORDS, { fill: paper("--ink-3"), anchor: "middle" });
  return [
    { kind: "hatch", lines: [between], ink: paper("--hatch"), gap: 6, width: 0.7 },
    { kind: "path", lines: [[plot.x, foot, plot.x + plot.w, foot]], closed: false, stroke: paper("--line-2") },
    { kind: "path", lines: [flat(ordered, "possible")], closed: false, stroke: teal, width: 1.5, dash: [4, 3] },
    { kind: "path", lines: [flat(ordered, "sure")], closed: false, stroke: teal, width: 2.5 },
    ...(here ? marks(here, plot.y, foot) : []),
    end(Math.min(...values), first.x),
    end(Math.max(...values), last.x),
    ...names(last),
  ];
}
