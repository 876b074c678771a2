import type { Shape } from "./palette.ts";

/** Contour of a shape around 0,0 for a nominal radius of 1, y downwards; all look equally large. */
const CONTOURS: Readonly<Record<Exclude<Shape, "circle">, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.2],
    [1.14, 0.86],
    [-1.14, 0.86],
  ],
  diamond: [
    [0, -1.28],
    [1.28, 0],
    [0, 1.28],
    [-1.28, 0],
  ],
  hexagon: [
    [1.16, 0],
    [0.58, 1.005],
    [-0.58, 1.005],
    [-1.16, 0],
    [-0.58, -1.005],
    [0.58, -1.005],
  ],
  cross: [
    [-0.95, -0.55],
    [-0.55, -0.95],
    [0, -0.4],
    [0.55, -0.95],
    [0.95, -0.55],
    [0.4, 0],
    [0.95, 0.55],
    [0.55, 0.95],
    [0, 0.4],
    [-0.55, 0.95],
    [-0.95, 0.55],
    [-0.4, 0],
  ],
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** The shape as SVG path data around (x, y), for a nominal radius in pixels; `down` turns it upside down. */
export function shapePath(shape: Shape, radius: number, x = 0, y = 0, down = false): string {
  if (shape === "circle") {
    const d = round(2 * radius);
    return `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(radius)} 0 1 0 ${d} 0a${round(radius)} ${round(radius)} 0 1 0 ${-d} 0Z`;
  }
  const side = down ? -radius : radius;
  return `M${CONTOURS[shape].map(([dx, dy]) => `${round(x + dx * radius)} ${round(y + dy * side)}`).join("L")}Z`;
}
