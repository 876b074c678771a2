import { CANNOT_TELL, IN, OUT } from "./run.ts";

/** Sites by region code. */
export interface RegionStatus {
  readonly in: Uint32Array;
  readonly cannotTell: Uint32Array;
  readonly out: Uint32Array;
}

export interface RegionCounts {
  readonly sites: Uint32Array;
  readonly baseline: RegionStatus;
  readonly proposed: RegionStatus;
  /** Sites whose status changed, named by where it arrives. */
  readonly enters: Uint32Array;
  readonly leaves: Uint32Array;
  readonly nowCannotTell: Uint32Array;
}

/** Sums a 3 × 3 table of each region over the pairs [baseline, proposed] that are wanted. */
const summed = (
  table: Uint32Array,
  regionCount: number,
  wanted: (from: number, to: number) => boolean,
): Uint32Array => {
  const sums = new Uint32Array(regionCount);
  for (let at = 0; at < table.length; at++) {
    const pair = at % 9;
    const region = (at - pair) / 9;
    if (wanted(Math.floor(pair / 3), pair % 3)) sums[region] = (sums[region] as number) + (table[at] as number);
  }
  return sums;
};

/** Status and its change by region, from sites by region and pair of statuses. */
export function regionCounts(table: Uint32Array, regionCount: number): RegionCounts {
  const where = (wanted: (from: number, to: number) => boolean) => summed(table, regionCount, wanted);
  return {
    sites: where(() => true),
    baseline: {
      in: where((from) => from === IN),
      cannotTell: where((from) => from === CANNOT_TELL),
      out: where((from) => from === OUT),
    },
    proposed: {
      in: where((_, to) => to === IN),
      cannotTell: where((_, to) => to === CANNOT_TELL),
      out: where((_, to) => to === OUT),
    },
    enters: where((from, to) => to === IN && from !== IN),
    leaves: where((from, to) => to === OUT && from !== OUT),
    nowCannotTell: where((from, to) => to === CANNOT_TELL && from !== CANNOT_TELL),
  };
}
