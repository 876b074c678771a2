import type { Picture } from "../../share/picture/picture.ts";
import type { ImageKind } from "../../state/share-choice.ts";
import type { Making } from "./make-file.ts";
import { makeMoving } from "./make-moving.ts";
import { mapPng } from "./map-png.ts";
import { metaOf } from "./meta.ts";
import { type Drawn, type PictureChoice, pagesOf, pictureOf, reportOf, scaleOf } from "./pictures.ts";

async function svgOf(picture: Picture, what: Drawn): Promise<Uint8Array> {
  const { svgWithFonts } = await import("./svg-with-fonts.ts");
  return new TextEncoder().encode(await svgWithFonts(picture, metaOf(what.facts, what.input)));
}

async function pdfOf(pages: readonly Picture[], { facts, input }: Drawn): Promise<Uint8Array> {
  const { toPdf } = await import("../../share/picture/pdf.ts");
  return toPdf(pages, metaOf(facts, input));
}

async function pptxOf(what: Drawn): Promise<Uint8Array> {
  const { facts, input } = what;
  const meta = metaOf(facts, input);
  const [{ toPptx }, picture] = await Promise.all([import("../../share/office/pptx.ts"), mapPng(what, meta)]);
  return toPptx([{ facts, input, picture }], meta);
}

async function pngOf(what: Drawn, choice: PictureChoice): Promise<Uint8Array> {
  const { toPng } = await import("../../share/picture/png.ts");
  return toPng(pictureOf(what, choice), scaleOf(choice.size), metaOf(what.facts, what.input));
}

/** The bytes of a picture, a slide or a report. */
export function makeImage(what: Drawn, choice: PictureChoice, making: Making): Promise<Uint8Array> {
  const makers: Readonly<Record<ImageKind, () => Promise<Uint8Array>>> = {
    png: () => pngOf(what, choice),
    svg: () => svgOf(pictureOf(what, choice), what),
    pdf: () => pdfOf(pagesOf(what, choice), what),
    report: async () => pdfOf(await reportOf(what), what),
    pptx: () => pptxOf(what),
    gif: () => makeMoving("gif", what, making),
    webm: () => makeMoving("webm", what, making),
  };
  return makers[choice.image]();
}
