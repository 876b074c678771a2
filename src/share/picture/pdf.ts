import { jsPDF } from "jspdf";
import { sha256 } from "../../model/sha256.ts";
import { type FontBytes, loadTrueType } from "../fonts/font-files.ts";
import { type FileMeta, MAKER, stateJson } from "./file-meta.ts";
import { POINTS } from "./pdf-ink.ts";
import { drawCircle, drawClipped, drawCurve, drawHatch, drawPath, drawRect } from "./pdf-shapes.ts";
import { attachState } from "./pdf-state.ts";
import { drawText, embedFonts } from "./pdf-text.ts";
import type { Item, Picture } from "./picture.ts";
import { weightsOf } from "./walk-items.ts";

function draw(doc: jsPDF, items: readonly Item[]): void {
  for (const item of items) {
    if (item.kind === "path") drawPath(doc, item);
    else if (item.kind === "curve") drawCurve(doc, item);
    else if (item.kind === "rect") drawRect(doc, item);
    else if (item.kind === "circle") drawCircle(doc, item);
    else if (item.kind === "text") drawText(doc, item);
    else if (item.kind === "hatch") drawHatch(doc, item);
    else if (item.clip) drawClipped(doc, item.clip, () => draw(doc, item.items));
    else draw(doc, item.items);
  }
}

/** A page's width and height in points; a px is 1/96 inch. */
const formatOf = ({ width, height }: Picture): [number, number] => [width * POINTS, height * POINTS];
const orientationOf = ({ width, height }: Picture) => (width > height ? "landscape" : "portrait");

/** Seconds count from here where the day of making is not known: the same input gives the same bytes. */
const NO_DAY = "1970-01-01";

function describe(doc: jsPDF, meta: FileMeta, json: string): void {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(meta.made ?? "")?.[0] ?? NO_DAY;
  doc.setCreationDate(`D:${day.replaceAll("-", "")}000000+00'00'`);
  doc.setFileId(sha256(new TextEncoder().encode(`${meta.title}\n${json}`)).slice(0, 32));
  doc.setDocumentProperties({
    title: meta.title,
    subject: meta.alt,
    creator: MAKER,
    keywords: [...(meta.synthetic ? ["SYNTHETIC DATA"] : []), ...(meta.link === null ? [] : [meta.link])].join(" "),
  });
  doc.setLanguage(meta.language as Parameters<jsPDF["setLanguage"]>[0]);
  doc.viewerPreferences({ DisplayDocTitle: true });
  doc.setDisplayMode("fullpage");
}

/**
 * One page a picture, as wide and high as the picture at 96 dpi, with real text in embedded fonts and the state as an
 * attachment. The same pictures and meta give the same bytes.
 * @param fonts TrueType of the weights that the pictures use; null: they are fetched from the page's own origin.
 * @throws where there is no page.
 */
export async function toPdf(
  pages: readonly Picture[],
  meta: FileMeta,
  fonts: FontBytes | null = null,
): Promise<Uint8Array> {
  const [first] = pages;
  if (!first) throw new RangeError("a PDF needs a page");
  const doc = new jsPDF({
    unit: "pt",
    format: formatOf(first),
    orientation: orientationOf(first),
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 2,
  });
  embedFonts(doc, fonts ?? (await loadTrueType(weightsOf(pages))));
  const json = stateJson(meta);
  describe(doc, meta, json);
  for (const [at, page] of pages.entries()) {
    if (at > 0) doc.addPage(formatOf(page), orientationOf(page));
    drawRect(doc, { kind: "rect", x: 0, y: 0, w: page.width, h: page.height, fill: page.ground });
    draw(doc, page.items);
  }
  attachState(doc, json);
  return new Uint8Array(doc.output("arraybuffer"));
}
