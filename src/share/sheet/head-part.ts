import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import type { TextLine } from "../picture/wrapped.ts";
import { type Block, type Fitted, fitted, linesBlock } from "./lettering.ts";
import { paper } from "./paper.ts";
import type { Spot } from "./part.ts";

interface HeadStyle {
  /** px, from the largest */
  readonly titles: readonly number[];
  readonly sentences: readonly number[];
  readonly mostTitle: number;
  /** Lines across the whole width; a longer sentence is set in columns. */
  readonly mostSentence: number;
  /** How many columns a long sentence has: lines must stay short enough to be read. */
  readonly columns: number;
  /** Height that the head may take, px: beyond it the sentence is cut. */
  readonly most: number;
}

export interface Head extends Block {
  /** Whether the sentence was cut. */
  readonly cut: boolean;
}

const GAP = 32;
const LINE = 1.45;
/** A sentence of many lines keeps to this size, px: letters on a slide are not smaller. */
const SMALLEST = 12;
const BELOW_TITLE = 8;

/** Lines one column after the other, columns of equal height. */
function columnsBlock(lines: readonly TextLine[], size: number, spot: Spot, columns: number): Block {
  const each = Math.ceil(lines.length / columns);
  const width = (spot.width - GAP * (columns - 1)) / columns;
  const look = { size, line: size * LINE, fill: paper("--ink-2"), bold: paper("--ink") };
  const parts = Array.from({ length: columns }, (_, at) =>
    linesBlock(lines.slice(at * each, (at + 1) * each), spot.x + at * (width + GAP), spot.y, look),
  );
  return { items: parts.flatMap(({ items }) => items), height: parts[0]?.height ?? 0 };
}

/** The sentence in a few lines of the whole width; else in columns, as large as the room allows. */
function sentenceFitted(facts: Facts, width: number, room: number, style: HeadStyle): Fitted & { columns: number } {
  const more = t("sheet.more");
  const { sentence } = facts.proposed;
  const few = fitted(sentence, width, style.mostSentence, style.sentences, more);
  if (!few.cut && few.lines.length * few.size * LINE <= room) return { ...few, columns: 1 };
  const { columns } = style;
  const each = (width - GAP * (columns - 1)) / columns;
  for (const size of [...style.sentences.filter((one) => one > SMALLEST), SMALLEST]) {
    const most = columns * Math.max(style.mostSentence, Math.floor(room / (size * LINE)));
    const said = fitted(sentence, each, most, [size], more);
    if (!said.cut || size === SMALLEST) return { ...said, columns };
  }
  return { ...few, columns: 1 };
}

/** The finding, and the definition in a sentence below it. */
export function headPart(facts: Facts, { x, y, width }: Spot, style: HeadStyle): Head {
  const title = fitted(facts.title, width, style.mostTitle, style.titles, "", 700);
  const first = linesBlock(title.lines, x, y, { size: title.size, line: title.size * 1.25, weight: 700 });
  const above = first.height + BELOW_TITLE;
  const said = sentenceFitted(facts, width, style.most - above, style);
  const second = columnsBlock(said.lines, said.size, { x, y: y + above, width }, said.columns);
  return { items: [...first.items, ...second.items], height: above + second.height, cut: said.cut };
}
