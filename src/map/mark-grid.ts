/** Squares along each side of the world: about 0.7 degrees of longitude each. */
const SIDE = 512;
const NO_SQUARE = -1;

/** Sites by the square of the projection that they lie in. */
interface Grid {
  /** Where each square's sites begin in `sites`; one more than squares. */
  readonly start: Uint32Array;
  readonly sites: Uint32Array;
}

const cellOf = (x: number): number => Math.floor(x * SIDE);
/** East of the last column comes the first one. */
const wrapped = (column: number): number => ((column % SIDE) + SIDE) % SIDE;
const row = (y: number): number => Math.max(0, Math.min(SIDE - 1, cellOf(y)));

/** A counting sort. Sites without a position are in no square. */
function gridOf(at: Float64Array): Grid {
  const count = at.length / 2;
  const squareOf = new Int32Array(count);
  const start = new Uint32Array(SIDE * SIDE + 1);
  for (let site = 0; site < count; site++) {
    const [x, y] = [at[2 * site] as number, at[2 * site + 1] as number];
    const square = Number.isNaN(x + y) ? NO_SQUARE : row(y) * SIDE + wrapped(cellOf(x));
    squareOf[site] = square;
    if (square !== NO_SQUARE) start[square + 1] = (start[square + 1] as number) + 1;
  }
  for (let square = 1; square < start.length; square++)
    start[square] = (start[square] as number) + (start[square - 1] as number);
  const next = start.slice();
  const sites = new Uint32Array(start[SIDE * SIDE] as number);
  for (let site = 0; site < count; site++) {
    const square = squareOf[site] as number;
    if (square === NO_SQUARE) continue;
    sites[next[square] as number] = site;
    next[square] = (next[square] as number) + 1;
  }
  return { start, sites };
}

const grids = new WeakMap<Float64Array, Grid>();

function keptGrid(at: Float64Array): Grid {
  const grid = grids.get(at) ?? gridOf(at);
  grids.set(at, grid);
  return grid;
}

/** How far a square begins from a point, at least, east or west and north or south; the world goes round. */
function distanceTo(square: number, x: number, y: number): number {
  const east = ((square % SIDE) + 0.5) / SIDE - x;
  const south = (Math.floor(square / SIDE) + 0.5) / SIDE - y;
  const [dx, dy] = [Math.abs(east - Math.round(east)), Math.abs(south)];
  return Math.hypot(Math.max(0, dx - 0.5 / SIDE), Math.max(0, dy - 0.5 / SIDE));
}

/** A circle in the projection. */
interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The squares that a circle touches, save the one that its middle lies in. */
function squaresAround({ x, y, radius }: Circle, own: number): number[] {
  const west = cellOf(x - radius);
  const columns = Math.min(SIDE, cellOf(x + radius) - west + 1);
  const squares: number[] = [];
  for (let line = row(y - radius); line <= row(y + radius); line++) {
    for (let step = 0; step < columns; step++) {
      const square = line * SIDE + wrapped(west + step);
      if (square !== own) squares.push(square);
    }
  }
  return squares;
}

/**
 * Tells of all sites within a circle and of some beyond it, those in the square of its middle first. A site may be told
 * of twice.
 * @param at positions in the projection, 0 to 1, two a site; they never change
 * @param matters whether a square that begins so far from the middle is still worth looking into
 */
export function sitesNear(
  at: Float64Array,
  circle: Circle,
  tell: (site: number) => void,
  matters: (distance: number) => boolean,
): void {
  const { start, sites } = keptGrid(at);
  const sizeOf = (square: number): number => (start[square + 1] as number) - (start[square] as number);
  const look = (square: number): void => {
    for (let place = start[square] as number; place < (start[square + 1] as number); place++)
      tell(sites[place] as number);
  };
  const own = row(circle.y) * SIDE + wrapped(cellOf(circle.x));
  look(own);
  const worth = (square: number): boolean => sizeOf(square) > 0 && matters(distanceTo(square, circle.x, circle.y));
  const around = squaresAround(circle, own).filter(worth);
  // Of most sites, the order of the table is the quicker one to go through.
  if (around.reduce((sum, square) => sum + sizeOf(square), 0) * 3 > sites.length)
    for (let site = 0; site < at.length / 2; site++) tell(site);
  else for (const square of around) if (worth(square)) look(square);
}
