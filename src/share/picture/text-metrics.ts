import widths from "../fonts/widths.json";
import type { Weight } from "./picture.ts";

const UNITS = 1000;

/** The advance width of each code point of the cut, in thousandths of the size. */
function advances(weight: Weight): ReadonlyMap<number, number> {
  const row = widths[weight];
  const found = new Map<number, number>();
  let at = 0;
  for (const [first = 0, last = -1] of widths.spans) {
    for (let code = first; code <= last; code++) found.set(code, row[at++] ?? 0);
  }
  return found;
}

const TABLES: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  400: advances(400),
  500: advances(500),
  600: advances(600),
  700: advances(700),
};

/** Whether the bundled font draws a letter; others are drawn by a font of the reader's machine. */
export const isInFont = (letter: string): boolean => TABLES[400].has(letter.codePointAt(0) ?? 0);

const WITHOUT_WIDTH = /^[\p{M}\p{Cc}\p{Cf}]$/u;
/** Letters as wide as they are high: ideographs, kana, Hangul, full-width forms and emoji. */
const FULL_WIDTH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60]$/u;
const FULL = 1000;
/** Above the mean of Arabic, Cyrillic, Greek and Indic letters, so that a line is rather too short than too long. */
const USUAL = 680;

function estimated(letter: string): number {
  if (WITHOUT_WIDTH.test(letter)) return 0;
  return FULL_WIDTH.test(letter) ? FULL : USUAL;
}

/**
 * How wide a text is drawn, px, at `size` px. Exact for letters of the bundled font, which every format draws without
 * kerning and ligatures; an estimate for all others.
 */
export function textWidthOf(text: string, size: number, weight: Weight = 400): number {
  const table = TABLES[weight];
  let sum = 0;
  for (const letter of text) sum += table.get(letter.codePointAt(0) ?? 0) ?? estimated(letter);
  return (sum * size) / UNITS;
}

/** The stroke that is drawn behind letters as their halo, px; half of it shows. */
export const haloWidth = (size: number): number => Math.max(2, size / 4);
