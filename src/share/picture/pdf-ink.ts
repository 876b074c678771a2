import { GState, type jsPDF } from "jspdf";
import type { Ink } from "./picture.ts";

/** Points of a px at 96 dpi. */
export const POINTS = 0.75;

/** A hexadecimal colour as PDF takes it, with the opacity that its last two of eight digits may hold. */
export function colourOf(hex: string): { readonly rgb: string; readonly opacity: number } {
  const digits = /^#([0-9a-f]{8})$/i.exec(hex)?.[1];
  return digits
    ? { rgb: `#${digits.slice(0, 6)}`, opacity: Number.parseInt(digits.slice(6), 16) / 255 }
    : { rgb: hex, opacity: 1 };
}

/** Draws within a state of its own: what is set inside holds no longer outside. */
export function within(doc: jsPDF, draw: () => void): void {
  doc.saveGraphicsState();
  draw();
  doc.restoreGraphicsState();
}

export function setOpacity(doc: jsPDF, fill: number, stroke: number): void {
  if (fill < 1 || stroke < 1) doc.setGState(new GState({ opacity: fill, "stroke-opacity": stroke }));
}

/** Colours, width, dashes and opacity of what is drawn next. Numbers in px. */
export function setInk(doc: jsPDF, { fill, stroke, width, dash, opacity = 1 }: Ink): void {
  const [inner, outer] = [fill, stroke].map((colour) => (colour === undefined ? null : colourOf(colour)));
  setOpacity(doc, opacity * (inner?.opacity ?? 1), opacity * (outer?.opacity ?? 1));
  if (inner) doc.setFillColor(inner.rgb);
  if (outer) doc.setDrawColor(outer.rgb);
  doc.setLineWidth((width ?? 1) * POINTS);
  doc.setLineDashPattern(dash ? dash.map((length) => length * POINTS) : [], 0);
}

/** Fills and strokes the path that was just laid. */
export function paint(doc: jsPDF, { fill, stroke }: Ink, evenOdd: boolean): void {
  if (fill !== undefined && stroke !== undefined) evenOdd ? doc.fillStrokeEvenOdd() : doc.fillStroke();
  else if (fill !== undefined) evenOdd ? doc.fillEvenOdd() : doc.fill();
  else if (stroke !== undefined) doc.stroke();
  else doc.discardPath();
}
