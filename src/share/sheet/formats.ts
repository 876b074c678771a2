/** A shape that a picture of a view is made in. Units px of the picture; `scale` makes pixels of a PNG of it. */
export interface SheetFormat {
  readonly id: "screen" | "slide" | "a4" | "a3" | "square";
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Width that the layout is made for, px; the picture is that layout, larger or smaller. */
  readonly design: number;
}

const PAPER_DPI = 300;
/** CSS pixels to the inch: what paper is measured in. */
const CSS_DPI = 96;
const PAPER = { scale: PAPER_DPI / CSS_DPI, design: 1440 };

export const SHEET_FORMATS = {
  slide: { id: "slide", width: 1600, height: 900, scale: 2, design: 1600 },
  a4: { id: "a4", width: 1123, height: 794, ...PAPER },
  a3: { id: "a3", width: 1587, height: 1123, ...PAPER },
  square: { id: "square", width: 1080, height: 1080, scale: 2, design: 1080 },
} as const satisfies Readonly<Record<string, SheetFormat>>;

const WIDE = 1.2;
const WIDE_DESIGN = 1440;
const TALL_DESIGN = 1080;
/** Beyond this a sheet is a banner or a ribbon: it is given the room that its words need. */
const [FLATTEST, TALLEST] = [2, 0.6];

/** The picture that is as large as the window, px; very flat and very high windows get a sheet that holds the words. */
export function screenFormat(width: number, height: number): SheetFormat {
  const ratio = Math.min(FLATTEST, Math.max(TALLEST, width / height));
  const design = Math.max(width, ratio >= WIDE ? WIDE_DESIGN : TALL_DESIGN);
  return { id: "screen", width, height: Math.round(width / ratio), scale: 2, design };
}

/** Whether the columns stand beside the map or below it. */
export const isWide = ({ width, height }: SheetFormat): boolean => width / height >= WIDE;
