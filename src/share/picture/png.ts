import { fontsReady, paintPicture } from "./canvas.ts";
import { type FileMeta, MAKER, STATE_NAME, stateJson } from "./file-meta.ts";
import type { Picture } from "./picture.ts";
import { withChunks } from "./png-chunks.ts";
import { pixelsPerMetre, textChunk } from "./png-text.ts";

/** Pixels of a px for print: 300 to the inch, where a px is 1/96 inch. */
export const PRINT_SCALE = 300 / 96;
const METRE = 96 / 0.0254;

/** The browser gives no canvas of this size; a smaller scale, SVG and PDF still work. */
export class CanvasRefused extends Error {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    super(`no canvas of ${width} x ${height} pixels`);
    this.name = "CanvasRefused";
    this.width = width;
    this.height = height;
  }
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, "image/png"));

/** What the file says about itself, as chunks; the state is packed. */
export function describedPng(png: Uint8Array, scale: number, meta: FileMeta): Uint8Array<ArrayBuffer> {
  const { title, alt, language, made, synthetic } = meta;
  return withChunks(png, [
    pixelsPerMetre(Math.round(scale * METRE)),
    textChunk("Title", title, language),
    textChunk("Description", alt, language),
    textChunk("Software", MAKER, "en"),
    ...(made === undefined ? [] : [textChunk("Creation Time", made, "en")]),
    ...(synthetic ? [textChunk("Warning", "SYNTHETIC DATA", "en")] : []),
    textChunk(STATE_NAME, stateJson(meta), "en", true),
  ]);
}

/**
 * The picture in pixels, `scale` of them for a px, with its title, its text alternative and the state that reopens it.
 * @throws CanvasRefused where the browser has no room for so many pixels.
 */
export async function toPng(picture: Picture, scale: number, meta: FileMeta): Promise<Uint8Array<ArrayBuffer>> {
  await fontsReady([picture]);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const paper = canvas.getContext("2d");
  const refused = new CanvasRefused(canvas.width, canvas.height);
  if (!paper) throw refused;
  paintPicture(paper, picture, scale);
  const blob = await blobOf(canvas);
  // A canvas keeps its pixels until it is collected; an A3 sheet at 300 dpi has 70 MB of them.
  canvas.width = 0;
  if (!blob) throw refused;
  return describedPng(new Uint8Array(await blob.arrayBuffer()), scale, meta);
}
