import { type FlowPicture, flowPicture as layFlow, type Ribbon } from "../../charts/flow-layout.ts";
import { t } from "../../dialects/text.ts";
import type { Facts, SideFacts, StatusShown } from "../facts/facts.ts";
import { shownMiddle, shownText } from "../facts/shown-text.ts";
import { hatchOf } from "../map/cells.ts";
import type { Item } from "../picture/picture.ts";
import { textWidthOf } from "../picture/text-metrics.ts";
import { shortened } from "../picture/wrapped.ts";
import type { ShareInput } from "../share-input.ts";
import { type Block, paragraph, text } from "./lettering.ts";
import { movedItems } from "./moved-items.ts";
import { paper } from "./paper.ts";
import { HEADING, heading, type Spot } from "./part.ts";
import { type StatusName, statusBox } from "./swatch.ts";

/** The page's picture of a flow is drawn for a panel; on a sheet it is larger. */
const LARGER = 1.35;
const NAMES = 24;
const NAME_SIZE = 13;
const NUMBER = 13;
const STATUSES: readonly StatusName[] = ["in", "cannotTell", "out"];

/** Middles of what is shown, row by row; null where one of them is withheld. */
function middles({ flow }: Facts, weight: ShareInput["weight"]): number[][] | null {
  const matrix = flow[weight].map((row) => row.map(shownMiddle));
  return matrix.some((row) => row.includes(null)) ? null : matrix.map((row) => row.map((count) => count ?? 0));
}

const SAMPLES = 20;

/** A ribbon's outline without curves, as a hatch needs it: both long edges as cubic curves between level ends. */
function outline(path: string): number[] {
  const [x0 = 0, a = 0, , , , , x1 = 0, b = 0, c = 0, , , , , , d = 0] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const mid = (x0 + x1) / 2;
  const point = (share: number, from: number, to: number): number[] => {
    const rest = 1 - share;
    const [near, far] = [rest ** 3, share ** 3];
    const [first, second] = [3 * rest ** 2 * share, 3 * rest * share ** 2];
    return [near * x0 + (first + second) * mid + far * x1, (near + first) * from + (second + far) * to];
  };
  const shares = Array.from({ length: SAMPLES + 1 }, (_, at) => at / SAMPLES);
  return [
    ...shares.flatMap((share) => point(share, a, b)),
    ...shares.toReversed().flatMap((share) => point(share, d, c)),
  ];
}

/** Path data of absolute M, C, L and Z alone. */
const plainPath = (path: string): string => path.replace(/(-?[\d.]+) (-?[\d.]+)V(-?[\d.]+)/, "$1 $2L$1 $3");

function ribbonItems({ kind, path, to }: Ribbon): Item[] {
  const d = plainPath(path);
  if (kind === "enters" || kind === "leaves")
    return [{ kind: "curve", d, fill: paper(kind === "enters" ? "--enter" : "--leave") }];
  if (kind === "same") {
    const soft = to === 0 ? { fill: paper("--st-in-soft"), opacity: 0.6 } : { fill: paper("--fill-2") };
    return [{ kind: "curve", d, ...soft }];
  }
  if (kind === "cannotTellBoth") return [{ kind: "curve", d, fill: paper("--fill-2") }];
  return [
    { kind: "curve", d, fill: paper("--paper"), stroke: paper("--hatch"), width: 0.6 },
    hatchOf("coarse", [outline(path)]),
  ];
}

function barItems(picture: FlowPicture, side: 0 | 1, status: StatusShown): Item[] {
  const bar = picture.bars[side];
  if (!bar) return [];
  return bar.parts.flatMap(({ status: code, y, height, textY }) => {
    const name = STATUSES[code] ?? "out";
    const number = shownText(status[name]);
    const anchor = side === 0 ? "end" : "start";
    const word =
      side === 0
        ? []
        : [
            text(wordOf(name), bar.textX + textWidthOf(number, NUMBER, 600) + 5, textY, NUMBER, {
              fill: paper("--ink-3"),
            }),
          ];
    const box = height > 0 ? statusBox(name, bar.x + 0.5, y + 0.5, picture.barWidth - 1, Math.max(1, height - 1)) : [];
    return [...box, text(number, bar.textX, textY, NUMBER, { weight: 600, anchor }), ...word];
  });
}

const wordOf = (status: StatusName): string =>
  t(status === "in" ? "status.in" : status === "cannotTell" ? "status.cannot_tell" : "status.out");

/** The widest of what is written beside a bar, so that the layout leaves it room. */
const widest = (words: readonly string[]): string =>
  words.reduce((best, word) => (textWidthOf(word, NUMBER, 600) > textWidthOf(best, NUMBER, 600) ? word : best), "");

const nameOf = ({ letter, name, version }: SideFacts): string =>
  t("sheet.flow.side", { letter, name: `${name} ${version}`.trim() });

function nameItems(facts: Facts, picture: FlowPicture, { x, y, width }: Spot): Item[] {
  const [a, b] = picture.bars.map((bar) => x + bar.x * LARGER);
  const half = width / 2 - 8;
  const [left, right] = [facts.baseline, facts.proposed].map((side) => shortened(nameOf(side), half, NAME_SIZE));
  const fill = paper("--ink-3");
  const wide = textWidthOf(right ?? "", NAME_SIZE);
  return [
    text(
      left ?? "",
      Math.max(x, Math.min(a ?? x, x + half - textWidthOf(left ?? "", NAME_SIZE))),
      y + NAME_SIZE,
      NAME_SIZE,
      { fill },
    ),
    text(right ?? "", Math.max(x + half + 16, Math.min(b ?? x, x + width - wide)), y + NAME_SIZE, NAME_SIZE, { fill }),
  ];
}

/** Two stacked bars and the ribbons between them, with the numbers of what is published. */
export function flowPart(facts: Facts, weight: ShareInput["weight"], spot: Spot, height: number): Block {
  const title = heading(t(weight === "workers" ? "sheet.flow.workers" : "sheet.flow"), spot);
  const matrix = middles(facts, weight);
  const top = spot.y + HEADING.height;
  if (!matrix) {
    const note = paragraph(t("sheet.flow.withheld"), spot.x, top, spot.width, {
      size: 13,
      line: 20,
      fill: paper("--ink-3"),
    });
    return { items: [title, ...note.items], height };
  }
  const [a, b] = [facts.baseline, facts.proposed].map((side) => (weight === "workers" ? side.workers : side.status));
  if (!a || !b) return { items: [title], height };
  const longest = widest(STATUSES.flatMap((status) => [shownText(a[status]), shownText(b[status])]));
  const picture = layFlow(matrix, {
    width: spot.width / LARGER,
    height: (height - HEADING.height - NAMES) / LARGER + FLOW_TOP,
    format: () => longest,
    words: STATUSES.map(wordOf),
  });
  const drawn = [...picture.ribbons.flatMap(ribbonItems), ...barItems(picture, 0, a), ...barItems(picture, 1, b)];
  const items = movedItems(drawn, spot.x, top + NAMES - FLOW_TOP * LARGER, LARGER);
  return { items: [title, ...nameItems(facts, picture, { ...spot, y: top }), ...items], height };
}

/** What the layout keeps free above its bars for letters, px; here the names stand there. */
const FLOW_TOP = 18;
