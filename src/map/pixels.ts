import type { Rgba } from "./colour.ts";

/** A picture for the graphics card, four bytes a pixel, drawn at two pixels a CSS pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}
export const PIXEL_RATIO = 2;

/** @param cover 0 to 1, by the pixel's middle, in CSS pixels from the top left. */
function paint(width: number, height: number, colour: Rgba, cover: (x: number, y: number) => number): Pixels {
  const [w, h] = [width * PIXEL_RATIO, height * PIXEL_RATIO];
  const [r, g, b, a] = colour;
  const data = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const alpha = Math.max(0, Math.min(1, cover((x + 0.5) / PIXEL_RATIO, (y + 0.5) / PIXEL_RATIO))) * a;
      data.set([r * 255, g * 255, b * 255, alpha * 255], (y * w + x) * 4);
    }
  }
  return { width: w, height: h, data };
}

const sharp = (distance: number): number => 0.5 - distance * PIXEL_RATIO;

/**
 * One tile of the 45° hatch: lines that rise to the right and meet those of the next tile.
 * @param side of the tile, px; @param line its width, px.
 */
export const hatchPixels = (side: number, line: number, colour: Rgba): Pixels =>
  paint(side, side, colour, (x, y) => sharp(Math.abs(((x + y) % side) - side / 2) * Math.SQRT1_2 - line / 2));

/** A small dot, for places. */
export const dotPixels = (radius: number, colour: Rgba): Pixels => {
  const side = Math.ceil(2 * radius + 2);
  return paint(side, side, colour, (x, y) => sharp(Math.hypot(x - side / 2, y - side / 2) - radius));
};

/** A triangle that points up or down, of the contour that ui/shape-path.ts draws, filling its square. */
export const trianglePixels = (side: number, down: boolean, colour: Rgba): Pixels =>
  paint(side, side, colour, (x, y) => {
    const dy = (down ? side - y : y) / side;
    const dx = Math.abs(x / side - 0.5);
    const height = 0.93;
    return sharp(side * Math.max(dy - height - 0.03, (dx - (dy - 0.03) * (0.5 / height)) * 0.88));
  });
