import { t } from "../../dialects/text.ts";
import type { ClassFact, Facts, SideFacts } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";
import { shareText, shownMiddle, shownText } from "../facts/shown-text.ts";
import { sumShown } from "../map/shown-sum.ts";
import type { Item } from "../picture/picture.ts";
import { allLabel } from "./all-label.ts";
import type { Block } from "./lettering.ts";
import { paper } from "./paper.ts";
import { HEADING, heading, type Spot } from "./part.ts";
import { type Row, rowsBlock } from "./rows.ts";
import { classSign, paintBox } from "./swatch.ts";

const BAR = 14;

const middle = ({ sites }: ClassFact): number => shownMiddle(sites) ?? 0;

/**
 * At most so many classes: the smallest of a longer ladder as one row. The order of the ladder stays.
 * @returns also how many went into that row
 */
function shortLadder(classes: readonly ClassFact[], most: number): { kept: ClassFact[]; others: ClassFact[] } {
  if (classes.length <= most) return { kept: [...classes], others: [] };
  const rungs = classes.filter(({ look }) => look !== null);
  const large = new Set([...rungs].sort((a, b) => middle(b) - middle(a)).slice(0, Math.max(1, most - 2)));
  const kept = classes.filter((one) => one.look === null || large.has(one));
  return { kept, others: rungs.filter((one) => !large.has(one)) };
}

function bar({ look, sites }: ClassFact, longest: number): (x: number, y: number, width: number) => Item[] {
  const value = shownMiddle(sites);
  return (x, y, width) => {
    if (value === null || value === 0) return [];
    const w = Math.max(1.5, (value / longest) * (width - 1));
    const ring = { fill: look ? paper(look.token) : paper("--paper"), stroke: paper(look ? "--c-outline" : "--hatch") };
    return paintBox({ ...ring, hatch: look ? null : "coarse" }, x, y - BAR / 2, w, BAR);
  };
}

function classRow(one: ClassFact, facts: Facts, longest: number): Row {
  return {
    sign: (x, y) => classSign(one.look, x, y),
    label: one.label,
    cells: [shownText(one.sites), shareText(one.sites, facts.sites)],
    after: bar(one, longest),
  };
}

const othersOf = (others: readonly ClassFact[]): Shown => sumShown(others.map((one) => one.sites));

function othersRow(others: readonly ClassFact[], facts: Facts): Row {
  const sites = othersOf(others);
  const cells = [shownText(sites), shareText(sites, facts.sites)];
  return { sign: null, label: t("sheet.others", { n: others.length }), cells };
}

/** Sites by class with shares and bars, the undetermined as a row of their own, and all sites last. */
export function classRows(facts: Facts, side: SideFacts, spot: Spot, pitch: number, most: number): Block {
  const { kept, others } = shortLadder(side.classes, most);
  const longest = Math.max(1, ...side.classes.map(middle));
  const rungs = kept.filter(({ look }) => look !== null).map((one) => classRow(one, facts, longest));
  const open = kept.filter(({ look }) => look === null).map((one) => classRow(one, facts, longest));
  const shown = [...kept.map(({ sites }) => sites), ...(others.length > 0 ? [othersOf(others)] : [])];
  const label = allLabel(shown, facts.sites);
  const total: Row = {
    sign: null,
    label,
    cells: [shownText(facts.sites), shareText(facts.sites, facts.sites)],
    total: true,
  };
  const rows = [...rungs, ...(others.length > 0 ? [othersRow(others, facts)] : []), ...open, total];
  const below = { ...spot, y: spot.y + HEADING.height };
  const block = rowsBlock(rows, below, { pitch, strong: 0, after: 0.3 });
  const title = heading(t("sheet.classes", { side: side.letter }), spot);
  return { items: [title, ...block.items], height: HEADING.height + block.height };
}
