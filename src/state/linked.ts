import type { PairRun } from "../engine/run.ts";
import { type Counted, columnsOf, type Grouping, type Tally } from "../engine/tally.ts";
import { tallyGroup } from "../engine/tally-sites.ts";

/** Counters that were worked out together with a run, and what they count. */
interface Linked {
  readonly tally: Tally;
  readonly counted: Counted;
}

/** The sites whose outcome may be another than in the run before. */
export interface Moved {
  readonly since: PairRun;
  readonly sites: Uint32Array;
  /** How many of `sites` hold. */
  readonly count: number;
}

interface Known {
  linked?: Linked;
  moved?: Moved;
  /** Groupings that the views asked for: what is counted together next time. */
  readonly asked: Map<Grouping["of"], Grouping>;
  readonly counters: Map<Grouping["of"], Uint32Array>;
}

const runs = new WeakMap<PairRun, Known>();

function knownOf(run: PairRun): Known {
  const known = runs.get(run) ?? { asked: new Map(), counters: new Map() };
  runs.set(run, known);
  return known;
}

/** Counters that came with a run. */
export function link(run: PairRun, linked: Linked, moved?: Moved): void {
  // Of a drag's runs only the last two are kept: each would hold the one before it.
  if (moved) delete knownOf(moved.since).moved;
  Object.assign(knownOf(run), moved ? { linked, moved } : { linked });
}

/** The sums that came with a run, where they count the same sites. */
export function linkedTally(run: PairRun, include: Uint8Array | null): Tally | undefined {
  const linked = runs.get(run)?.linked;
  return linked?.counted.include === include ? linked.tally : undefined;
}

export const movedOf = (run: PairRun): Moved | null => runs.get(run)?.moved ?? null;

/** What the views have asked of a run. */
export const askedOf = (run: PairRun): Grouping[] => [...(runs.get(run)?.asked.values() ?? [])];

/** Sites by `group * columns + column`: from what came with the run, else by one pass, kept for as long as the run is. */
export function groupCounts(run: PairRun, grouping: Grouping, include: Uint8Array | null): Uint32Array {
  const known = knownOf(run);
  known.asked.set(grouping.of, grouping);
  const { linked } = known;
  const at =
    linked?.counted.include === include ? linked.counted.groupings.findIndex(({ of }) => of === grouping.of) : -1;
  const found = linked?.tally.groups[at] ?? known.counters.get(grouping.of);
  if (found && found.length === grouping.count * columnsOf(grouping, run)) return found;
  const counters = tallyGroup(run, grouping, include);
  known.counters.set(grouping.of, counters);
  return counters;
}
