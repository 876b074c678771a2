import { type Parts, xmlOf } from "./parts.ts";
import { ink } from "./slide-frame.ts";

const SHAPE = /<p:sp>.*?<\/p:sp>/gs;
const PART = /name="@([hp])\|([^"]*)"/;
const BOX = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/;
const FILL = /<a:solidFill><a:srgbClr val="(\w{6})"\/?>(?:.*?<\/a:srgbClr>)?<\/a:solidFill>/s;

const hatched = (shape: string): string =>
  shape.replace(
    FILL,
    `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="$1"/></a:fgClr><a:bgClr><a:srgbClr val="${ink("--paper")}"/></a:bgClr></a:pattFill>`,
  );

/** The rectangle that holds all shapes, EMU. */
function extentOf(shapes: readonly string[]): string {
  const boxes = shapes.map((shape) => (BOX.exec(shape) ?? []).slice(1).map(Number));
  const least = (of: (box: number[]) => number): number => Math.min(...boxes.map(of));
  const most = (of: (box: number[]) => number): number => Math.max(...boxes.map(of));
  const [x, y] = [least(([left = 0]) => left), least(([, top = 0]) => top)];
  const w = most(([left = 0, , width = 0]) => left + width) - x;
  const h = most(([, top = 0, , height = 0]) => top + height) - y;
  return `<a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${w}" cy="${h}"/>`;
}

function grouped(shapes: readonly string[], alt: string): string {
  const own = shapes.map((shape, at) => {
    const plain = shape.replace(PART, `name="${at + 1}"`);
    return PART.exec(shape)?.[1] === "h" ? hatched(plain) : plain;
  });
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${alt}" descr="${alt}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${extentOf(shapes)}</a:xfrm></p:grpSpPr>${own.join("")}</p:grpSp>`;
}

/** Shapes of one drawing as one group with its words for a reader who does not see it; hatches as patterns. */
function withGroups(xml: string): string {
  const drawings = new Map<string, string[]>();
  for (const [shape] of xml.matchAll(SHAPE)) {
    const alt = PART.exec(shape)?.[2];
    if (alt !== undefined) drawings.set(alt, [...(drawings.get(alt) ?? []), shape]);
  }
  let mended = xml;
  for (const [alt, shapes] of drawings) {
    const [first = "", ...others] = shapes;
    for (const shape of others) mended = mended.replace(shape, () => "");
    mended = mended.replace(first, () => grouped(shapes, alt));
  }
  return mended;
}

export function groupDrawings(parts: Parts): void {
  for (const name of [...parts.keys()])
    if (/^ppt\/slides\/[^/]+\.xml$/.test(name)) parts.set(name, withGroups(xmlOf(parts, name)));
}
