import type { Weight } from "../picture/picture.ts";
import { wrapped } from "../picture/wrapped.ts";
import { paper } from "../sheet/paper.ts";

/** Inches, of a slide of 13.333 by 7.5. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const FRAME = {
  title: { x: 0.5, y: 0.3, w: 12.33, h: 0.6 },
  text: { x: 0.5, y: 0.95, w: 12.33, h: 0.95 },
  map: { x: 0.5, y: 2, w: 5.1, h: 3.15 },
  key: { x: 0.5, y: 5.22, w: 5.1, h: 1.05 },
  classes: { x: 5.9, y: 2, w: 3.75, h: 2.2 },
  moved: { x: 9.95, y: 2, w: 2.88, h: 2.2 },
  chart: { x: 5.9, y: 4.3, w: 6.93, h: 2.05 },
  small: { x: 0.5, y: 6.38, w: 10, h: 0.85 },
  code: { x: 10.7, y: 6.37, w: 1, h: 1 },
  open: { x: 11.78, y: 6.42, w: 1.05, h: 0.5 },
  flow: { x: 0.5, y: 1.15, w: 6.9, h: 5.6 },
  flowTable: { x: 7.8, y: 1.75, w: 5.03, h: 1.4 },
  number: { x: 12.2, y: 7.05, w: 0.63, h: 0.3 },
  whole: { x: 0.5, y: 1.1, w: 12.33, h: 6 },
} as const satisfies Readonly<Record<string, Box>>;

/** Px that the map of a slide is laid out for: its letters then are as large as those beside it. */
export const SLIDE_MAP = { width: 490, height: 302 };

export const POINTS = 72;
export const LINE = 1.35;

export const FACE = "Noto Sans";

/** Nothing on a slide is set smaller, in points. */
export const SMALLEST = 9;

/** A token's colour as the writer takes it: six digits without a hash. */
export const ink = (token: Parameters<typeof paper>[0]): string => paper(token).slice(1).toUpperCase();

/** Text boxes begin and end where their box does. */
export const BARE = { margin: 0, valign: "top", fit: "none" } as const;

/** Lines that a text takes at a size in points in a box. */
export const linesOf = (text: string, size: number, { w }: Box, weight: Weight = 400): number =>
  wrapped(text, w * POINTS, size, weight).length;

/** The largest of the sizes at which the text fits into the box; the smallest where none does. */
export function sizeFor(text: string, box: Box, sizes: readonly number[], weight: Weight = 400): number {
  const fits = (size: number): boolean => linesOf(text, size, box, weight) * size * LINE <= box.h * POINTS;
  return sizes.find(fits) ?? sizes.at(-1) ?? SMALLEST;
}
