import type { SideCounts, StatusCounts } from "../../engine/counts.ts";
import type { Definition } from "../../model/definition.ts";
import type { Results } from "../../state/results.ts";
import { BASELINE, FLOW, SITES, SUMS, type Sum, WORKERS } from "./quantities.ts";

/** Sites whose status is the same and told: one number more than of a place. */
export const SAME = WORKERS;
/** Numbers that sites and their workers have in common: the quantities of a place, and the same status. */
export const SHARED = WORKERS + 1;
export const SHARED_SUMS: readonly Sum[] = [
  ...SUMS,
  { whole: SAME, parts: [FLOW, FLOW + 8] },
  { whole: SITES, parts: [7, 8, 9, FLOW + 4, SAME] },
];

/** Numbers that add up, gathered before any of them is said. */
export class Ledger {
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

/** Where the numbers of one definition stand in the ledger. */
export interface SideEntries {
  /** In the definition's order; undetermined last. */
  readonly classes: readonly number[];
  /** In, cannot tell, out. */
  readonly notRecorded: readonly number[];
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

/** Sites at which workers are recorded follow from those at which they are not. */
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

/** Every number of sites that a file states over all sites shown, or that follows from those by a difference. */
export function ledgerOf({ counts, asked }: Results) {
  const { statusFlow, baseline, proposed } = counts;
  const flow = statusFlow.sites.flat();
  const at = (from: number, to: number): number => flow[3 * from + to] ?? 0;
  const ledger = new Ledger();
  const moves = [at(1, 0) + at(2, 0), at(0, 2) + at(1, 2), at(0, 1) + at(2, 1)];
  const own = [counts.sites, ...statuses(baseline.status), ...statuses(proposed.status), ...moves, ...flow];
  for (const value of [...own, at(0, 0) + at(2, 2)]) ledger.add(value);
  ledger.sums.push(...SHARED_SUMS);
  const notRecorded = ledger.add(statuses(baseline.notRecorded).reduce((sum, value) => sum + value, 0));
  const side = (counted: SideCounts, definition: Definition, status: number): SideEntries => ({
    classes: addClasses(ledger, counted, definition, status),
    notRecorded: addNotRecorded(ledger, counted, notRecorded, status),
  });
  return {
    ledger,
    notRecorded,
    baseline: side(baseline, asked.baseline, BASELINE),
    proposed: side(proposed, asked.proposed, BASELINE + 3),
  };
}
