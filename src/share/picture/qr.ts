import { encode } from "uqr";
import type { Item } from "./picture.ts";

/** Modules of white that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;
/** Bytes that the largest code holds, by level of correction. */
const MOST_BYTES = { M: 2331, L: 2953 } as const;
/** Px of a module below which no telephone tells them apart on paper: 0.24 mm. */
export const FINEST = 0.9;

function modulesOf(text: string, room: number, finest: number): boolean[][] | null {
  const bytes = new TextEncoder().encode(text);
  for (const ecc of ["M", "L"] as const) {
    if (bytes.length > MOST_BYTES[ecc]) continue;
    const { data, size } = encode([...bytes], { ecc, border: 0 });
    if (room / (size + 2 * QUIET) >= finest) return data;
  }
  return null;
}

/** Dark and light modules with the quiet zone around them, for who paints them as large as it likes; null: too long. */
export function qrModules(text: string): boolean[][] | null {
  const modules = modulesOf(text, Number.POSITIVE_INFINITY, FINEST);
  if (!modules) return null;
  const size = modules.length + 2 * QUIET;
  return Array.from({ length: size }, (_row, y) =>
    Array.from({ length: size }, (_module, x) => modules[y - QUIET]?.[x - QUIET] ?? false),
  );
}

/** Rows of neighbouring dark modules as one rectangle each, so that no seam of light shows between them. */
function rings(modules: readonly (readonly boolean[])[], x: number, y: number, side: number): number[][] {
  const found: number[][] = [];
  for (const [row, cells] of modules.entries()) {
    for (let at = 0; at < cells.length; at++) {
      if (!cells[at]) continue;
      const start = at;
      while (cells[at + 1]) at++;
      const [left, right] = [x + start * side, x + (at + 1) * side];
      const [top, bottom] = [y + row * side, y + (row + 1) * side];
      found.push([left, top, right, top, right, bottom, left, bottom]);
    }
  }
  return found;
}

/**
 * The QR code of a text in a square of `size` px from its top left corner, its quiet zone included. Correction is at
 * level M, and at L where M would be too fine. Null where a telephone could not read the code in so small a square.
 * @param finest px of a module below which none could
 */
export function qrItems(text: string, x: number, y: number, size: number, finest = FINEST): Item[] | null {
  const modules = modulesOf(text, size, finest);
  if (!modules) return null;
  const side = size / (modules.length + 2 * QUIET);
  return [
    { kind: "rect", x, y, w: size, h: size, fill: "#ffffff" },
    {
      kind: "path",
      lines: rings(modules, x + QUIET * side, y + QUIET * side, side),
      closed: true,
      fill: "#000000",
    },
  ];
}
