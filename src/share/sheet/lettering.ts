import type { Pieces } from "../../dialects/pieces.ts";
import type { Item, TextItem, Weight } from "../picture/picture.ts";
import { textWidthOf } from "../picture/text-metrics.ts";
import { type Run, type TextLine, wrapped } from "../picture/wrapped.ts";
import { paper } from "./paper.ts";

/** Something drawn and the room it took, px. */
export interface Block {
  readonly items: readonly Item[];
  readonly height: number;
}

interface Style {
  /** px */
  readonly size: number;
  /** From baseline to baseline, px. */
  readonly line: number;
  readonly weight?: Weight;
  readonly fill?: string;
  /** Colour of what is bold within it. */
  readonly bold?: string;
}

/** Part of a line's height above the baseline. */
const ABOVE = 0.76;
/** Runs of this weight and above are the bold ones of a sentence. */
const BOLD = 600;

const round = (value: number): number => Math.round(value * 100) / 100;

const runItem = ({ text, weight, x }: Run, left: number, y: number, size: number, fill: string): TextItem => ({
  kind: "text",
  x: round(left + x),
  y: round(y),
  text: text.trimEnd(),
  size,
  weight,
  fill,
});

/** Lines below one another from a top left corner. */
export function linesBlock(lines: readonly TextLine[], x: number, y: number, style: Style): Block {
  const { size, line, weight = 400 } = style;
  const fill = style.fill ?? paper("--ink");
  const bold = style.bold ?? fill;
  const items = lines.flatMap(({ runs }, at) =>
    runs
      .filter(({ text }) => text.trim() !== "")
      .map((run) =>
        runItem(run, x, y + at * line + line * ABOVE, size, run.weight >= BOLD && weight < BOLD ? bold : fill),
      ),
  );
  return { items, height: lines.length * line };
}

/** A paragraph, broken into as many lines as it needs. */
export function paragraph(said: string | Pieces, x: number, y: number, width: number, style: Style): Block {
  return linesBlock(wrapped(said, width, style.size, style.weight ?? 400), x, y, style);
}

/** One line of text at a baseline. */
export const text = (
  said: string,
  x: number,
  y: number,
  size: number,
  look: { weight?: Weight; fill?: string; anchor?: "start" | "middle" | "end" } = {},
): TextItem => ({
  kind: "text",
  x: round(x),
  y: round(y),
  text: said,
  size,
  weight: look.weight ?? 400,
  fill: look.fill ?? paper("--ink"),
  ...(look.anchor ? { anchor: look.anchor } : {}),
});

/** A line without its last words, as far as `room` asks, px. */
function shortenedLine({ runs }: TextLine, room: number, size: number): Run[] {
  const kept = [...runs];
  for (let last = kept.pop(); last; last = kept.pop()) {
    let words = last.text.trimEnd();
    while (words !== "" && last.x + textWidthOf(words, size, last.weight) > room) {
      words = words.slice(0, Math.max(0, words.lastIndexOf(" "))).trimEnd();
    }
    if (words !== "") return [...kept, { ...last, text: words, width: textWidthOf(words, size, last.weight) }];
  }
  return [];
}

export interface Fitted {
  readonly lines: readonly TextLine[];
  readonly size: number;
  /** Whether words were left out. */
  readonly cut: boolean;
}

/**
 * Text in at most `most` lines: in the largest of the sizes in which it fits, else cut after a word of the smallest,
 * with `more` at the end.
 * @param sizes px, from the largest
 */
export function fitted(
  said: string | Pieces,
  width: number,
  most: number,
  sizes: readonly number[],
  more: string,
  weight: Weight = 400,
): Fitted {
  for (const size of sizes) {
    const lines = wrapped(said, width, size, weight);
    if (lines.length <= most) return { lines, size, cut: false };
  }
  const size = sizes.at(-1) ?? 12;
  const lines = wrapped(said, width, size, weight).slice(0, most);
  const note = `\u2026 ${more}`;
  const wide = textWidthOf(note, size, weight);
  const gap = textWidthOf(" ", size, weight);
  const kept = shortenedLine(lines.at(-1) ?? { runs: [], width: 0 }, width - wide - gap, size);
  const end = kept.at(-1);
  const x = end ? end.x + end.width + gap : 0;
  const last: TextLine = { runs: [...kept, { text: note, weight, x, width: wide }], width: x + wide };
  return { lines: [...lines.slice(0, -1), last], size, cut: true };
}
