import { canonicalDefinition } from "../../model/definition-hash.ts";
import { memo } from "../../state/memo.ts";
import type { Results } from "../../state/results.ts";
import type { Protection } from "../../state/sharing.ts";
import { exactly, type Shown } from "../facts/shown.ts";
import { isToldInSteps, isToldOfWorkers, never } from "./harm.ts";
import { type Ledger, ledgerOf, SAME, SHARED_SUMS, type SideEntries } from "./ledger.ts";
import { ENTERS, FLOW, LEAVES, NOW_CANNOT_TELL, SITES } from "./quantities.ts";
import { type Recorded, recordedOf } from "./recorded.ts";
import { ruleOf } from "./rule.ts";
import { type Entry, settle } from "./settle.ts";
import { fewerThan, inSteps, isSmall, personsOfFew, WORKERS_STEP } from "./steps.ts";

export interface SideTotals {
  /** In the definition's order; undetermined last. */
  readonly classes: readonly Shown[];
  /** In, cannot tell, out. */
  readonly notRecorded: readonly Shown[];
}

/** Numbers over all sites shown, as they may leave. One object feeds every text, table and picture. */
export interface Totals {
  /** Whether all of them are exact; else all are in steps. */
  readonly exact: boolean;
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
  /** A count that stands beside these and adds up with none of them: rows set aside, visits. */
  other(count: number): Shown;
}

/** Below so many times the minimum every total is in steps. */
const FEW = 20;
/** Steps widen one at a time for so many passes before a number is withheld. */
const PATIENT = 60;

/** Where two equal definitions are laid over each other nothing moves, and everybody knows. */
const NEVER_MOVES: ReadonlySet<number> = new Set([
  ENTERS,
  LEAVES,
  NOW_CANNOT_TELL,
  ...[1, 2, 3, 5, 6, 7].map((cell) => FLOW + cell),
]);

const nothing = (): Shown => exactly(0);

function siteEntries({ values, said }: Ledger, fewest: number, equal: boolean): Entry[] {
  return values.map((value, at): Entry => {
    const none = equal && NEVER_MOVES.has(at);
    return {
      value,
      shown: none ? nothing : said[at] ? (level) => inSteps(value, fewest, level) : null,
      from: 0,
      // How many sites are shown is said wherever numbers are; it is never what gives way.
      fixed: at === SITES || none,
      harmed: none ? never : isToldInSteps(fewest),
    };
  });
}

function workerEntries({ sites, persons }: Recorded, fewest: number, equal: boolean): Entry[] {
  return [...persons].map((value, at): Entry => {
    if (equal && NEVER_MOVES.has(at)) return { value, shown: nothing, from: 0, fixed: true, harmed: never };
    const few = (sites[at] as number) < fewest;
    return {
      value,
      shown: (level) => (few ? personsOfFew(value, level) : inSteps(value, WORKERS_STEP, level)),
      from: 0,
      harmed: few ? isToldOfWorkers(value) : isToldInSteps(WORKERS_STEP),
    };
  });
}

/** Whether no number tells of few sites, neither one that is stated nor one that follows by a difference. */
function mayBeExact(ledger: Ledger, recorded: Recorded, { fewest }: { fewest: number }): boolean {
  if (fewest <= 1) return true;
  const small = (value: number): boolean => isSmall(value, fewest);
  return (ledger.values[SITES] as number) >= FEW * fewest && !ledger.values.some(small) && !recorded.sites.some(small);
}

function totals(results: Results, protection: Protection): Totals {
  const rule = ruleOf(protection);
  const { fewest } = rule;
  const { baseline: a, proposed: b } = results.asked;
  const { ledger, notRecorded, baseline, proposed } = ledgerOf(results);
  const recorded = recordedOf(results);
  const exact = (fewest <= 1 || protection.totals !== "steps") && mayBeExact(ledger, recorded, rule);
  const equal = !exact && canonicalDefinition(a) === canonicalDefinition(b);
  const sites = exact ? ledger.values.map(exactly) : settle(siteEntries(ledger, fewest, equal), ledger.sums, PATIENT);
  const workers = exact
    ? [...recorded.persons].map(exactly)
    : settle(workerEntries(recorded, fewest, equal), SHARED_SUMS, PATIENT);
  const side = ({ classes, notRecorded: missing }: SideEntries): SideTotals => {
    const [ofClasses, ofMissing] = [classes, missing].map((entries) => entries.map((entry) => sites[entry] as Shown));
    return { classes: ofClasses as Shown[], notRecorded: ofMissing as Shown[] };
  };
  return {
    exact,
    sites: sites.slice(0, SAME),
    workers,
    same: { sites: sites[SAME] as Shown, workers: workers[SAME] as Shown },
    baseline: side(baseline),
    proposed: side(proposed),
    notRecorded: sites[notRecorded] as Shown,
    other: (count) => {
      if (!exact) return inSteps(count, fewest, 0);
      return isSmall(count, fewest) ? fewerThan(fewest) : exactly(count);
    },
  };
}

/**
 * Numbers over all sites shown: all exact where not one of them, nor any difference, is below the minimum; else all in
 * steps, so that no sum of exact and stepped numbers tells what the steps hide.
 */
export const totalsOf = memo(totals);
