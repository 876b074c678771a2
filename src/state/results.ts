import { countPair, type PairCounts, pairCounts } from "../engine/counts.ts";
import { PairEngine } from "../engine/pair-engine.ts";
import type { PairRun } from "../engine/run.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Choice } from "./choice.ts";
import { includedSites } from "./filtering.ts";
import { linkedTally } from "./linked.ts";
import { memo } from "./memo.ts";
import { siteNumbers } from "./site-values.ts";
import { underSomeLaw } from "./without-law.ts";

/** A table and a pair to be applied to it. */
export interface Asked {
  readonly table: SiteTable;
  readonly baseline: Definition;
  readonly proposed: Definition;
}

/** Adds up a holder's sites before a law's limit on a holder is applied. */
export type HeldUp = (table: SiteTable, baseline: Definition, proposed: Definition) => Asked;

/** Everything the views are drawn from: one run, one filter, one count, so that all of them agree. */
export interface Results {
  readonly table: SiteTable;
  readonly run: PairRun;
  /** 0 where a filter leaves the site out; null where nothing is filtered. */
  readonly include: Uint8Array | null;
  /** Persons by site, NaN where not one known number. */
  readonly workers: Float64Array;
  /** Sites that the filters keep and no law of the pair is known for: neither in nor out, and not among the counts. */
  readonly withoutLaw: number;
  /** What the engine was given: the table and the pair, with holdings added up where that is asked. */
  readonly asked: Asked;
  readonly counts: PairCounts;
}

const engineOf = memo((table: SiteTable) => new PairEngine(table), 2);

/** Runs that were made beside the page, the newest first. */
const provided: { readonly asked: Asked; readonly run: PairRun }[] = [];

/** Takes in a run that was made elsewhere. */
export function provide(asked: Asked, run: PairRun): void {
  provided.unshift({ asked, run });
  provided.length = Math.min(provided.length, 3);
}

const found = ({ table, baseline, proposed }: Asked): PairRun | undefined =>
  provided.find(({ asked }) => asked.table === table && asked.baseline === baseline && asked.proposed === proposed)
    ?.run;

/** Whether the run of a pair has been made elsewhere. */
export const isProvided = (asked: Asked): boolean => found(asked) !== undefined;

/** A run on this thread. */
export const runHere = memo(
  (table: SiteTable, baseline: Definition, proposed: Definition): PairRun => engineOf(table).run(baseline, proposed),
  3,
);

const runOf = (asked: Asked): PairRun => found(asked) ?? runHere(asked.table, asked.baseline, asked.proposed);

const includeOf = memo(includedSites);
const countsOf = memo((run: PairRun, workers: Float64Array, include: Uint8Array | null): PairCounts => {
  const tally = linkedTally(run, include);
  return tally ? pairCounts(tally) : countPair(run, workers, include);
});

const plain = memo(
  (table: SiteTable, baseline: Definition, proposed: Definition): Asked => ({ table, baseline, proposed }),
);

/** What the engine is to be given for a choice. */
export function askedFor(table: SiteTable, { baseline, proposed, filters }: Choice, heldUp?: HeldUp | null) {
  const asked = (heldUp ?? plain)(table, baseline, proposed);
  const under = underSomeLaw(table, baseline, includeOf(table, filters));
  const { include, withoutLaw } = underSomeLaw(table, proposed, under.include);
  const workers = siteNumbers(table, "workers");
  return { table, asked, include, workers, withoutLaw: under.withoutLaw + withoutLaw };
}

/** The same object for the same answer, so that what is drawn from it need not be drawn again. */
const together = memo(
  (
    table: SiteTable,
    asked: Asked,
    include: Results["include"],
    workers: Float64Array,
    without: number,
    run: PairRun,
  ) => ({
    ...{ table, asked, include, workers, withoutLaw: without, run },
    counts: countsOf(run, workers, include),
  }),
);

/** What the pair says of the sites that the filters keep. */
export function resultsOf(table: SiteTable, choice: Choice, heldUp?: HeldUp | null): Results {
  const { asked, include, workers, withoutLaw } = askedFor(table, choice, heldUp);
  return together(table, asked, include, workers, withoutLaw, runOf(asked));
}

/**
 * The counts before the gesture that is under way. Asked for when it begins, while the answer is still at hand;
 * kept until another begins.
 */
export const countsBefore = memo(
  (table: SiteTable, open: Choice, heldUp: HeldUp | null): PairCounts => resultsOf(table, open, heldUp).counts,
  1,
);

/** Sites with a usable position among those the filters keep. */
export const placedCount = memo(({ lon, lat, siteCount }: SiteTable, include: Uint8Array | null): number => {
  let placed = 0;
  for (let site = 0; site < siteCount; site++) {
    if (include?.[site] !== 0 && !Number.isNaN((lon[site] as number) + (lat[site] as number))) placed++;
  }
  return placed;
});
