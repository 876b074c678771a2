import type { SentenceItem } from "../../dialects/gate-phrase.ts";
import { type Pieces, plain } from "../../dialects/pieces.ts";
import { blockText, type SentenceBlock, sentenceBlocks } from "../../dialects/sentence.ts";
import type { Definition } from "../../model/definition.ts";

/** Characters that a room reads while somebody speaks. */
const MOST = 340;

/** Where there is one class, that it counts as ASM need not be said. */
const isSaid = (definition: Definition, { pieces }: SentenceBlock): boolean =>
  definition.classes.length > 1 || !pieces.some((piece) => piece.kind === "token" && piece.place[0] === "asmUpTo");

const shows = (pieces: Pieces, param: string): boolean =>
  pieces.some((piece) => piece.kind === "token" && (piece.param === param || piece.place.join(".") === param));

function itemShowing(items: readonly SentenceItem[], param: string): SentenceItem | undefined {
  for (const item of items) {
    if (shows(item.pieces, param)) return item;
    const below = itemShowing(item.items ?? [], param);
    if (below) return below;
  }
  return undefined;
}

/** What the definition asks in the line of the open parameter. */
function lineOf(definition: Definition, param: string): string | null {
  for (const { pieces, items = [] } of sentenceBlocks(definition)) {
    if (shows(pieces, param)) return plain(pieces).replace(/[,;]$/, ".");
    const item = itemShowing(items, param);
    if (item) return `${plain(pieces)} … ${plain(item.pieces)}`;
  }
  return null;
}

/**
 * A definition as a room reads it: the whole sentence where it is short, else why it is as it is, and the line that the
 * scene is about.
 */
export function briefSentence(definition: Definition, open: string | null): readonly string[] {
  const blocks = sentenceBlocks(definition).filter((block) => isSaid(definition, block));
  const whole = blocks.map(blockText).join(" ");
  if (whole.length <= MOST) return [whole];
  const line = open === null ? null : lineOf(definition, open);
  const said = [definition.why, line].filter((part) => part !== undefined && part !== null);
  return said.length > 0 ? said : [whole];
}
