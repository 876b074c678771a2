import type { jsPDF } from "jspdf";
import type { FontBytes } from "../fonts/font-files.ts";
import { colourOf, POINTS, setOpacity, within } from "./pdf-ink.ts";
import type { TextItem, Weight } from "./picture.ts";
import { haloWidth, isInFont, textWidthOf } from "./text-metrics.ts";

/** Drawn as a hollow box by the embedded fonts. */
const REPLACEMENT = "\ufffd";
/** Letters that take no room and that no font needs to draw. */
const SILENT = /[\p{Cc}\p{Cf}\p{M}]/u;

const SLICE = 0x8000;
function binary(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return text;
}

/** A name for each weight, for a reader may take fonts of one name for one font. */
const nameOf = (weight: Weight): string => `NotoSans-${weight}`;

/** Embeds the fonts; only the letters that are used will stand in the file. */
export function embedFonts(doc: jsPDF, { weights }: FontBytes): void {
  for (const [weight, bytes] of weights) {
    doc.addFileToVFS(`noto-sans-${weight}.ttf`, binary(bytes));
    doc.addFont(`noto-sans-${weight}.ttf`, nameOf(weight), "normal", undefined, "Identity-H");
  }
}

/**
 * The text with a box for each letter that the embedded fonts lack (Arabic, Chinese, emoji …): a reader sees that
 * something stands there. The picture's other formats show these letters with a font of the reader's machine.
 */
export function drawable(text: string): string {
  let out = "";
  for (const letter of text.normalize("NFC")) {
    if (!SILENT.test(letter)) out += isInFont(letter) ? letter : REPLACEMENT;
  }
  return out;
}

const SHIFTS = { start: 0, middle: 0.5, end: 1 } as const;

/** Where the first letter stands, px: the text turned around its anchor. */
function startOf({ x, y, size, weight, anchor = "start", turn = 0 }: TextItem, text: string): [number, number] {
  const shift = SHIFTS[anchor] * textWidthOf(text, size, weight);
  const angle = (turn * Math.PI) / 180;
  return [x - shift * Math.cos(angle), y - shift * Math.sin(angle)];
}

export function drawText(doc: jsPDF, item: TextItem): void {
  const text = drawable(item.text);
  if (text.trim() === "") return;
  const [x, y] = startOf(item, text);
  const fill = colourOf(item.fill);
  const opacity = item.opacity ?? 1;
  const how = { angle: -(item.turn ?? 0), baseline: "alphabetic" } as const;
  within(doc, () => {
    doc.setFont(nameOf(item.weight), "normal");
    doc.setFontSize(item.size * POINTS);
    if (item.halo !== undefined) {
      const halo = colourOf(item.halo);
      setOpacity(doc, 1, opacity * halo.opacity);
      doc.setDrawColor(halo.rgb);
      doc.setLineWidth(haloWidth(item.size) * POINTS);
      doc.setLineJoin("round");
      doc.setLineDashPattern([], 0);
      doc.text(text, x * POINTS, y * POINTS, { ...how, renderingMode: "stroke" });
    }
    setOpacity(doc, opacity * fill.opacity, 1);
    doc.setTextColor(fill.rgb);
    doc.text(text, x * POINTS, y * POINTS, { ...how, renderingMode: "fill" });
  });
}
