/** Fewer numbers than these have no spread to speak of. */
const FEWEST = 20;
/** Deviations from the median beyond which a number stands apart: "very conservative" in Leys et al. 2013. */
const FAR = 3.5;
/** Makes the median absolute deviation of a normal spread its standard deviation. */
const NORMAL = 1.4826;

/** Sites whose number stands apart from the others, or cannot be. */
export interface Outliers {
  readonly far: readonly number[];
  readonly negative: readonly number[];
  /** More than there can be, as of a share of a hundred. */
  readonly above: readonly number[];
}

function median(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Outliers of a count: beyond the median by 3.5 median absolute deviations, on a logarithmic scale because counts of
 * people are skewed (Leys et al. 2013, doi:10.1016/j.jesp.2013.03.013). NaN is unknown and is never far.
 */
export function outliersOf(numbers: Float64Array, most: number = Number.POSITIVE_INFINITY): Outliers {
  const negative = [...numbers.keys()].filter((site) => (numbers[site] as number) < 0);
  const above = [...numbers.keys()].filter((site) => (numbers[site] as number) > most);
  const logs = numbers.map((value) => (value >= 0 ? Math.log1p(value) : Number.NaN));
  const known = logs.filter((value) => !Number.isNaN(value)).sort();
  const middle = median(known);
  const spread = NORMAL * median(known.map((value) => Math.abs(value - middle)).sort());
  if (known.length < FEWEST || spread === 0) return { far: [], negative, above };
  const far = [...logs.keys()].filter((site) => Math.abs((logs[site] as number) - middle) > FAR * spread);
  return { far, negative, above };
}
