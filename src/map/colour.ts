/** Red, green, blue and opacity, each 0 to 1. */
export type Rgba = readonly [number, number, number, number];

const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*(?:[/,]\s*([\d.]+))?\s*\)$/i;

/** Digits of a hexadecimal colour, two a channel, with the opacity. */
function fullDigits(digits: string): string {
  const doubled = digits.length < 5 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return doubled.padEnd(8, "f");
}

/**
 * A colour as tokens.css writes it, or as the build shortens it: `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(r g b/a)`.
 * Throws on anything else.
 */
export function parseColour(css: string): Rgba {
  const text = css.trim();
  const hex = HEX.exec(text)?.[1];
  if (hex) {
    const value = Number.parseInt(fullDigits(hex), 16);
    return [(value >>> 24) / 255, ((value >>> 16) & 255) / 255, ((value >>> 8) & 255) / 255, (value & 255) / 255];
  }
  const rgb = RGB.exec(text);
  if (!rgb) throw new Error(`not a colour of the palette: ${css}`);
  return [Number(rgb[1]) / 255, Number(rgb[2]) / 255, Number(rgb[3]) / 255, Number(rgb[4] ?? 1)];
}

/** A colour in the form every WebGL library reads. */
export const cssColour = ([r, g, b, a]: Rgba): string =>
  `rgba(${Math.round(r * 255)},${Math.round(g * 255)},${Math.round(b * 255)},${a})`;
