import { parseColour, type Rgba } from "../../map/colour.ts";
import type { Token } from "../../ui/palette.ts";

/**
 * The light colours of ui/tokens.css for what is drawn without a page: a file is ink on paper, whatever theme the
 * screen has. A test holds them against the style sheet.
 */
const COLOURS = {
  "--paper": "#ffffff",
  "--fill-1": "#f4f5f2",
  "--fill-2": "#e9ebe7",
  "--line": "#e3e4e0",
  "--line-2": "#c6c9c5",
  "--control-line": "#868e93",
  "--ink": "#14191d",
  "--ink-2": "#454e56",
  "--ink-3": "#5f6870",
  "--on-ink": "#ffffff",
  "--c-artisanal": "#ffffcc",
  "--c-small": "#a1dab4",
  "--c-semi": "#41b6c4",
  "--c-medium": "#2c7fb8",
  "--c-large": "#253494",
  "--c-outline": "#1b1f24",
  "--st-in": "#1f7a8c",
  "--st-in-soft": "#c5e0e4",
  "--st-out": "#cfd4d7",
  "--st-out-line": "#7b858d",
  "--hatch": "#4f5960",
  "--enter": "#5d3194",
  "--leave": "#c04f0b",
  "--m-land": "#eeeeea",
  "--m-home": "#fafaf7",
  "--m-lake": "#d3e0e6",
  "--m-lake-line": "#a9bfca",
  "--m-river": "#cfdde4",
  "--m-prov": "#d2d2cb",
  "--m-border": "#8f948f",
  "--m-label": "#5b635f",
  "--m-halo": "#fafaf7",
  "--m-same": "#868f8a",
} as const satisfies Readonly<Record<Token, string>>;

export const PAPER_COLOURS: Readonly<Record<Token, string>> = COLOURS;

/** A token as a CSS hexadecimal colour. Throws on a token that no file uses. */
export function paper(token: Token): string {
  const colour = PAPER_COLOURS[token];
  if (colour === undefined) throw new Error(`no colour on paper: ${token}`);
  return colour;
}

/** The same as the map's styles take it. */
export const paperTheme = (token: Token): Rgba => parseColour(paper(token));

const twoDigits = (channel: number): string =>
  Math.round(channel * 255)
    .toString(16)
    .padStart(2, "0");

/** Without its opacity, which a picture says apart. */
export const hexOf = ([r, g, b]: Rgba): string => `#${twoDigits(r)}${twoDigits(g)}${twoDigits(b)}`;
