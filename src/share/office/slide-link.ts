import { zlibSync } from "fflate";
import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import { framed, PNG_SIGNATURE } from "../picture/png-chunks.ts";
import { qrModules } from "../picture/qr.ts";
import { base64Of } from "./picture-bytes.ts";
import { BARE, FRAME, ink, SMALLEST } from "./slide-frame.ts";

/** Px to the module. */
const MODULE = 4;
/** Office programs cut or refuse a longer address. */
const MOST_LETTERS = 2000;
const [BITS, GREY] = [8, 0];

/** The code as PNG in shades of grey, its quiet zone included; null where the text is too long. */
function codePng(text: string): Uint8Array | null {
  const modules = qrModules(text);
  if (!modules) return null;
  const side = modules.length * MODULE;
  const raw = new Uint8Array(side * (side + 1)).fill(255);
  for (let y = 0; y < side; y++) {
    raw[y * (side + 1)] = 0;
    for (let x = 0; x < side; x++)
      if (modules[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)]) raw[y * (side + 1) + 1 + x] = 0;
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header.set([BITS, GREY], 8);
  const chunks = [
    { type: "IHDR", data: header },
    { type: "IDAT", data: zlibSync(raw) },
    { type: "IEND", data: new Uint8Array(0) },
  ].map(framed);
  return Uint8Array.from([...PNG_SIGNATURE, ...chunks.flatMap((chunk) => [...chunk])]);
}

/** How the view is opened again: its code for a telephone, and its address to click on. */
export function addLink(slide: PptxGenJS.Slide, link: string | null): void {
  if (link === null) return;
  const png = codePng(link);
  const words = t("office.open");
  if (png) slide.addImage({ data: `data:image/png;base64,${base64Of(png)}`, ...FRAME.code, altText: t("office.code") });
  if (link.length > MOST_LETTERS) return;
  slide.addText([{ text: words, options: { hyperlink: { url: link, tooltip: words } } }], {
    ...FRAME.open,
    ...BARE,
    fontSize: SMALLEST + 1,
    color: ink("--ink"),
  });
}
