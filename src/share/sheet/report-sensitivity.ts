import { asks } from "../../dialects/asks.ts";
import { formatNumber, t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { readSites } from "../../engine/site-readings.ts";
import { sweepStatus } from "../../engine/sweep.ts";
import { ANY, type Definition } from "../../model/definition.ts";
import { scaleOf } from "../../model/scale.ts";
import { propertyOf } from "../../model/walk.ts";
import { FEWEST_FOR_SHARE } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";
import { type Totals as ApartTotals, totalsOf as apartTotalsOf, farEnough } from "../moving/apart.ts";
import { inputAt } from "../moving/stops.ts";
import { PROPOSED } from "../protect/quantities.ts";
import { type Totals, totalsOf } from "../protect/totals.ts";
import type { ShareInput } from "../share-input.ts";
import { headingSlab, INNER, paragraphSlabs, type Slab, tableSlabs } from "./report-slabs.ts";

/** Of a limit's value, where its parameter states no step. */
const USUAL_STEP = 0.1;

/** What is said of B as it stands or with one limit moved, and what the page says exactly so far. */
interface Said {
  readonly shown: Totals;
  readonly exact: ApartTotals | null;
}

const signed = (change: number): string =>
  change === 0 ? "0" : change > 0 ? `+${formatNumber(change)}` : `\u2212${formatNumber(-change)}`;

/** The change of a number of which two things are said: "+12", or where one is in steps "+20 to +28". */
function changeText(now: Shown, then: Shown): string {
  if (now.max === null || then.max === null) return t("facts.withheld");
  const [low, high] = [then.min - now.max, then.max - now.min];
  return low === high ? signed(low) : t("facts.step.spoken", { min: signed(low), max: signed(high) });
}

/**
 * B with one limit moved, as if it were a file of its own: exact only beside numbers that are exact and far enough away
 * from every one that this page already says, else in steps.
 */
function saidAt(input: ShareInput, key: string, value: number, before: readonly Said[]): Said {
  const { results } = inputAt(input, key, value);
  const { protection } = input;
  const shown = totalsOf(results, protection);
  const own = apartTotalsOf(results.counts);
  const { fewest } = protection;
  const open = before.every(({ exact }) => exact === null || farEnough(own, exact, fewest));
  if (shown.exact && before[0]?.shown.exact && open) return { shown, exact: own };
  return { shown: totalsOf(results, { ...protection, totals: "steps" }), exact: null };
}

function movedText(now: Totals, { shown }: Said, value: number): string {
  const change = (at: number): string => changeText(now.sites[at] as Shown, shown.sites[at] as Shown);
  const [inside, cannotTell] = [change(PROPOSED), change(PROPOSED + 1)];
  if (inside === "0" && cannotTell === "0") return `${formatNumber(value)}: ${t("report.sensitivity.same")}`;
  return t("report.sensitivity.change", { value, in: inside, cannotTell });
}

function limitRows(input: ShareInput): string[][] {
  const { results, protection, choice } = input;
  const now = totalsOf(results, protection);
  const said: Said[] = [{ shown: now, exact: now.exact ? apartTotalsOf(results.counts) : null }];
  const { table, proposed } = results.asked;
  return Object.entries(choice.proposed.params).flatMap(([key, param]): string[][] => {
    const value = param.value === ANY ? null : Number(param.value);
    if (value === null || !Number.isFinite(value)) return [];
    if (!sweepStatus(table, proposed, key, results.include)) return [];
    const step = param.step ?? (Math.abs(value) * USUAL_STEP || 1);
    const moved = [value - step, value + step].map((at) => {
      const then = saidAt(input, key, at, said);
      said.push(then);
      return movedText(now, then, at);
    });
    return [[param.label ?? key.replaceAll("_", " "), formatNumber(value), ...moved]];
  });
}

/** What one step of each limit on a number changes, from the exact curves. */
export function sensitivitySlabs(facts: Facts, input: ShareInput): Slab[] {
  const title = headingSlab(t("report.sensitivity"), 20, true);
  const { in: inside, cannotTell } = facts.proposed.status;
  if (inside.max === null || cannotTell.max === null)
    return [title, ...paragraphSlabs(t("report.sensitivity.withheld"))];
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
  const { fewest } = input.protection;
  let [sites, known] = [0, 0];
  for (let site = 0; site < codes.length; site++) {
    if (include?.[site] === 0) continue;
    sites++;
    if (codes[site] !== 0) known++;
  }
  if (sites < FEWEST_FOR_SHARE) return "";
  // In steps that no few sites move from one to the next.
  const step = fewest <= 1 ? 1 : Math.ceil((100 * fewest) / sites);
  const share = Math.round((100 * known) / sites / step) * step;
  return step === 1 ? t("share.percent", { n: share }) : t("facts.percent.about", { share });
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
