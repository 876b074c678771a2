/** Red, green, blue and opacity, each 0 to 1. */
export type Rgba = readonly [number, number, number, number];

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
const RGB = /^rgb\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*(?:[/,]\s*([\d.]+))?\s*\)$/i;

/** A colour as tokens.css writes it: `#rrggbb` or `rgb(r g b/a)`. Throws on anything else. */
export function parseColour(css: string): Rgba {
  const text = css.trim();
  const hex = HEX.exec(text);
  if (hex) return [1, 2, 3].map((at) => Number.parseInt(hex[at] ?? "0", 16) / 255).concat(1) as unknown as Rgba;
  const rgb = RGB.exec(text);
  if (!rgb) throw new Error(`not a colour of the palette: ${css}`);
  return [Number(rgb[1]) / 255, Number(rgb[2]) / 255, Number(rgb[3]) / 255, Number(rgb[4] ?? 1)];
}

/** A colour in the form every WebGL library reads. */
export const cssColour = ([r, g, b, a]: Rgba): string =>
  `rgba(${Math.round(r * 255)},${Math.round(g * 255)},${Math.round(b * 255)},${a})`;
