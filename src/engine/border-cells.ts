/** Fewer sites than this are not told apart: they could be known by who lives there. */
export const FEW = 5;

/** Sites near a frontier, and what the law alone makes of them. */
export interface BorderCount {
  readonly sites: number;
  /** Their class is another under the law across the frontier, for certain. */
  readonly differ: number;
  /** It may be another, by what is not recorded. */
  readonly mayDiffer: number;
  /** In under one of the two laws and out under the other, for certain. */
  readonly opposite: number;
}

/** A square of the grid, by its lower left corner in degrees. */
export interface BorderCell {
  readonly west: number;
  readonly south: number;
  /** null: counted with others only, in the frontier's `rest`. */
  readonly count: BorderCount | null;
}

export interface CellCounts {
  /** From the south, then from the west. */
  readonly cells: readonly BorderCell[];
  /** Of the cells that are not told apart; null where there is none. */
  readonly rest: BorderCount | null;
}

export const NONE: BorderCount = { sites: 0, differ: 0, mayDiffer: 0, opposite: 0 };

export const added = (a: BorderCount, b: BorderCount): BorderCount => ({
  sites: a.sites + b.sites,
  differ: a.differ + b.differ,
  mayDiffer: a.mayDiffer + b.mayDiffer,
  opposite: a.opposite + b.opposite,
});

interface Open {
  readonly row: number;
  readonly column: number;
  readonly count: BorderCount;
}

/**
 * Those that are not told apart: cells of few sites, and, while all of them together are few, the smallest other one
 * with them. Otherwise the sum of the frontier would give them away.
 */
function merged(cells: readonly Open[]): ReadonlySet<Open> {
  const ascending = [...cells].sort((a, b) => a.count.sites - b.count.sites);
  const together = new Set<Open>();
  let sites = 0;
  for (const cell of ascending) {
    if (cell.count.sites >= FEW && (together.size === 0 || sites >= FEW)) break;
    together.add(cell);
    sites += cell.count.sites;
  }
  return together;
}

/**
 * Counts by cell of a grid, with no cell of few sites told apart.
 * @param perDegree cells a degree: whole, so that a corner is where it is said to be
 * @param countOf what one site adds
 */
export function countCells(
  sites: readonly number[],
  { lon, lat }: { readonly lon: Float64Array; readonly lat: Float64Array },
  perDegree: number,
  countOf: (site: number) => BorderCount,
): CellCounts {
  const byCell = new Map<string, Open>();
  for (const site of sites) {
    const row = Math.floor((lat[site] as number) * perDegree);
    const column = Math.floor((lon[site] as number) * perDegree);
    const key = `${row}:${column}`;
    byCell.set(key, { row, column, count: added(byCell.get(key)?.count ?? NONE, countOf(site)) });
  }
  const open = [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const together = merged(open);
  return {
    cells: open.map((cell) => ({
      west: cell.column / perDegree,
      south: cell.row / perDegree,
      count: together.has(cell) ? null : cell.count,
    })),
    rest: together.size === 0 ? null : [...together].map(({ count }) => count).reduce(added, NONE),
  };
}
