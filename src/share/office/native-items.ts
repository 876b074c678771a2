import type PptxGenJS from "pptxgenjs";
import type { CurveItem, HatchItem, Ink, Item, PathItem, TextItem } from "../picture/picture.ts";
import { textWidthOf } from "../picture/text-metrics.ts";
import { FACE, POINTS } from "./slide-frame.ts";

/** Where a drawing stands: its top left corner, inches, and inches to the px. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

type Point = NonNullable<PptxGenJS.ShapeProps["points"]>[number];
/** One step of an outline, px: to a point, straight, or on a cubic curve over two more. */
type Step =
  | { readonly to: readonly [number, number]; readonly over?: readonly number[]; readonly moves: boolean }
  | "close";

/** Of the letters' size: from their top to the baseline, and the height of a line. */
const ASCENT = 1.07;
const HEIGHT = 1.36;
/** A line's end must not wrap where another program measures a little wider. */
const SLACK = 1.06;
/** No shape may be without extent, inches. */
const LEAST = 0.001;

/** How the parts of a drawing are named until they are grouped: whether they are hatched, then what they all show. */
export const partName = (alt: string, hatched: boolean): string => `@${hatched ? "h" : "p"}|${alt}`;

const hex = (colour: string): string => colour.slice(1, 7).toUpperCase();
const through = (opacity = 1): number => Math.round((1 - opacity) * 100);

function inkOf({ fill, stroke, width = 1, opacity, dash }: Ink, k: number): PptxGenJS.ShapeProps {
  return {
    ...(fill === undefined ? {} : { fill: { color: hex(fill), transparency: through(opacity) } }),
    ...(stroke === undefined
      ? {}
      : {
          line: {
            color: hex(stroke),
            width: width * k * POINTS,
            transparency: through(opacity),
            ...(dash ? { dashType: "sysDash" as const } : {}),
          },
        }),
  };
}

const polygon = (flat: readonly number[], closed: boolean): Step[] => {
  const steps: Step[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2)
    steps.push({ to: [flat[at] ?? 0, flat[at + 1] ?? 0], moves: at === 0 });
  return closed ? [...steps, "close"] : steps;
};

/** Path data of absolute M, L, C and Z alone. */
function curveSteps(d: string): Step[] {
  return [...d.matchAll(/([MLCZ])([^MLCZ]*)/g)].flatMap(([, command = "", rest = ""]): Step[] => {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === "Z") return ["close"];
    if (command === "C") {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = numbers;
      return [{ to: [x, y], over: [x1, y1, x2, y2], moves: false }];
    }
    return polygon(numbers, false).map((step, at) =>
      step === "close" ? step : { ...step, moves: command === "M" && at === 0 },
    );
  });
}

function addOutline(slide: PptxGenJS.Slide, steps: readonly Step[], look: PptxGenJS.ShapeProps, at: Placed): void {
  const all = steps.flatMap((step) => (step === "close" ? [] : [[...step.to], ...pairs(step.over ?? [])]));
  const left = Math.min(...all.map(([x = 0]) => x));
  const top = Math.min(...all.map(([, y = 0]) => y));
  const right = Math.max(...all.map(([x = 0]) => x));
  const bottom = Math.max(...all.map(([, y = 0]) => y));
  const across = (x: number): number => (x - left) * at.k;
  const down = (y: number): number => (y - top) * at.k;
  const points = steps.map((step): Point => {
    if (step === "close") return { close: true };
    const [x, y] = [across(step.to[0]), down(step.to[1])];
    if (!step.over) return { x, y, moveTo: step.moves };
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = step.over;
    return { x, y, curve: { type: "cubic", x1: across(x1), y1: down(y1), x2: across(x2), y2: down(y2) } };
  });
  slide.addShape("custGeom" as PptxGenJS.SHAPE_NAME, {
    x: at.x + left * at.k,
    y: at.y + top * at.k,
    w: Math.max(LEAST, across(right)),
    h: Math.max(LEAST, down(bottom)),
    ...look,
    points,
  });
}

const pairs = (flat: readonly number[]): number[][] =>
  Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at] ?? 0, flat[2 * at + 1] ?? 0]);

function addWords(slide: PptxGenJS.Slide, item: TextItem, name: string, { x, y, k }: Placed): void {
  const { text, size, weight, fill, anchor = "start" } = item;
  const width = textWidthOf(text, size, weight) * SLACK;
  const left = anchor === "end" ? item.x - width : anchor === "middle" ? item.x - width / 2 : item.x;
  slide.addText(text, {
    x: x + left * k,
    y: y + (item.y - ASCENT * size) * k,
    w: width * k,
    h: HEIGHT * size * k,
    margin: 0,
    wrap: false,
    valign: "top",
    align: anchor === "end" ? "right" : anchor === "middle" ? "center" : "left",
    fontFace: FACE,
    fontSize: size * k * POINTS,
    bold: weight >= 600,
    color: hex(fill),
    objectName: name,
  });
}

type Outlined = PathItem | CurveItem | HatchItem;
const stepsOf = (item: Outlined): Step[] =>
  item.kind === "curve"
    ? curveSteps(item.d)
    : item.lines.flatMap((line) => polygon(line, item.kind === "hatch" || item.closed));

function addItem(slide: PptxGenJS.Slide, item: Item, alt: string, at: Placed): void {
  const name = { objectName: partName(alt, item.kind === "hatch") };
  const { x, y, k } = at;
  switch (item.kind) {
    case "group":
      for (const inner of item.items) addItem(slide, inner, alt, at);
      return;
    case "text":
      addWords(slide, item, name.objectName, at);
      return;
    case "rect": {
      const box = { x: x + item.x * k, y: y + item.y * k, w: item.w * k, h: item.h * k };
      slide.addShape("rect", { ...box, ...inkOf(item, k), ...name });
      return;
    }
    case "circle": {
      const box = { x: x + (item.x - item.r) * k, y: y + (item.y - item.r) * k, w: 2 * item.r * k, h: 2 * item.r * k };
      slide.addShape("ellipse", { ...box, ...inkOf(item, k), ...name });
      return;
    }
    case "hatch":
      addOutline(slide, stepsOf(item), { fill: { color: hex(item.ink) }, ...name }, at);
      return;
    case "path":
    case "curve":
      addOutline(slide, stepsOf(item), { ...inkOf(item, k), ...name }, at);
  }
}

/**
 * A drawing as native shapes and text, which can be edited; `groupDrawings` makes them one shape afterwards, for the
 * writer knows no groups.
 * @param alt what the drawing shows, in words
 */
export function addDrawing(slide: PptxGenJS.Slide, items: readonly Item[], alt: string, at: Placed): void {
  for (const item of items) addItem(slide, item, alt, at);
}
