import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import { type Block, fitted, linesBlock } from "./lettering.ts";
import { paper } from "./paper.ts";
import type { Spot } from "./part.ts";

interface HeadStyle {
  /** px, from the largest */
  readonly titles: readonly number[];
  readonly sentences: readonly number[];
  readonly mostTitle: number;
  readonly mostSentence: number;
}

/** The finding, and the definition in a sentence below it. */
export function headPart(facts: Facts, { x, y, width }: Spot, style: HeadStyle): Block {
  const more = t("sheet.more");
  const title = fitted(facts.title, width, style.mostTitle, style.titles, "", 700);
  const first = linesBlock(title.lines, x, y, { size: title.size, line: title.size * 1.25, weight: 700 });
  const said = fitted(facts.proposed.sentence, width, style.mostSentence, style.sentences, more);
  const second = linesBlock(said.lines, x, y + first.height + 8, {
    size: said.size,
    line: said.size * 1.5,
    fill: paper("--ink-2"),
    bold: paper("--ink"),
  });
  return { items: [...first.items, ...second.items], height: first.height + 8 + second.height };
}
