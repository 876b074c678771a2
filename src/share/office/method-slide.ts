import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import type { Facts, Line } from "../facts/facts.ts";
import { methodLines } from "../tables/data-tables.ts";
import { titledSlide } from "./finding-slide.ts";
import { BARE, FRAME, ink, LINE, linesOf, POINTS, SMALLEST } from "./slide-frame.ts";

/** Sources of all slides, each said once. */
function sourcesOf(all: readonly Facts[]): Line[] {
  const said = new Set<string>();
  return all
    .flatMap(({ lines, baseline, proposed }) => [
      ...lines,
      ...[baseline, proposed].flatMap(({ letter, citation }) => citation.map((text) => ({ label: letter, text }))),
    ])
    .filter(({ label, text }) => {
      const key = `${label}\n${text}`;
      return said.has(key) ? false : said.add(key);
    });
}

const SIZES = [12, 11, 10, SMALLEST] as const;
/** Points between two paragraphs. */
const GAP = 4;

const lineWords = ({ label, text }: Line): string => t("office.small_print", { label }) + text;

const heightOf = (lines: readonly Line[], size: number): number =>
  lines.reduce((sum, line) => sum + linesOf(lineWords(line), size, FRAME.whole) * size * LINE + GAP, 0);

/** Paragraphs at the largest size at which all fit; what does not fit at the smallest stands in the notes. */
function addParagraphs(slide: PptxGenJS.Slide, lines: readonly Line[]): void {
  const room = FRAME.whole.h * POINTS;
  const fontSize = SIZES.find((size) => heightOf(lines, size) <= room) ?? SMALLEST;
  let shown = lines.length;
  while (heightOf(lines.slice(0, shown), fontSize) > room) shown--;
  const runs = lines.slice(0, shown).flatMap(({ label, text }): PptxGenJS.TextProps[] => [
    { text: t("office.small_print", { label }), options: { bold: true, breakLine: false } },
    { text, options: { breakLine: true } },
  ]);
  slide.addText(runs, { ...FRAME.whole, ...BARE, fontSize, paraSpaceAfter: GAP, color: ink("--ink-2") });
}

/** The last slide: how the numbers come about, and where the data and the definitions come from. */
export function addMethodSlide(pptx: PptxGenJS, all: readonly Facts[]): void {
  const slide = titledSlide(
    pptx,
    t("office.method"),
    all.some(({ synthetic }) => synthetic),
  );
  const method = methodLines().map(([label, text]): Line => ({ label, text }));
  const lines = [...method, ...sourcesOf(all)];
  addParagraphs(slide, lines);
  slide.addNotes(lines.map(lineWords).join("\n"));
}
