import "../../dialects/share-words.ts";
import { formatNumber, t } from "../../dialects/text.ts";
import { type Sweep, sweepStatus } from "../../engine/sweep.ts";
import type { Facts } from "../facts/facts.ts";
import { isExact } from "../facts/shown.ts";
import type { Item, Picture } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { alone } from "./alone.ts";
import type { SheetFormat } from "./formats.ts";
import { text } from "./lettering.ts";
import type { Area } from "./numbers.ts";
import { paper } from "./paper.ts";
import { HEADING, heading, ruleAt } from "./part.ts";

const LEFT = 56;
const FOOT = 26;
const WORDS = 70;
/** Of a limit without a range, so many times its value is shown. */
const BEYOND = 4;

interface Curve {
  /** Values of the limit, ascending, and the counts from each to the next. */
  readonly values: readonly number[];
  readonly sure: readonly number[];
  readonly possible: readonly number[];
  readonly now: number;
}

/** Rows whose counts differ from the row kept before by nothing or by the minimum: no step is that of a few sites. */
function told(sweep: Sweep, rows: readonly number[], fewest: number): number[] {
  const kept: number[] = [];
  for (const row of rows) {
    const last = kept.at(-1);
    const changes = [sweep.in, sweep.cannotTell, sweep.out].map(
      (counts) => (counts[row] ?? 0) - (counts[last ?? row] ?? 0),
    );
    if (last === undefined || changes.every((change) => change === 0 || Math.abs(change) >= fewest)) kept.push(row);
  }
  return kept;
}

/** The curve within the range of the limit; null where the limit is no number or totals are not exact. */
function curveOf(facts: Facts, { results, protection }: ShareInput, param: string): Curve | null {
  const { table, proposed } = results.asked;
  const own = proposed.params[param];
  const sweep = own && sweepStatus(table, proposed, param, results.include);
  if (!sweep || !isExact(facts.proposed.status.in) || !isExact(facts.proposed.status.cannotTell)) return null;
  const now = Number(own.value);
  const finite = [...sweep.values].filter(Number.isFinite);
  const [low, high] = [
    Number(own.range?.[0] ?? 0),
    Number(own.range?.[1] ?? Math.min(now * BEYOND, finite.at(-1) ?? now)),
  ];
  const rows = [...sweep.values.keys()].filter(
    (row) => (sweep.values[row] ?? 0) > low && (sweep.values[row] ?? 0) <= high,
  );
  const first = Math.max(0, (rows[0] ?? sweep.values.length) - 1);
  const kept = told(sweep, [first, ...rows], protection.fewest);
  return {
    values: [low, ...kept.slice(1).map((row) => sweep.values[row] ?? high), high],
    sure: kept.map((row) => sweep.in[row] ?? 0),
    possible: kept.map((row) => (sweep.in[row] ?? 0) + (sweep.cannotTell[row] ?? 0)),
    now,
  };
}

/** A count below the minimum is drawn as none: the picture tells of no single site. */
const protectedCount = (count: number, fewest: number): number => (count < fewest ? 0 : count);

function steps(
  values: readonly number[],
  counts: readonly number[],
  x: (v: number) => number,
  y: (n: number) => number,
): number[] {
  return counts.flatMap((count, at) => [x(values[at] ?? 0), y(count), x(values[at + 1] ?? 0), y(count)]);
}

function drawn(curve: Curve, label: string, fewest: number, { x: left, y: top, width, height }: Area): Item[] {
  const [low, high] = [curve.values[0] ?? 0, curve.values.at(-1) ?? 1];
  const most = Math.max(1, ...curve.possible);
  const [bottom, right] = [top + height - FOOT, left + width - WORDS];
  const head = top + HEADING.height + 8;
  const x = (value: number): number => left + LEFT + ((value - low) / (high - low || 1)) * (right - left - LEFT);
  const y = (count: number): number => bottom - (protectedCount(count, fewest) / most) * (bottom - head);
  const sure = steps(curve.values, curve.sure, x, y);
  const possible = steps(curve.values, curve.possible, x, y);
  const back = steps(curve.values, curve.sure, x, y);
  const band = [...possible];
  for (let at = back.length - 2; at >= 0; at -= 2) band.push(back[at] ?? 0, back[at + 1] ?? 0);
  const fill = paper("--ink-3");
  const cut = x(Math.min(high, Math.max(low, curve.now)));
  return [
    heading(t("sheet.curve", { side: "B", label }), { x: left, y: top, width }),
    { kind: "hatch", lines: [band], ink: paper("--st-out-line"), gap: 4, width: 0.7 },
    { kind: "path", lines: [possible], closed: false, stroke: paper("--hatch"), width: 1.2 },
    { kind: "path", lines: [sure], closed: false, stroke: paper("--st-in"), width: 2.2 },
    ruleAt(left + LEFT, bottom, right - left - LEFT),
    { kind: "path", lines: [[cut, head, cut, bottom]], closed: false, stroke: paper("--ink"), width: 1.2 },
    text(formatNumber(curve.now), cut, bottom + 17, 12, { weight: 600, anchor: "middle" }),
    ...(cut - x(low) > 40 ? [text(formatNumber(low), x(low), bottom + 17, 12, { fill, anchor: "middle" })] : []),
    ...(x(high) - cut > 40 ? [text(formatNumber(high), x(high), bottom + 17, 12, { fill, anchor: "middle" })] : []),
    text(formatNumber(most), left + LEFT - 8, head + 4, 12, { fill, anchor: "end" }),
    text("0", left + LEFT - 8, bottom, 12, { fill, anchor: "end" }),
    ...endWords(y(curve.sure.at(-1) ?? 0), y(curve.possible.at(-1) ?? 0), right + 8),
  ];
}

/** "surely" and "could be" beside the ends of the lines; one word where the lines end together. */
function endWords(sure: number, possible: number, x: number): Item[] {
  const strong = text(t("chart.curve.surely"), x, sure + 4, 12, { weight: 600, fill: paper("--st-in") });
  if (sure - possible < 16) return [strong];
  return [strong, text(t("chart.curve.could_be"), x, possible + 4, 12, { fill: paper("--ink-2") })];
}

/**
 * Sites in under the proposed definition for every value of one limit, exact; null where the limit is no number, or
 * where there are so few sites that totals are not exact either.
 */
export function curvePicture(facts: Facts, input: ShareInput, param: string, format: SheetFormat): Picture | null {
  const curve = curveOf(facts, input, param);
  if (!curve) return null;
  const label = input.results.asked.proposed.params[param]?.label ?? param.replaceAll("_", " ");
  return alone(facts, format, (room) => drawn(curve, label, input.protection.fewest, room));
}
