import type { Item, Picture, TextItem } from "../../../src/share/picture/picture.ts";
import { type TextLine, wrapped } from "../../../src/share/picture/wrapped.ts";

/** Names as an attacker, a careless form or another script would write them. */
export const NAMES = ["<script>alert(1)</script>", "a\u2028b", "Nul\u0000&amp;\"'", "lone \ud800", "\u202eright"];

const INK = "#14191d";

export const SENTENCE =
  "A site meets this definition where workers \u2264 30 persons and mechanisation is at most motorised; what is unknown stays unknown.";

const lineItems = (line: TextLine, x: number, y: number, size: number, fill: string): TextItem[] =>
  line.runs.map((run) => ({ kind: "text", x: x + run.x, y, text: run.text, size, weight: run.weight, fill }));

/** One item of each kind, and text at both ends. */
export const sample = (more: readonly Item[] = []): Picture => ({
  width: 400,
  height: 240,
  ground: "#ffffff",
  items: [
    { kind: "text", x: 4, y: 20, text: "First", size: 16, weight: 700, fill: INK },
    { kind: "text", x: 396, y: 234, text: "Last \u2192 31", size: 16, weight: 400, fill: INK, anchor: "end" },
    ...wrapped(SENTENCE, 180, 12).flatMap((line, at) => lineItems(line, 4, 44 + at * 16, 12, INK)),
    { kind: "hatch", lines: [[200, 20, 300, 20, 300, 100, 200, 100]], ink: "#4f5960", gap: 6, width: 1.5 },
    { kind: "rect", x: 310, y: 20, w: 70, h: 30, radius: 6, fill: "#c5e0e4", stroke: "#1f7a8c", width: 2 },
    { kind: "circle", x: 345, y: 80, r: 18, fill: "#c04f0b", opacity: 0.5 },
    {
      kind: "path",
      closed: true,
      fill: "#5d3194",
      lines: [
        [200, 120, 280, 120, 280, 190, 200, 190],
        [220, 140, 260, 140, 260, 170, 220, 170],
      ],
    },
    { kind: "path", closed: false, stroke: "#8f948f", width: 2, dash: [6, 4], lines: [[10, 200, 390, 200]] },
    { kind: "curve", d: "M300 120C330 120 350 190 390 190L390 195C350 195 330 125 300 125Z", fill: "#2c7fb8" },
    {
      kind: "group",
      clip: [10, 150, 40, 40],
      label: "Part",
      items: [{ kind: "circle", x: 10, y: 150, r: 38, fill: "#253494" }],
    },
    {
      kind: "text",
      x: 120,
      y: 170,
      text: "Kivu",
      size: 14,
      weight: 500,
      fill: INK,
      halo: "#fafaf7",
      turn: -20,
      anchor: "middle",
    },
    ...more,
  ],
});
