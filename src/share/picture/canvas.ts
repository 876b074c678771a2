import { hatchLines } from "./hatch-lines.ts";
import type { CircleItem, GroupItem, HatchItem, Ink, Item, PathItem, Picture, RectItem, TextItem } from "./picture.ts";
import { haloWidth } from "./text-metrics.ts";
import { textsOf } from "./walk-items.ts";

/** What is painted on: a canvas of the page or of a worker. */
export type Paper = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const fontOf = ({ weight, size }: Pick<TextItem, "weight" | "size">): string =>
  `${weight} ${size}px "Noto Sans", sans-serif`;

/** Resolves when every font that the pictures use is there; a canvas draws with what it has, and does not wait. */
export async function fontsReady(pictures: readonly Picture[]): Promise<void> {
  const letters = new Map<string, Set<string>>();
  for (const { items } of pictures) {
    for (const item of textsOf(items)) {
      const font = fontOf({ weight: item.weight, size: 16 });
      const found = letters.get(font) ?? new Set();
      letters.set(font, found);
      for (const letter of item.text) found.add(letter);
    }
  }
  await Promise.all([...letters].map(([font, found]) => document.fonts.load(font, [...found].join(""))));
}

type Lines = readonly (readonly number[])[];

function tracePath(paper: Paper, lines: Lines, closed: boolean): void {
  paper.beginPath();
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      if (at === 0) paper.moveTo(line[0] ?? 0, line[1] ?? 0);
      else paper.lineTo(line[at] ?? 0, line[at + 1] ?? 0);
    }
    if (closed && line.length > 0) paper.closePath();
  }
}

/** Fills and strokes `path`, or the path that the paper holds. Opacity is of the whole item, as in SVG. */
function paint(paper: Paper, { fill, stroke, width, dash, opacity }: Ink, rule: CanvasFillRule, path?: Path2D): void {
  paper.globalAlpha = opacity ?? 1;
  if (fill !== undefined) {
    paper.fillStyle = fill;
    if (path) paper.fill(path, rule);
    else paper.fill(rule);
  }
  if (stroke === undefined) return;
  paper.strokeStyle = stroke;
  paper.lineWidth = width ?? 1;
  paper.setLineDash([...(dash ?? [])]);
  if (path) paper.stroke(path);
  else paper.stroke();
}

function paintText(paper: Paper, item: TextItem): void {
  paper.globalAlpha = item.opacity ?? 1;
  paper.font = fontOf(item);
  paper.textAlign = item.anchor === "middle" ? "center" : item.anchor === "end" ? "right" : "left";
  paper.textBaseline = "alphabetic";
  paper.translate(item.x, item.y);
  if (item.turn) paper.rotate((item.turn * Math.PI) / 180);
  if (item.halo !== undefined) {
    paper.strokeStyle = item.halo;
    paper.lineWidth = haloWidth(item.size);
    paper.lineJoin = "round";
    paper.setLineDash([]);
    paper.strokeText(item.text, 0, 0);
  }
  paper.fillStyle = item.fill;
  paper.fillText(item.text, 0, 0);
}

function paintGroup(paper: Paper, { clip, items }: GroupItem): void {
  if (clip) {
    paper.beginPath();
    paper.rect(...clip);
    paper.clip();
  }
  paintItems(paper, items);
}

function paintHatch(paper: Paper, { lines, ink, gap, width }: HatchItem): void {
  tracePath(paper, lines, true);
  paper.clip("evenodd");
  tracePath(paper, hatchLines(lines, gap), false);
  paint(paper, { stroke: ink, width }, "nonzero");
}

function paintShape(paper: Paper, item: PathItem | RectItem | CircleItem): void {
  if (item.kind === "path") tracePath(paper, item.lines, item.closed);
  else paper.beginPath();
  if (item.kind === "rect") paper.roundRect(item.x, item.y, item.w, item.h, item.radius ?? 0);
  if (item.kind === "circle") paper.arc(item.x, item.y, Math.max(0, item.r), 0, 2 * Math.PI);
  paint(paper, item, item.kind === "path" && item.closed ? "evenodd" : "nonzero");
}

function paintItem(paper: Paper, item: Item): void {
  if (item.kind === "text") paintText(paper, item);
  else if (item.kind === "group") paintGroup(paper, item);
  else if (item.kind === "hatch") paintHatch(paper, item);
  else if (item.kind === "curve") paint(paper, item, "nonzero", new Path2D(item.d));
  else paintShape(paper, item);
}

function paintItems(paper: Paper, items: readonly Item[]): void {
  for (const item of items) {
    paper.save();
    paintItem(paper, item);
    paper.restore();
  }
}

/**
 * Paints a picture over the paper's top left, `scale` pixels of the paper for a px of the picture. Fonts must be
 * there already (`fontsReady`). Widths of text are those that the layout reckoned with: no kerning, no ligatures.
 */
export function paintPicture(paper: Paper, picture: Picture, scale: number): void {
  paper.save();
  paper.scale(scale, scale);
  paper.direction = "ltr";
  paper.fontKerning = "none";
  paper.textRendering = "optimizeSpeed";
  paper.beginPath();
  paper.rect(0, 0, picture.width, picture.height);
  paper.clip();
  paper.fillStyle = picture.ground;
  paper.fillRect(0, 0, picture.width, picture.height);
  paintItems(paper, picture.items);
  paper.restore();
}
