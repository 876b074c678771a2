import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import { mapLegend, mapTitle } from "../map/legend.ts";
import { drawnOf, isChange } from "../map/what.ts";
import type { Item } from "../picture/picture.ts";
import { wrapped } from "../picture/wrapped.ts";
import type { ShareInput } from "../share-input.ts";
import { linesBlock } from "../sheet/lettering.ts";
import { changeSign, classSign, paintBox } from "../sheet/swatch.ts";
import { addDrawing } from "./native-items.ts";
import { FRAME } from "./slide-frame.ts";

/** Px to the inch: 12 px are the smallest letters of a slide. */
const PX = 96;
const SIZE = 12;
const LINE = 16;
const SWATCH = { w: 24, h: 13 };
const TITLE = 13;

interface Entry {
  readonly label: string;
  /** Drawn at the left of the label, from a top left corner. */
  readonly sign: (x: number, y: number) => Item[];
}

/** What the marks or the colours of the map mean. */
function entriesOf(facts: Facts, input: ShareInput): Entry[] {
  const middle = (sign: (x: number, y: number) => Item[]) => (x: number, y: number) =>
    sign(x + SWATCH.w / 2, y + SWATCH.h / 2);
  const { entries } = mapLegend(facts, input, null, "proposed");
  if (entries.length > 0)
    return entries.map(({ label, paint }) => ({
      label,
      sign: (x, y) => paintBox(paint, x + 0.5, y, SWATCH.w - 1, SWATCH.h),
    }));
  if (isChange(facts, input))
    return facts.moved
      .filter(({ kind }) => drawnOf(facts, input) === "points" || kind === "enters" || kind === "leaves")
      .map(({ kind, label }) => ({ label, sign: middle((x, y) => changeSign(kind, x, y)) }));
  return facts.proposed.classes.map(({ label, look }) => ({ label, sign: middle((x, y) => classSign(look, x, y)) }));
}

/** The legend as it is drawn, px: short labels in four columns, names of classes in two. */
function keyItems(facts: Facts, input: ShareInput): Item[] {
  const width = FRAME.key.w * PX;
  const entries = entriesOf(facts, input);
  const columns = mapLegend(facts, input, null, "proposed").entries.length > 0 ? 4 : 2;
  const each = width / columns;
  const look = { size: SIZE, line: LINE };
  const title = wrapped(mapTitle(facts, input), width, TITLE, 600, { most: 2 });
  const head = linesBlock(title, 0, 0, { size: TITLE, line: 18, weight: 600 });
  const items: Item[] = [...head.items];
  let y = head.height + 4;
  for (let from = 0; from < entries.length; from += columns) {
    const said = entries.slice(from, from + columns).map(({ label, sign }, at) => {
      const lines = wrapped(label, each - SWATCH.w - 14, SIZE, 400, { most: 2 });
      items.push(...sign(at * each, y), ...linesBlock(lines, at * each + SWATCH.w + 6, y - 1.5, look).items);
      return lines.length;
    });
    y += LINE * Math.max(...said) + 3;
  }
  return items;
}

/** What the map's marks, colours and hatches mean, below the map, native. */
export function addKey(slide: PptxGenJS.Slide, facts: Facts, input: ShareInput): void {
  const { x, y } = FRAME.key;
  addDrawing(slide, keyItems(facts, input), t("office.key"), { x, y, k: 1 / PX });
}
