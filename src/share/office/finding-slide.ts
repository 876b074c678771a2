import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import type { Facts, Line } from "../facts/facts.ts";
import { wrapped } from "../picture/wrapped.ts";
import { base64Of, pixelsOf } from "./picture-bytes.ts";
import { addChart } from "./slide-chart.ts";
import { BARE, type Box, FRAME, ink, LINE, linesOf, POINTS, SMALLEST, sizeFor } from "./slide-frame.ts";
import type { SlideInput } from "./slide-input.ts";
import { addKey } from "./slide-key.ts";
import { addLink } from "./slide-link.ts";
import { notesOf } from "./slide-notes.ts";
import { addTables } from "./slide-tables.ts";

/** Names of the layout and of its title, as the writer is told. */
export const LAYOUT = "FINDING";
const TITLE = "title";

/** The layout of every slide: a title and the slide's number, both native. */
export function defineLayout(pptx: PptxGenJS): void {
  pptx.defineSlideMaster({
    title: LAYOUT,
    background: { color: ink("--paper") },
    objects: [
      {
        placeholder: {
          options: {
            name: TITLE,
            type: "title",
            ...FRAME.title,
            ...BARE,
            fontSize: 26,
            bold: true,
            color: ink("--ink"),
          },
          text: "",
        },
      },
    ],
    slideNumber: { ...FRAME.number, fontSize: SMALLEST, color: ink("--ink-3"), align: "right" },
  });
}

/** A slide that bears its title, and across it that its data are invented where they are. */
export function titledSlide(pptx: PptxGenJS, title: string, synthetic: boolean): PptxGenJS.Slide {
  const slide = pptx.addSlide({ masterName: LAYOUT });
  const fontSize = sizeFor(title, FRAME.title, [26, 24, 22, 20, 18, 16], 700);
  // The layout's size holds for the placeholder, so a smaller one must be said of the text itself.
  slide.addText([{ text: title, options: { fontSize, bold: true, color: ink("--ink") } }], {
    placeholder: TITLE,
    align: "left",
  });
  if (synthetic) {
    slide.addText(t("office.synthetic"), {
      x: 1.2,
      y: 2.9,
      w: 11,
      h: 1.7,
      rotate: 335,
      align: "center",
      valign: "middle",
      fontSize: 88,
      bold: true,
      color: ink("--ink-3"),
      transparency: 82,
      objectName: t("office.synthetic"),
    });
  }
  return slide;
}

const SIZES = [14, 13, 12, 11, 10, 9] as const;

/** The scene's own text, and the sentence of B with its numbers bold, cut at the end of its box. */
function addSentence(slide: PptxGenJS.Slide, facts: Facts, text: string): void {
  const { proposed } = facts;
  let box: Box = FRAME.text;
  if (text !== "") {
    const fontSize = linesOf(text, 15, box) <= 2 ? 15 : 13;
    const h = Math.min(2, linesOf(text, fontSize, box)) * ((fontSize * LINE) / POINTS);
    slide.addText(text, { ...box, h, ...BARE, fontSize, color: ink("--ink") });
    box = { ...box, y: box.y + h + 0.05, h: box.h - h - 0.05 };
  }
  const name = t("office.sentence", { letter: proposed.letter, name: proposed.name, version: proposed.version });
  const pieces = [{ kind: "text", text: name } as const, ...proposed.sentence];
  const fontSize = sizeFor(pieces.map((piece) => piece.text).join(""), box, SIZES);
  const most = Math.max(1, Math.floor((box.h * POINTS) / (fontSize * LINE)));
  const width = box.w * POINTS;
  const lines = wrapped(pieces, width, fontSize, 400, { most });
  const cut = lines.length < wrapped(pieces, width, fontSize).length;
  const runs = lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [{ text: " ", weight: 400 }]),
    ...line.runs.map((run) => ({ text: run.text, weight: run.weight })),
  ]);
  slide.addText(
    [...runs, ...(cut ? [{ text: t("office.sentence.rest"), weight: 400 }] : [])].map(({ text: words, weight }) => ({
      text: words,
      options: { bold: weight >= 600, breakLine: false },
    })),
    { ...box, ...BARE, fontSize, color: ink("--ink-2") },
  );
}

/** As large as fits into the frame, in its own proportions. */
function addMap(slide: PptxGenJS.Slide, picture: Uint8Array, alt: string): void {
  const { x, y, w, h } = FRAME.map;
  const { width, height } = pixelsOf(picture);
  const scale = Math.min(w / width, h / height);
  const [wide, high] = [width * scale, height * scale];
  slide.addImage({
    data: `data:image/png;base64,${base64Of(picture)}`,
    x: x + (w - wide) / 2,
    y: y + (h - high) / 2,
    w: wide,
    h: high,
    altText: t("office.map", { alt }),
  });
}

const SPACE = "   ";

/** Small print, one line after the other without a break; all of it stands in the notes and on the last slide. */
function addSmallPrint(slide: PptxGenJS.Slide, lines: readonly Line[]): void {
  const box = FRAME.small;
  const words = ({ label, text }: Line): string => t("office.small_print", { label }) + text;
  const room = Math.floor((box.h * POINTS) / (SMALLEST * LINE));
  const fitting: Line[] = [];
  for (const line of lines) {
    const all = [...fitting, line].map(words).join(SPACE);
    if (linesOf(all, SMALLEST, box) <= room) fitting.push(line);
  }
  const runs = fitting.flatMap(({ label, text }): PptxGenJS.TextProps[] => [
    { text: t("office.small_print", { label }), options: { bold: true, breakLine: false } },
    { text: text + SPACE, options: { breakLine: false } },
  ]);
  if (runs.length > 0) slide.addText(runs, { ...box, ...BARE, fontSize: SMALLEST, color: ink("--ink-2") });
}

/** One finding: title, sentence, map with legend, tables, chart, small print and link, all native but map and code. */
export function addFindingSlide(pptx: PptxGenJS, { facts, input, picture, title, text, note }: SlideInput): void {
  const slide = titledSlide(pptx, title ?? facts.title, facts.synthetic);
  addSentence(slide, facts, text ?? "");
  if (picture) addMap(slide, picture, facts.alt);
  addKey(slide, facts, input);
  const height = addTables(slide, facts);
  addChart(pptx, slide, facts, height);
  addSmallPrint(slide, facts.lines);
  addLink(slide, facts.link);
  slide.addNotes(notesOf(facts, note));
}
