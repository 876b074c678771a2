import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import type { Facts, SideFacts } from "../facts/facts.ts";
import { wrapped } from "../picture/wrapped.ts";
import { titledSlide } from "./finding-slide.ts";
import { BARE, type Box, FRAME, ink, LINE, linesOf, POINTS, SMALLEST } from "./slide-frame.ts";

const SIZES = [16, 14, 13, 12, 11, 10, SMALLEST] as const;
const GAP = 0.4;
const HEAD = 0.45;

/** Each definition of the deck once, A before B. */
function sidesOf(all: readonly Facts[]): SideFacts[] {
  const found = new Map<string, SideFacts>();
  for (const { baseline, proposed, comparing } of all)
    for (const side of comparing ? [baseline, proposed] : [proposed])
      if (!found.has(`${side.letter} ${side.hash}`)) found.set(`${side.letter} ${side.hash}`, side);
  return [...found.values()];
}

const plainOf = ({ sentence }: SideFacts): string => sentence.map(({ text }) => text).join("");

const fits = (side: SideFacts, size: number, box: Box): boolean =>
  linesOf(plainOf(side), size, box, 600) * size * LINE <= (box.h - HEAD) * POINTS;

function addSide(slide: PptxGenJS.Slide, side: SideFacts, box: Box, fontSize: number, lines: [number, number]): void {
  const { letter, name, version, hash } = side;
  slide.addText(t("office.notes.definition", { letter, name, version, hash }), {
    ...box,
    h: HEAD,
    ...BARE,
    fontSize: 12,
    bold: true,
    color: ink("--ink"),
  });
  const all = wrapped(side.sentence, box.w * POINTS, fontSize);
  const runs = all
    .slice(...lines)
    .flatMap(({ runs: own }, at) => [
      ...(at > 0 ? [{ text: " ", weight: 400 }] : []),
      ...own.map(({ text, weight }) => ({ text, weight })),
    ]);
  slide.addText(
    runs.map(({ text, weight }) => ({ text, options: { bold: weight >= 600, breakLine: false } })),
    { ...box, y: box.y + HEAD, h: box.h - HEAD, ...BARE, fontSize, color: ink("--ink-2") },
  );
}

/** A definition too long for half a slide has slides of its own. */
function addLong(slideOf: () => PptxGenJS.Slide, side: SideFacts): void {
  const size = SIZES.find((one) => fits(side, one, FRAME.whole)) ?? SMALLEST;
  const each = Math.max(1, Math.floor(((FRAME.whole.h - HEAD) * POINTS) / (size * LINE)));
  const count = wrapped(side.sentence, FRAME.whole.w * POINTS, size).length;
  for (let from = 0; from < count; from += each) addSide(slideOf(), side, FRAME.whole, size, [from, from + each]);
}

/** The definitions of the deck, each in its whole sentence, two to a slide where they are short enough. */
export function addDefinitionsSlides(pptx: PptxGenJS, all: readonly Facts[]): void {
  const synthetic = all.some((facts) => facts.synthetic);
  const slideOf = (): PptxGenJS.Slide => titledSlide(pptx, t("office.definitions"), synthetic);
  const sides = sidesOf(all);
  const { x, y, h } = FRAME.whole;
  const w = (FRAME.whole.w - GAP) / 2;
  for (let at = 0; at < sides.length; at += 2) {
    const pair = sides.slice(at, at + 2);
    const boxes = pair.map((_, place): Box => ({ x: x + place * (w + GAP), y, w, h }));
    const size = SIZES.find((one) => pair.every((side, place) => fits(side, one, boxes[place] as Box)));
    if (size === undefined) {
      for (const side of pair) addLong(slideOf, side);
      continue;
    }
    const slide = slideOf();
    for (const [place, side] of pair.entries())
      addSide(slide, side, boxes[place] as Box, size, [0, Number.POSITIVE_INFINITY]);
  }
}
