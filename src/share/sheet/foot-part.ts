import type { Piece } from "../../dialects/pieces.ts";
import { t } from "../../dialects/text.ts";
import type { Facts, Line } from "../facts/facts.ts";
import type { Item } from "../picture/picture.ts";
import { qrItems } from "../picture/qr.ts";
import { type TextLine, wrapped } from "../picture/wrapped.ts";
import { type Block, linesBlock, paragraph } from "./lettering.ts";
import { paper } from "./paper.ts";
import type { Spot } from "./part.ts";

const QR = 104;
const BESIDE = 92;
const GAP = 24;
const SIZES = [12.5, 11.5, 10.5] as const;
const LINE = 1.45;

const bold = (text: string): Piece => ({ kind: "class", text, classId: "" });
const plain = (text: string): Piece => ({ kind: "text", text });
const APART = "    ";

/** "Source" set strong, and what stands after it. */
const pieces = ({ label, text }: Line): Piece[] => [bold(label), plain(`  ${text}`)];

/** Entries of the small print by line: short ones stand side by side. */
function packed(entries: readonly Line[], width: number, size: number): Piece[][] {
  const lines: Piece[][] = [];
  for (const entry of entries) {
    const own = pieces(entry);
    const last = lines.at(-1);
    const longer = last && [...last, plain(APART), ...own];
    if (longer && wrapped(longer, width, size).length === 1) lines[lines.length - 1] = longer;
    else lines.push(own);
  }
  return lines;
}

interface Print {
  readonly lines: readonly TextLine[];
  readonly size: number;
}

/** The small print in the largest size in which it keeps to `most` lines; else its longest entries end in an ellipsis. */
export function smallPrint(
  entries: readonly Line[],
  width: number,
  most: number,
  sizes: readonly number[] = SIZES,
): Print {
  for (const size of sizes) {
    const lines = packed(entries, width, size).flatMap((entry) => wrapped(entry, width, size));
    if (lines.length <= most) return { lines, size };
  }
  const size = sizes.at(-1) ?? 10.5;
  const packs = packed(entries, width, size);
  const allowed = packs.map((pack) => wrapped(pack, width, size).length);
  while (allowed.reduce((sum, count) => sum + count, 0) > most) {
    const longest = Math.max(...allowed);
    if (longest <= 1) break;
    allowed[allowed.indexOf(longest)] = longest - 1;
  }
  return { lines: packs.flatMap((pack, at) => wrapped(pack, width, size, 400, { most: allowed[at] ?? 1 })), size };
}

function code(facts: Facts, right: number, y: number): Item[] {
  const words = { size: 12.5, line: 18, weight: 500 } as const;
  const qr = facts.link === null ? null : qrItems(facts.link, right - BESIDE - QR, y, QR);
  if (!qr) {
    const note = paragraph(t("sheet.open.long"), right - BESIDE - QR, y, BESIDE + QR, {
      ...words,
      fill: paper("--ink-3"),
    });
    return [...note.items];
  }
  const said = paragraph(t("sheet.open"), right - BESIDE + 6, y + QR / 2 - 27, BESIDE - 6, words);
  return [...qr, ...said.items];
}

/** Source, protection, filters, definitions and how to open the view again; drawn downwards from the spot. */
export function footPart(facts: Facts, { x, y, width }: Spot, most: number): Block {
  const print = smallPrint(facts.lines, width - QR - BESIDE - GAP, most);
  const lines = linesBlock(print.lines, x, y + 6, {
    size: print.size,
    line: print.size * LINE,
    fill: paper("--ink-2"),
    bold: paper("--ink"),
  });
  return { items: [...lines.items, ...code(facts, x + width, y)], height: Math.max(QR, lines.height + 6) };
}
