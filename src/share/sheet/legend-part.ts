import type { MapLegend } from "../map/legend.ts";
import { shortened, wrapped } from "../picture/wrapped.ts";
import { type Block, linesBlock, text } from "./lettering.ts";
import { paper } from "./paper.ts";
import type { Spot } from "./part.ts";
import { paintBox } from "./swatch.ts";

const SWATCH = 13;
const SIZE = 12;
const LINE = 16;
const GAP = 14;
const NARROWEST = 82;

/** What the map's colours and hatches say, one column a look, as many lines of them as they need. */
export function legendPart(legend: MapLegend, { x, y, width }: Spot, counted: boolean): Block {
  const title = linesBlock(wrapped(legend.title, width, 15, 600), x, y, { size: 15, line: 21, weight: 600 });
  const { entries } = legend;
  if (entries.length === 0) return title;
  const columns = Math.max(1, Math.min(entries.length, Math.floor((width + GAP) / (NARROWEST + GAP))));
  const each = (width - GAP * (columns - 1)) / columns;
  const labels = entries.map(({ label }) => wrapped(label, each, SIZE, 500, { most: 2 }));
  const deepest = Math.max(...labels.map(({ length }) => length));
  const line = SWATCH + 8 + LINE * (deepest + (counted ? 1 : 0));
  const top = y + title.height + 6;
  const items = entries.flatMap(({ paint, count }, at) => {
    const left = x + (at % columns) * (each + GAP);
    const above = top + Math.floor(at / columns) * line;
    const own = labels[at] ?? [];
    const said = linesBlock(own, left, above + SWATCH + 3, { size: SIZE, line: LINE, weight: 500 });
    const base = above + SWATCH + 3 + LINE * (own.length + 0.76);
    return [
      ...paintBox(paint, left + 0.5, above, each - 1, SWATCH),
      ...said.items,
      ...(counted ? [text(shortened(count, each, SIZE), left, base, SIZE, { fill: paper("--ink-3") })] : []),
    ];
  });
  const lines = Math.ceil(entries.length / columns);
  return { items: [...title.items, ...items], height: top - y + lines * line };
}
