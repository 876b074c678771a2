import { bisectLeft, bisectRight, quantileSorted } from "d3-array";

/** Which end of a bin belongs to it. "right" keeps a value at the edge on the side that "at most" passes. */
export type Closed = "right" | "left";

interface Options {
  /** The axis reaches at least these: cuts, and a natural end such as 0. */
  readonly include?: readonly number[];
  /** Bins wanted; rounding may leave fewer. */
  readonly count?: number;
}

/** Largest 1, 2 or 5 times a power of ten that is not above `gap`. */
export function niceStep(gap: number): number {
  const power = 10 ** Math.floor(Math.log10(gap) + 1e-9);
  const lead = gap / power + 1e-9;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** Multiples of a decimal step without the noise of binary fractions. */
const multiple = (k: number, step: number): number => Number((k * step).toPrecision(12));
const roundTo = (value: number, step: number): number => multiple(Math.round(value / step), step);
const floorTo = (value: number, step: number): number => multiple(Math.floor(value / step + 1e-9), step);
const ceilTo = (value: number, step: number): number => multiple(Math.ceil(value / step - 1e-9), step);

/** As many values as a picture can tell apart, evenly taken. */
const MOST_VALUES = 20_000;

function thinned(sorted: readonly number[] | Float64Array): number[] {
  const step = Math.max(1, Math.ceil(sorted.length / MOST_VALUES));
  return Array.from({ length: Math.ceil(sorted.length / step) }, (_, at) => sorted[at * step] as number);
}

/**
 * Where to cut for equal steps of a scale half way between equal counts and equal ratios: pure quantiles would draw
 * every bar alike, a pure logarithm would leave most of them empty.
 */
function unroundedEdges(sorted: readonly number[] | Float64Array, low: number, high: number, count: number): number[] {
  const values = thinned(sorted);
  const unit = Math.max((quantileSorted(values, 0.5) ?? low) - low, (high - low) * 1e-3);
  const depth = Math.log1p((high - low) / unit);
  const place = (value: number): number =>
    (bisectRight(values, value) / values.length + Math.log1p((value - low) / unit) / depth) / 2;
  return Array.from({ length: count - 1 }, (_, k) => {
    let [below, above] = [low, high];
    for (let i = 0; i < 40; i++) {
      const middle = (below + above) / 2;
      if (place(middle) < (k + 1) / count) below = middle;
      else above = middle;
    }
    return above;
  });
}

/**
 * Edges of bins for a histogram whose bins are equal in width on screen: round in value, unequal in span.
 * @param sorted Known values, ascending. Counts stay whole: where all values are integers no edge is a fraction.
 * @returns Ascending edges, at least two.
 */
export function roundBins(
  sorted: readonly number[] | Float64Array,
  { include = [], count = 22 }: Options = {},
): number[] {
  const ends = [...include, ...(sorted.length > 0 ? [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0] : [])];
  const low = Math.min(...ends, ends.length > 0 ? Infinity : 0);
  const high = Math.max(...ends, ends.length > 0 ? -Infinity : 1);
  if (!(high > low)) return [floorTo(low, 1), floorTo(low, 1) + 1];
  const whole = sorted.every((value) => Number.isInteger(value)) && include.every(Number.isInteger);
  const least = whole ? 1 : niceStep((high - low) / 1000);
  const even = niceStep((high - low) / count) * 2;
  const wanted =
    sorted.length > 0
      ? unroundedEdges(sorted, low, high, count)
      : Array.from({ length: count - 1 }, (_, k) => low + even * (k + 1)).filter((edge) => edge < high);

  const edges = [floorTo(low, Math.max(least, niceStep(Math.max(((wanted[0] ?? high) - low) / 2, least))))];
  for (const edge of wanted) {
    const before = edges.at(-1) ?? low;
    const step = Math.max(least, edge > before ? niceStep(edge - before) : least);
    const rounded = roundTo(edge, step);
    if (rounded > before && rounded < high) edges.push(rounded);
  }
  const before = edges.at(-1) ?? low;
  edges.push(ceilTo(high, Math.max(least, niceStep(high - before))));
  return edges;
}

/** Bin of a value, the outer bins taking what lies beyond them. */
export function binOf(edges: readonly number[], value: number, closed: Closed): number {
  const at = (closed === "right" ? bisectLeft(edges, value) : bisectRight(edges, value)) - 1;
  return Math.max(0, Math.min(at, edges.length - 2));
}
