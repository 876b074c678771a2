import type { Pieces } from "../../dialects/pieces.ts";
import type { Weight } from "./picture.ts";
import { textWidthOf } from "./text-metrics.ts";

/** A stretch of a line in one weight. */
export interface Run {
  readonly text: string;
  readonly weight: Weight;
  /** From the line's start, px. */
  readonly x: number;
  readonly width: number;
}

export interface TextLine {
  readonly runs: readonly Run[];
  /** Px, without blanks at its end. */
  readonly width: number;
}

interface Word {
  readonly text: string;
  readonly weight: Weight;
  /** A line may end before it. */
  readonly breaks: boolean;
  /** A line must end before it. */
  readonly forced: boolean;
}

/** Stretches that are never torn, each with the blanks after it; ideographs stand alone. */
const STRETCH =
  /\n|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][ \t]*|[^\s\-/\u2013]*[-/\u2013]?[ \t\u200b]*/gu;
/** Blanks that hold together what they part. */
const HOLDING = /[\u00a0\u2007\u202f]/;
const HELD = new RegExp(HOLDING.source, "g");
/** A letter that JavaScript takes for no blank, in the place of each of those. */
const PLACEHOLDERS: Readonly<Record<string, string>> = { "\u00a0": "\ue000", "\u2007": "\ue001", "\u202f": "\ue002" };
const BLANKS = new Map(Object.entries(PLACEHOLDERS).map(([blank, held]) => [held, blank]));

const held = (text: string): string => text.replace(HELD, (blank) => PLACEHOLDERS[blank] ?? blank);
const released = (text: string): string => text.replace(/[\ue000-\ue002]/g, (letter) => BLANKS.get(letter) ?? letter);

const LETTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A word longer than a line, in parts that fit. */
function torn(text: string, width: number, size: number, weight: Weight): string[] {
  if (textWidthOf(text.trimEnd(), size, weight) <= width) return [text];
  const parts = [""];
  for (const { segment } of LETTERS.segment(text)) {
    const grown = parts.at(-1) + segment;
    if (parts.at(-1) !== "" && textWidthOf(grown.trimEnd(), size, weight) > width) parts.push(segment);
    else parts[parts.length - 1] = grown;
  }
  return parts;
}

/** Words of all stretches in order; a word goes on where one piece ends and the next begins without a blank. */
function wordsOf(stretches: readonly (readonly [string, Weight])[], width: number, size: number): Word[] {
  const words: Word[] = [];
  let open = false;
  let forced = false;
  for (const [text, weight] of stretches) {
    for (const [stretch] of held(text.replace(/\r\n?|[\u2028\u2029]/g, "\n")).matchAll(STRETCH)) {
      if (stretch === "") continue;
      if (stretch === "\n") {
        if (forced) words.push({ text: "", weight, breaks: true, forced });
        forced = true;
        continue;
      }
      for (const [at, part] of torn(released(stretch), width, size, weight).entries()) {
        words.push({ text: part, weight, breaks: at > 0 || !open, forced });
        forced = false;
      }
      open = !/[\s\-/\u2013\u200b]$/u.test(stretch) && !/^\p{Script=Han}/u.test(stretch);
    }
  }
  return words;
}

/** Words that hang together, which move to the next line as one. */
function clusters(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last && !word.breaks && !word.forced) last.push(word);
    else found.push([word]);
  }
  return found;
}

const widthOf = (words: readonly Word[], size: number): number =>
  words.reduce((sum, { text, weight }, at) => {
    return sum + textWidthOf(at === words.length - 1 ? text.trimEnd() : text, size, weight);
  }, 0);

function lineOf(words: readonly Word[], size: number): TextLine {
  const runs: Run[] = [];
  for (const { text, weight } of words) {
    const last = runs.at(-1);
    if (last?.weight === weight) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, weight, x: 0, width: 0 });
  }
  let x = 0;
  const placed = runs.map((run, at) => {
    const text = at === runs.length - 1 ? run.text.trimEnd() : run.text;
    const width = textWidthOf(text, size, run.weight);
    x += width;
    return { ...run, text, x: x - width, width };
  });
  return { runs: placed, width: x };
}

export interface Wrapping {
  /** The weight of pieces that are set bold: classes and tokens. */
  readonly bold?: Weight;
  /** Most lines; what does not fit ends in an ellipsis. */
  readonly most?: number;
}

/**
 * A text broken into lines of at most `width` px, at blanks, hyphens and slashes, between ideographs, and within a
 * word only where it alone is longer than a line. A line feed ends a line.
 */
export function wrapped(said: string | Pieces, width: number, size: number, weight: Weight = 400, how: Wrapping = {}) {
  const bold = how.bold ?? 600;
  const stretches =
    typeof said === "string"
      ? [[said, weight] as const]
      : said.map(({ kind, text }) => [text, kind === "text" ? weight : bold] as const);
  const lines: Word[][] = [];
  for (const cluster of clusters(wordsOf(stretches, width, size))) {
    const last = lines.at(-1);
    if (last && !cluster[0]?.forced && widthOf([...last, ...cluster], size) <= width + 1e-6) last.push(...cluster);
    else lines.push([...cluster]);
  }
  const most = how.most ?? Number.POSITIVE_INFINITY;
  const kept: TextLine[] = lines.slice(0, most).map((words) => lineOf(words, size));
  const last = kept.at(-1);
  if (lines.length > kept.length && last) kept[kept.length - 1] = ended(last, width, size);
  return kept;
}

const ELLIPSIS = "\u2026";

/** A text on one line, cut with an ellipsis where it is longer than `width` px. */
export function shortened(text: string, width: number, size: number, weight: Weight = 400): string {
  if (textWidthOf(text, size, weight) <= width) return text;
  const letters = [...LETTERS.segment(text)].map(({ segment }) => segment);
  while (letters.length > 0 && textWidthOf(letters.join("").trimEnd() + ELLIPSIS, size, weight) > width) letters.pop();
  // Half a number is another number.
  if (/\d/.test(text[letters.join("").length] ?? "")) while (/\d/.test(letters.at(-1) ?? "")) letters.pop();
  return letters.join("").trimEnd() + ELLIPSIS;
}

function ended(line: TextLine, width: number, size: number): TextLine {
  const runs = [...line.runs];
  for (let run = runs.pop(); run; run = runs.pop()) {
    const room = width - run.x;
    if (textWidthOf(ELLIPSIS, size, run.weight) > room && runs.length > 0) continue;
    const text = shortened(`${run.text}${ELLIPSIS}`, room, size, run.weight).replace(/\u2026+$/, ELLIPSIS);
    const own = textWidthOf(text, size, run.weight);
    return { runs: [...runs, { ...run, text, width: own }], width: run.x + own };
  }
  return line;
}
