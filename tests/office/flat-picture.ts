/** A grey picture as `pdftoppm -gray` writes it: P5, width, height, 255, one byte a pixel. */
const HEADER = /^P5\s+(?:#[^\n]*\n)*(\d+)\s+(\d+)\s+255\s/;
const DARK = 128;
/** A page with a title and one line of text has more ink than this. */
const LEAST = 0.001;

/** Share of dark pixels. */
export function inkOf(pgm: Uint8Array): number {
  const head = HEADER.exec(new TextDecoder("latin1").decode(pgm.subarray(0, 64)));
  if (!head) throw new Error("no grey picture");
  let dark = 0;
  for (const pixel of pgm.subarray(head[0].length)) if (pixel < DARK) dark++;
  return dark / (Number(head[1]) * Number(head[2]));
}

/** Whether a page shows nothing. */
export const isFlat = (pgm: Uint8Array): boolean => inkOf(pgm) < LEAST;
