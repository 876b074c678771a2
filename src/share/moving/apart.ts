import type { PairCounts, StatusCounts } from "../../engine/counts.ts";

/** Totals that a picture of these counts may show, in sites, and the persons that stand beside some of them. */
export interface Totals {
  readonly sites: readonly number[];
  /** Persons, with the sites at which their number is recorded. */
  readonly workers: readonly (readonly [persons: number, recorded: number])[];
}

const listed = ({ in: yes, cannotTell, out }: StatusCounts): number[] => [yes, cannotTell, out];

export function totalsOf({ sites, proposed, statusFlow, certainlyMoved, mayMove }: PairCounts): Totals {
  const [status, unrecorded, persons] = [proposed.status, proposed.notRecorded, proposed.workers].map(listed);
  const recorded = (status ?? []).map((all, at) => all - (unrecorded?.[at] ?? 0));
  return {
    sites: [
      sites,
      ...(status ?? []),
      ...(unrecorded ?? []),
      ...recorded,
      ...proposed.certain,
      ...proposed.possible,
      proposed.undetermined,
      ...statusFlow.sites.flat(),
      certainlyMoved,
      mayMove,
    ],
    workers: recorded.map((own, at) => [persons?.[at] ?? 0, own] as const),
  };
}

/**
 * Whether two sets of totals may both be known: each total is the same in both or differs by at least `fewest` sites,
 * else their difference would tell of so few. Persons may differ only where the sites behind them do. Totals of
 * definitions with other classes count other things, and are not compared.
 */
export function farEnough(one: Totals, other: Totals, fewest: number): boolean {
  if (fewest <= 1 || one.sites.length !== other.sites.length) return true;
  const apart = (a: number, b: number): boolean => a === b || Math.abs(a - b) >= fewest;
  return (
    one.sites.every((count, at) => apart(count, other.sites[at] ?? Number.NaN)) &&
    one.workers.every(([persons, recorded], at) => {
      const [otherPersons, otherRecorded] = other.workers[at] ?? [];
      return recorded !== otherRecorded || persons === otherPersons;
    })
  );
}
