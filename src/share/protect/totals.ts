import type { SideCounts, StatusCounts } from "../../engine/counts.ts";
import type { Definition } from "../../model/definition.ts";
import { memo } from "../../state/memo.ts";
import type { Results } from "../../state/results.ts";
import type { Protection } from "../../state/sharing.ts";
import type { Shown } from "../facts/shown.ts";
import { isTold, isToldOfWorkers, never } from "./harm.ts";
import {
  addSite,
  BASELINE,
  FLOW,
  PROPOSED,
  QUANTITIES,
  RECORDED,
  SITES,
  SUMS,
  type Sum,
  WORKERS,
} from "./quantities.ts";
import { ruleOf } from "./rule.ts";
import { type Entry, settle } from "./settle.ts";
import { asTotal, coarse, isSmall, WITHHOLD, WORKERS_STEP } from "./steps.ts";

export interface SideTotals {
  /** In the definition's order; undetermined last. */
  readonly classes: readonly Shown[];
  /** In, cannot tell, out. */
  readonly notRecorded: readonly Shown[];
}

/** Numbers over all sites shown, as they may leave. */
export interface Totals {
  /** By quantity (`quantities.ts`), sites. */
  readonly sites: readonly Shown[];
  /** By quantity, persons: of BASELINE, PROPOSED, moves and FLOW; at SITES of all. */
  readonly workers: readonly Shown[];
  /** Sites whose status is the same and told, and their workers. */
  readonly same: { readonly sites: Shown; readonly workers: Shown };
  readonly baseline: SideTotals;
  readonly proposed: SideTotals;
  /** Sites at which workers are not recorded. */
  readonly notRecorded: Shown;
}

/** Below so many times the minimum every total is in steps. */
const FEW = 20;
const SAME = WORKERS;
const COUNTS = WORKERS + 1;
/** One sum more than of a place: the same status is said too. */
const TOTAL_SUMS: readonly Sum[] = [
  ...SUMS,
  { whole: SAME, parts: [FLOW, FLOW + 8] },
  { whole: SITES, parts: [7, 8, 9, FLOW + 4, SAME] },
];

/** Numbers that add up, gathered before any of them is said. */
class Ledger {
  readonly values: number[] = [];
  readonly said: boolean[] = [];
  readonly sums: Sum[] = [];

  add(value: number, said = true): number {
    this.said.push(said);
    return this.values.push(value) - 1;
  }
  sum(whole: number, ...parts: number[]): void {
    this.sums.push({ whole, parts });
  }
}

const statuses = ({ in: inside, cannotTell, out }: StatusCounts): number[] => [inside, cannotTell, out];

/** Classes that are certain count as in or out; what is in or out without a certain class is worked out from them. */
function addClasses(ledger: Ledger, side: SideCounts, definition: Definition, status: number): number[] {
  const last = side.classIds.indexOf(definition.asmUpTo);
  const classes = side.certain.map((sites) => ledger.add(sites));
  const undetermined = ledger.add(side.undetermined);
  const sure = side.certain.reduce((sum, sites, at) => (at <= last ? sum + sites : sum), 0);
  const openIn = ledger.add(side.status.in - sure, false);
  const openOut = ledger.add(side.undetermined - side.status.cannotTell - (side.status.in - sure), false);
  ledger.sum(SITES, ...classes, undetermined);
  ledger.sum(status, ...classes.slice(0, last + 1), openIn);
  ledger.sum(status + 2, ...classes.slice(last + 1), openOut);
  ledger.sum(undetermined, openIn, status + 1, openOut);
  return [...classes, undetermined];
}

function addNotRecorded(ledger: Ledger, side: SideCounts, all: number, status: number): number[] {
  const sites = statuses(side.status);
  const entries = statuses(side.notRecorded).map((missing, at) => {
    const entry = ledger.add(missing);
    ledger.sum(status + at, entry, ledger.add((sites[at] as number) - missing, false));
    return entry;
  });
  ledger.sum(all, ...entries);
  return entries;
}

function entriesOf({ values, said }: Ledger, fewest: number, steps: boolean): Entry[] {
  const stepped = fewest > 1 && (steps || (values[SITES] as number) < FEW * fewest);
  return values.map((value, at) => ({
    value,
    shown: said[at] ? (level) => asTotal(value, fewest, level) : null,
    from: stepped ? 1 : 0,
    // How many sites are shown is said wherever numbers are; it is never what gives way.
    fixed: at === SITES,
    harmed: isSmall(value, fewest) ? isTold(fewest) : never,
  }));
}

/** Sites at which workers are recorded and their workers, by status under A and B, as quantities of one place. */
function recordedOf({ run, include, workers }: Results): { sites: Float64Array; persons: Float64Array } {
  const byPair = new Float64Array(9 * QUANTITIES);
  for (let site = 0; site < run.siteCount; site++) {
    if (include?.[site] === 0 || Number.isNaN(workers[site])) continue;
    const tuple = run.tuples[site] as number;
    const [from, to] = [run.baseline.status[tuple] as number, run.proposed.status[tuple] as number];
    addSite(byPair, (3 * from + to) * QUANTITIES, from, to, workers[site] as number);
  }
  const [sites, persons] = [new Float64Array(COUNTS), new Float64Array(COUNTS)];
  for (let pair = 0; pair < 9; pair++) {
    for (let q = 0; q < WORKERS; q++) {
      if ((byPair[pair * QUANTITIES + q] as number) === 0) continue;
      sites[q] = (sites[q] as number) + (byPair[pair * QUANTITIES + RECORDED] as number);
      persons[q] = (persons[q] as number) + (byPair[pair * QUANTITIES + WORKERS] as number);
    }
  }
  for (const all of [sites, persons]) all[SAME] = (all[FLOW] as number) + (all[FLOW + 8] as number);
  return { sites, persons };
}

function workersShown(results: Results, fewest: number, steps: boolean): Shown[] {
  const { sites, persons } = recordedOf(results);
  const stepped = fewest > 1 && (steps || results.counts.sites < FEW * fewest);
  const entries = [...persons].map((value, at): Entry => {
    const guarded = isSmall(sites[at] as number, fewest);
    return {
      value,
      shown: (level) => coarse(value, WORKERS_STEP, level),
      from: guarded ? WITHHOLD : stepped ? 1 : 0,
      harmed: guarded ? isToldOfWorkers(value) : never,
    };
  });
  return settle(entries, TOTAL_SUMS);
}

function totals(results: Results, protection: Protection): Totals {
  const { fewest } = ruleOf(protection);
  const steps = protection.totals === "steps";
  const { counts, asked } = results;
  const { statusFlow, baseline, proposed } = counts;
  const flow = statusFlow.sites.flat();
  const at = (from: number, to: number): number => flow[3 * from + to] ?? 0;
  const ledger = new Ledger();
  const moves = [at(1, 0) + at(2, 0), at(0, 2) + at(1, 2), at(0, 1) + at(2, 1)];
  const same = at(0, 0) + at(2, 2);
  for (const value of [
    counts.sites,
    ...statuses(baseline.status),
    ...statuses(proposed.status),
    ...moves,
    ...flow,
    same,
  ])
    ledger.add(value);
  ledger.sums.push(...TOTAL_SUMS);
  const all = ledger.add(statuses(baseline.notRecorded).reduce((sum, value) => sum + value, 0));
  const sides = [
    { side: baseline, definition: asked.baseline, status: BASELINE },
    { side: proposed, definition: asked.proposed, status: PROPOSED },
  ].map(({ side, definition, status }) => ({
    classes: addClasses(ledger, side, definition, status),
    notRecorded: addNotRecorded(ledger, side, all, status),
  }));
  const shown = settle(entriesOf(ledger, fewest, steps), ledger.sums);
  const read = (entries: readonly number[]): Shown[] => entries.map((entry) => shown[entry] as Shown);
  const [ofBaseline, ofProposed] = sides.map(({ classes, notRecorded }): SideTotals => {
    return { classes: read(classes), notRecorded: read(notRecorded) };
  });
  const workers = workersShown(results, fewest, steps);
  return {
    sites: shown.slice(0, WORKERS),
    workers,
    same: { sites: shown[SAME] as Shown, workers: workers[SAME] as Shown },
    baseline: ofBaseline as SideTotals,
    proposed: ofProposed as SideTotals,
    notRecorded: shown[all] as Shown,
  };
}

/** Numbers over all sites shown: exact, save where one is below the minimum or could be worked out. */
export const totalsOf = memo(totals);
