import type { PairCounts, SideCounts, StatusCounts } from "../../engine/counts.ts";

/** Totals that a picture of these counts may show, in sites, and the persons that stand beside some of them. */
export interface Totals {
  /** By name; classes by their id, so that only like is compared with like. */
  readonly sites: Readonly<Record<string, number>>;
  /** Persons by name, with the sites at which their number is recorded. */
  readonly workers: Readonly<Record<string, readonly [persons: number, recorded: number]>>;
}

const STATUSES = ["in", "cannotTell", "out"] as const;

const recordedOf = ({ status, notRecorded }: SideCounts): StatusCounts => ({
  in: status.in - notRecorded.in,
  cannotTell: status.cannotTell - notRecorded.cannotTell,
  out: status.out - notRecorded.out,
});

function sideSites(letter: string, side: SideCounts): [string, number][] {
  const recorded = recordedOf(side);
  return [
    ...STATUSES.flatMap((status): [string, number][] => [
      [`${letter} ${status}`, side.status[status]],
      [`${letter} ${status} not recorded`, side.notRecorded[status]],
      [`${letter} ${status} recorded`, recorded[status]],
    ]),
    ...side.classIds.flatMap((id, at): [string, number][] => [
      [`${letter} certain ${id}`, side.certain[at] ?? 0],
      [`${letter} possible ${id}`, side.possible[at] ?? 0],
    ]),
    [`${letter} undetermined`, side.undetermined],
  ];
}

function sideWorkers(letter: string, side: SideCounts): [string, readonly [number, number]][] {
  const recorded = recordedOf(side);
  return STATUSES.map((status) => [`${letter} ${status}`, [side.workers[status], recorded[status]]]);
}

export function totalsOf({ sites, baseline, proposed, statusFlow, ...moves }: PairCounts): Totals {
  const cells = statusFlow.sites.flat();
  const at = (cell: number): number => cells[cell] ?? 0;
  return {
    sites: Object.fromEntries([
      ["sites", sites],
      ...sideSites("A", baseline),
      ...sideSites("B", proposed),
      ...cells.map((count, cell): [string, number] => [`flow ${cell}`, count]),
      ["enters", at(3) + at(6)],
      ["leaves", at(2) + at(5)],
      ["nowCannotTell", at(1) + at(7)],
      ["certainlyMoved", moves.certainlyMoved],
      ["mayMove", moves.mayMove],
    ]),
    workers: Object.fromEntries([...sideWorkers("A", baseline), ...sideWorkers("B", proposed)]),
  };
}

/**
 * Whether two sets of totals may both be known: each total is the same in both or differs by at least `fewest` sites,
 * else their difference would tell of so few. Persons may differ only where the sites behind them do. A class that only
 * one of them has counts another thing, and is not compared.
 */
export function farEnough(one: Totals, other: Totals, fewest: number): boolean {
  if (fewest <= 1) return true;
  const apart = (a: number, b: number): boolean => a === b || Math.abs(a - b) >= fewest;
  return (
    Object.entries(one.sites).every(([name, count]) => apart(count, other.sites[name] ?? count)) &&
    Object.entries(one.workers).every(([name, [persons, recorded]]) => {
      const [otherPersons, otherRecorded] = other.workers[name] ?? [];
      return recorded !== otherRecorded || persons === otherPersons;
    })
  );
}
