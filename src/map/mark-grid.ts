/** Squares along each side of the world: about 0.7 degrees of longitude each. */
const SIDE = 512;

/** Sites by the square of the projection that they lie in. */
interface Grid {
  /** Where each square's sites begin in `sites`; one more than squares. */
  readonly start: Uint32Array;
  readonly sites: Uint32Array;
}

const column = (x: number): number => ((Math.floor(x * SIDE) % SIDE) + SIDE) % SIDE;
const row = (y: number): number => Math.max(0, Math.min(SIDE - 1, Math.floor(y * SIDE)));

/** A counting sort. Sites without a position are in no square. */
function gridOf(at: Float64Array): Grid {
  const count = at.length / 2;
  const squareOf = (site: number): number => {
    const [x, y] = [at[2 * site] as number, at[2 * site + 1] as number];
    return Number.isNaN(x + y) ? -1 : row(y) * SIDE + column(x);
  };
  const start = new Uint32Array(SIDE * SIDE + 1);
  for (let site = 0; site < count; site++) {
    const square = squareOf(site);
    if (square >= 0) start[square + 1] = (start[square + 1] as number) + 1;
  }
  for (let square = 1; square < start.length; square++)
    start[square] = (start[square] as number) + (start[square - 1] as number);
  const next = start.slice();
  const sites = new Uint32Array(start[SIDE * SIDE] as number);
  for (let site = 0; site < count; site++) {
    const square = squareOf(site);
    if (square < 0) continue;
    sites[next[square] as number] = site;
    next[square] = (next[square] as number) + 1;
  }
  return { start, sites };
}

const grids = new WeakMap<Float64Array, Grid>();

/**
 * Tells of every site whose square a circle touches: all sites within the radius, and some beyond it. Each once.
 * @param at positions in the projection, 0 to 1, two a site; they never change. @param radius in the projection
 */
export function sitesNear(at: Float64Array, x: number, y: number, radius: number, tell: (site: number) => void): void {
  const { start, sites } = grids.get(at) ?? gridOf(at);
  if (!grids.has(at)) grids.set(at, { start, sites });
  const west = Math.floor((x - radius) * SIDE);
  const columns = Math.min(SIDE, Math.floor((x + radius) * SIDE) - west + 1);
  for (let line = row(y - radius); line <= row(y + radius); line++) {
    for (let step = 0; step < columns; step++) {
      const square = line * SIDE + column((west + step + 0.5) / SIDE);
      for (let place = start[square] as number; place < (start[square + 1] as number); place++) {
        tell(sites[place] as number);
      }
    }
  }
}
