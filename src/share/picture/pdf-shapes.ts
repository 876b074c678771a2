import type { jsPDF } from "jspdf";
import { curveSteps } from "./curve-data.ts";
import { hatchLines } from "./hatch-lines.ts";
import { POINTS, paint, setInk, within } from "./pdf-ink.ts";
import type { CircleItem, CurveItem, HatchItem, Ink, PathItem, RectItem } from "./picture.ts";

type Lines = readonly (readonly number[])[];

function lay(doc: jsPDF, lines: Lines, closed: boolean): void {
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [x, y] = [(line[at] ?? 0) * POINTS, (line[at + 1] ?? 0) * POINTS];
      if (at === 0) doc.moveTo(x, y);
      else doc.lineTo(x, y);
    }
    if (closed && line.length > 0) doc.close();
  }
}

function layCurve(doc: jsPDF, d: string): void {
  for (const { command, to } of curveSteps(d)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = to.map((value) => value * POINTS);
    if (command === "M") doc.moveTo(x1, y1);
    else if (command === "L") doc.lineTo(x1, y1);
    else if (command === "C") doc.curveTo(x1, y1, x2, y2, x3, y3);
    else doc.close();
  }
}

export const drawPath = (doc: jsPDF, item: PathItem): void =>
  within(doc, () => {
    setInk(doc, item);
    lay(doc, item.lines, item.closed);
    paint(doc, item, item.closed);
  });

export const drawCurve = (doc: jsPDF, item: CurveItem): void =>
  within(doc, () => {
    setInk(doc, item);
    layCurve(doc, item.d);
    paint(doc, item, false);
  });

const styleOf = ({ fill, stroke }: Ink): "F" | "S" | "FD" | null => {
  if (fill !== undefined) return stroke === undefined ? "F" : "FD";
  return stroke === undefined ? null : "S";
};

export function drawRect(doc: jsPDF, item: RectItem): void {
  const style = styleOf(item);
  if (!style) return;
  const [x, y, w, h, radius] = [item.x, item.y, item.w, item.h, item.radius ?? 0].map((value) => value * POINTS) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const round = Math.min(radius, w / 2, h / 2);
  within(doc, () => {
    setInk(doc, item);
    if (round > 0) doc.roundedRect(x, y, w, h, round, round, style);
    else doc.rect(x, y, w, h, style);
  });
}

export function drawCircle(doc: jsPDF, item: CircleItem): void {
  const style = styleOf(item);
  if (!style) return;
  within(doc, () => {
    setInk(doc, item);
    doc.circle(item.x * POINTS, item.y * POINTS, item.r * POINTS, style);
  });
}

export const drawHatch = (doc: jsPDF, { lines, ink, gap, width }: HatchItem): void =>
  within(doc, () => {
    lay(doc, lines, true);
    doc.clipEvenOdd();
    doc.discardPath();
    setInk(doc, { stroke: ink, width });
    lay(doc, hatchLines(lines, gap), false);
    doc.stroke();
  });

/** Draws only what lies in the box of x, y, w, h px. */
export const drawClipped = (doc: jsPDF, box: readonly [number, number, number, number], draw: () => void): void =>
  within(doc, () => {
    const [x, y, w, h] = box;
    lay(doc, [[x, y, x + w, y, x + w, y + h, x, y + h]], true);
    doc.clip();
    doc.discardPath();
    draw();
  });
