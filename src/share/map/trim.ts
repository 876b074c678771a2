/** A rectangle, px. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Flat = readonly number[];

const SIDES = [
  { axis: 0, edge: "left", sign: 1 },
  { axis: 0, edge: "right", sign: -1 },
  { axis: 1, edge: "top", sign: 1 },
  { axis: 1, edge: "bottom", sign: -1 },
] as const;

/** A ring within a window, after Sutherland and Hodgman (1974): one side after another. Flat x, y. */
export function clipRing(ring: Flat, window: Window): number[] {
  let points = [...ring];
  for (const { axis, edge, sign } of SIDES) {
    const limit = window[edge];
    const input = points;
    points = [];
    const inside = (at: number): boolean => sign * ((input[at + axis] as number) - limit) >= 0;
    for (let at = 0; at < input.length; at += 2) {
      const before = at === 0 ? input.length - 2 : at - 2;
      if (inside(at) !== inside(before)) {
        const [a, b] = [input[before + axis] as number, input[at + axis] as number];
        const share = (limit - a) / (b - a);
        const other = 1 - axis;
        const [c, d] = [input[before + other] as number, input[at + other] as number];
        const crossing = c + share * (d - c);
        points.push(...(axis === 0 ? [limit, crossing] : [crossing, limit]));
      }
      if (inside(at)) points.push(input[at] as number, input[at + 1] as number);
    }
  }
  return points;
}

/** From which to which part a segment runs within a window, after Liang and Barsky (1984); null where it does not. */
function stretchWithin(x0: number, y0: number, x1: number, y1: number, window: Window): [number, number] | null {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x0 - window.left],
    [dx, window.right - x0],
    [-dy, y0 - window.top],
    [dy, window.bottom - y0],
  ] as const) {
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from < to ? [from, to] : null;
}

/** The stretches of a line within a window. Flat x, y. */
export function clipLine(line: Flat, window: Window): number[][] {
  const parts: number[][] = [];
  let part: number[] = [];
  for (let at = 2; at < line.length; at += 2) {
    const [x0, y0, x1, y1] = line.slice(at - 2, at + 2) as [number, number, number, number];
    const stretch = stretchWithin(x0, y0, x1, y1, window);
    if (!stretch) continue;
    const [from, to] = stretch;
    if (from > 0 || part.length === 0) {
      if (part.length > 2) parts.push(part);
      part = [x0 + from * (x1 - x0), y0 + from * (y1 - y0)];
    }
    part.push(x0 + to * (x1 - x0), y0 + to * (y1 - y0));
    if (to < 1) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 2) parts.push(part);
  return parts;
}

function farthest(line: Flat, from: number, to: number): { at: number; distance: number } {
  const [x0, y0, x1, y1] = [line[from], line[from + 1], line[to], line[to + 1]] as [number, number, number, number];
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  let best = { at: -1, distance: 0 };
  for (let at = from + 2; at < to; at += 2) {
    const [x, y] = [(line[at] as number) - x0, (line[at + 1] as number) - y0];
    const along = square > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / square)) : 0;
    const distance = Math.hypot(x - along * dx, y - along * dy);
    if (distance > best.distance) best = { at, distance };
  }
  return best;
}

/** A line without what nobody can see, after Douglas and Peucker (1973), rounded to a tenth of a pixel. */
export function thinned(line: Flat, tolerance: number): number[] {
  const keep = new Set([0, line.length - 2]);
  const open: [number, number][] = [[0, line.length - 2]];
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, distance } = farthest(line, ...next);
    if (distance <= tolerance) continue;
    keep.add(at);
    open.push([next[0], at], [at, next[1]]);
  }
  const points: number[] = [];
  for (let at = 0; at < line.length; at += 2) {
    if (keep.has(at))
      points.push(Math.round((line[at] as number) * 10) / 10, Math.round((line[at + 1] as number) * 10) / 10);
  }
  return points;
}
