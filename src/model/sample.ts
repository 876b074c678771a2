/** Sites that stand for all sites of a file: one in so many, drawn by their keys. */
export interface Sample {
  readonly oneIn: number;
  /** Rows of sites that were not drawn: visits + set aside + these = rows of the file. */
  readonly leftOut: number;
  /** Sites of the file; null where rows share keys, for only a list of all keys could count them. */
  readonly sites: number | null;
}

/** 95 of 100 samples, or 19 of 20, lie within so many standard errors. */
const Z = 1.96;

/**
 * By how much a share that is counted on a sample may differ from that of all sites, in percentage points: half the
 * width of the 95 % interval at a share of one half, which is the widest. Simple random sampling without replacement,
 * with the finite population correction for one in `oneIn` (W. G. Cochran, Sampling Techniques, 3rd ed., 1977,
 * sections 2.6 and 3.2): the hash of a key knows nothing of its site, so it stands in for chance.
 */
export const sampleError = (sites: number, oneIn: number): number =>
  sites === 0 ? 100 : Math.min(100, 100 * Z * Math.sqrt(0.25 / sites) * Math.sqrt(1 - 1 / oneIn));
