import { asks } from "../../dialects/asks.ts";
import { formatNumber, t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { readSites } from "../../engine/site-readings.ts";
import { type Sweep, sweepStatus } from "../../engine/sweep.ts";
import { ANY, type Definition } from "../../model/definition.ts";
import { scaleOf } from "../../model/scale.ts";
import { propertyOf } from "../../model/walk.ts";
import { FEWEST_FOR_SHARE } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";
import { isExact } from "../facts/shown.ts";
import type { ShareInput } from "../share-input.ts";
import { headingSlab, INNER, paragraphSlabs, type Slab, tableSlabs } from "./report-slabs.ts";

/** Of a limit's value, where its parameter states no step. */
const USUAL_STEP = 0.1;

interface Counts {
  readonly in: number;
  readonly cannotTell: number;
}

function countsAt(sweep: Sweep, value: number): Counts {
  const row = Math.max(
    0,
    sweep.values.findLastIndex((from) => from <= value),
  );
  return { in: sweep.in[row] ?? 0, cannotTell: sweep.cannotTell[row] ?? 0 };
}

const signed = (change: number): string => (change > 0 ? `+${formatNumber(change)}` : `\u2212${formatNumber(-change)}`);

/** In steps of the minimum: "+20\u201324". */
function stepped(change: number, fewest: number): string {
  if (change === 0) return "0";
  const low = Math.floor(Math.abs(change) / fewest) * fewest;
  const range = low === 0 ? t("facts.fewer", { n: fewest }) : `${low}\u2013${low + fewest - 1}`;
  return `${change > 0 ? "+" : "\u2212"}${range}`;
}

/** Changes as they may leave: exact, or all in steps where one of the three statuses changes by less than the minimum. */
function movedText(now: Counts, then: Counts, value: number, fewest: number): string {
  const [inside, unsure] = [then.in - now.in, then.cannotTell - now.cannotTell];
  if (inside === 0 && unsure === 0) return `${formatNumber(value)}: ${t("report.sensitivity.same")}`;
  const small = [inside, unsure, inside + unsure].some((change) => change !== 0 && Math.abs(change) < fewest);
  const said = (change: number): string => (small ? stepped(change, fewest) : change === 0 ? "0" : signed(change));
  return t("report.sensitivity.change", { value, in: said(inside), cannotTell: said(unsure) });
}

function limitRows({ results, protection }: ShareInput): string[][] {
  const { table, proposed } = results.asked;
  const rows = Object.entries(proposed.params).flatMap(([key, param]): string[][] => {
    const value = param.value === ANY ? null : Number(param.value);
    if (value === null || !Number.isFinite(value)) return [];
    const sweep = sweepStatus(table, proposed, key, results.include);
    if (!sweep) return [];
    const step = param.step ?? (Math.abs(value) * USUAL_STEP || 1);
    const [now, down, up] = [value, value - step, value + step].map((at) => countsAt(sweep, at));
    if (!now || !down || !up) return [];
    const { fewest } = protection;
    return [
      [
        param.label ?? key.replaceAll("_", " "),
        formatNumber(value),
        movedText(now, down, value - step, fewest),
        movedText(now, up, value + step, fewest),
      ],
    ];
  });
  return rows;
}

/** What one step of each limit on a number changes, from the exact curves. */
export function sensitivitySlabs(facts: Facts, input: ShareInput): Slab[] {
  const title = headingSlab(t("report.sensitivity"), 20, true);
  const { in: inside, cannotTell } = facts.proposed.status;
  if (!isExact(inside) || !isExact(cannotTell)) return [title, ...paragraphSlabs(t("report.sensitivity.withheld"))];
  const rows = limitRows(input);
  if (rows.length === 0) return [title, ...paragraphSlabs(t("report.sensitivity.none"))];
  const columns = [
    { head: t("report.sensitivity.limit"), width: 150 },
    { head: t("report.sensitivity.now"), width: 82, number: true },
    { head: t("report.sensitivity.down"), width: (INNER - 232) / 2 },
    { head: t("report.sensitivity.up"), width: (INNER - 232) / 2 },
  ];
  return [title, ...paragraphSlabs(t("report.sensitivity.note"), 12), ...tableSlabs(columns, rows)];
}

/** Part of the sites of which a property is known; "" where too few to say. */
function recorded(input: ShareInput, definition: Definition, property: string): string {
  const entry = Object.entries(definition.criteria).find(([key, criterion]) => propertyOf(key, criterion) === property);
  if (!entry) return "";
  const { codes } = readSites(input.results.table, property, scaleOf(...entry));
  const { include } = input.results;
  let [sites, known] = [0, 0];
  for (let site = 0; site < codes.length; site++) {
    if (include?.[site] === 0) continue;
    sites++;
    if (codes[site] !== 0) known++;
  }
  if (sites < FEWEST_FOR_SHARE) return "";
  return t("share.percent", { n: Math.round((100 * known) / sites) });
}

/** Each attribute that a definition asks, and at how many sites it is recorded. */
export function askedSlabs(facts: Facts, input: ShareInput): Slab[] {
  const { baseline, proposed } = input.choice;
  const [a, b] = [new Set(asks(baseline)), new Set(asks(proposed))];
  const rows = [...new Set([...b, ...a])].map((property) => {
    const definition = b.has(property) ? proposed : baseline;
    const by = a.has(property) && b.has(property) ? t("report.asked.both") : b.has(property) ? "B" : "A";
    return [attributeLabel(property), facts.comparing ? by : "B", recorded(input, definition, property)];
  });
  const columns = [
    { head: t("report.asked.attribute"), width: INNER - 240 },
    { head: t("report.asked.by"), width: 120 },
    { head: t("report.asked.recorded"), width: 120, number: true },
  ];
  return [headingSlab(t("report.asked"), 15), ...tableSlabs(columns, rows)];
}
