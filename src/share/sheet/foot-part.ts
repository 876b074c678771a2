import type { Piece } from "../../dialects/pieces.ts";
import { t } from "../../dialects/text.ts";
import type { Facts, Line } from "../facts/facts.ts";
import type { Item } from "../picture/picture.ts";
import { FINEST, qrItems } from "../picture/qr.ts";
import { type TextLine, wrapped } from "../picture/wrapped.ts";
import { type Block, linesBlock, paragraph } from "./lettering.ts";
import { movedItems } from "./moved-items.ts";
import { paper } from "./paper.ts";
import type { Spot } from "./part.ts";

/** Sides of the code, px of the picture: the smallest in which a telephone can read it. The largest is 40 mm on paper. */
const QR = [104, 116, 128, 140, 150] as const;
/** A small picture is not measured by: its code would fill it. */
const SMALLEST_SCALE = 0.75;
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

interface Code {
  readonly side: number;
  readonly items: readonly Item[];
}

/** The code of the link in the smallest readable square, its top left corner at 0, 0. */
function codeOf(link: string | null, scale: number): Code | null {
  const k = Math.max(SMALLEST_SCALE, scale);
  for (const px of link === null ? [] : QR) {
    const side = Math.round(Math.max(QR[0], px / k));
    const items = qrItems(link ?? "", 0, 0, side, FINEST / k);
    if (items) return { side, items };
  }
  return null;
}

function codePart(code: Code | null, right: number, y: number): Item[] {
  const words = { size: 12.5, line: 18, weight: 500 } as const;
  if (!code) {
    const width = BESIDE + QR[0];
    return [...paragraph(t("sheet.open.long"), right - width, y, width, { ...words, fill: paper("--ink-3") }).items];
  }
  const said = paragraph(t("sheet.open"), right - BESIDE + 6, y + code.side / 2 - 27, BESIDE - 6, words);
  return [...movedItems(code.items, right - BESIDE - code.side, y), ...said.items];
}

/**
 * Source, protection, filters, definitions and how to open the view again; drawn downwards from the spot.
 * @param scale px of the picture for each of the layout
 */
export function footPart(facts: Facts, { x, y, width }: Spot, most: number, scale: number): Block {
  const code = codeOf(facts.link, scale);
  const side = code?.side ?? QR[0];
  const print = smallPrint(facts.lines, width - side - BESIDE - GAP, most);
  const lines = linesBlock(print.lines, x, y + 6, {
    size: print.size,
    line: print.size * LINE,
    fill: paper("--ink-2"),
    bold: paper("--ink"),
  });
  return { items: [...lines.items, ...codePart(code, x + width, y)], height: Math.max(side, lines.height + 6) };
}
