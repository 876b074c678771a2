import { t } from "../../dialects/text.ts";
import type { Facts, StatusShown } from "../facts/facts.ts";
import { shareText, shownText } from "../facts/shown-text.ts";

import { sumShown } from "../map/shown-sum.ts";
import type { Item } from "../picture/picture.ts";
import { unknownBefore } from "../tables/unknown-before.ts";
import { allLabel } from "./all-label.ts";
import { type Block, paragraph } from "./lettering.ts";
import { paper } from "./paper.ts";
import { HEADING, heading, type Spot } from "./part.ts";
import { type Row, rowsBlock } from "./rows.ts";
import { changeSign, type StatusName, statusBox } from "./swatch.ts";

const STATUSES: readonly (readonly [StatusName, "status.in" | "status.cannot_tell" | "status.out"])[] = [
  ["in", "status.in"],
  ["cannotTell", "status.cannot_tell"],
  ["out", "status.out"],
];
const SWATCH = 13;

const sign =
  (status: StatusName) =>
  (x: number, y: number): Item[] =>
    statusBox(status, x - SWATCH / 2, y - SWATCH / 2, SWATCH, SWATCH);

const under = (title: string, spot: Spot, block: (spot: Spot) => Block): Block => {
  const { items, height } = block({ ...spot, y: spot.y + HEADING.height });
  return { items: [heading(title, spot), ...items], height: HEADING.height + height };
};

const all = ({ in: inside, cannotTell, out }: StatusShown) => sumShown([inside, cannotTell, out]);

const statusRows = (cells: (status: StatusName) => string[], total: string[], all: string): Row[] => [
  ...STATUSES.map(([status, key]): Row => ({ sign: sign(status), label: t(key), cells: cells(status) })),
  { sign: null, label: all, cells: total, total: true },
];

/** How many rows the table of what moved has, the one of all sites included. */
export const movedCount = (facts: Facts): number =>
  facts.moved.reduce((sum, { kind }) => sum + (unknownBefore(facts, kind) ? 2 : 1), 1);

/** Sites by what happened to their status; below those that enter or leave, of how many it could not be told before. */
export function movedRows(facts: Facts, spot: Spot, pitch: number): Block {
  const rows = facts.moved.flatMap(({ kind, label, sites }): Row[] => {
    const unknown = unknownBefore(facts, kind);
    const own: Row = { sign: (x, y) => changeSign(kind, x, y), label, cells: [shownText(sites)] };
    if (!unknown) return [own];
    return [
      own,
      {
        sign: null,
        label: t("sheet.moved.unknown_before"),
        cells: [shownText(unknown.sites)],
        short: t("sheet.moved.unknown_before.short"),
        below: true,
      },
    ];
  });
  rows.push({ sign: null, label: t("sheet.all"), cells: [shownText(facts.sites)], total: true });
  return under(t("sheet.moved"), spot, (below) => rowsBlock(rows, below, { pitch, strong: 0 }));
}

function workersNote(facts: Facts, { x, y, width }: Spot): Block {
  const unknown = all(facts.proposed.notRecorded);
  const n = shownText(unknown);
  const said = unknown.max === 0 ? [] : [t("sheet.workers.unknown", { n })];
  return paragraph([...said, t("sheet.workers.last")].join(" "), x, y + 6, width, {
    size: 12,
    line: 17,
    fill: paper("--ink-3"),
  });
}

/** Recorded workers by status, under both definitions where two are compared. */
export function workersRows(facts: Facts, spot: Spot, pitch: number): Block {
  const sides = facts.comparing ? [facts.baseline, facts.proposed] : [facts.proposed];
  const rows = statusRows(
    (status) => sides.map(({ workers }) => shownText(workers[status])),
    sides.map(({ workers }) => shownText(all(workers))),
    t("sheet.workers.all"),
  );
  const heads = facts.comparing ? { heads: sides.map(({ letter }) => letter) } : {};
  const table = under(t("sheet.workers"), spot, (below) =>
    rowsBlock(rows, below, { pitch, strong: sides.length - 1, ...heads }),
  );
  const note = workersNote(facts, { ...spot, y: spot.y + table.height });
  return { items: [...table.items, ...note.items], height: table.height + note.height + 6 };
}

/** Sites by status under the proposed definition, with shares. */
export function siteStatusRows(facts: Facts, spot: Spot, pitch: number): Block {
  const { status, letter } = facts.proposed;
  const rows = statusRows(
    (name) => [shownText(status[name]), shareText(status[name], facts.sites)],
    [shownText(facts.sites), shareText(facts.sites, facts.sites)],
    allLabel(Object.values(status), facts.sites),
  );
  return under(t("sheet.status", { side: letter }), spot, (below) => rowsBlock(rows, below, { pitch, strong: 0 }));
}
