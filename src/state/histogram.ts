import type { PairRun } from "../engine/run.ts";

/** No bin: the value is not one known number. */
export const NO_BIN = -1;

/** The bin of every site; computed once for a property and its edges, not once a frame. */
export function binOfSites(numbers: Float64Array, binOf: (value: number) => number): Int16Array {
  return Int16Array.from(numbers, (value) => (Number.isNaN(value) ? NO_BIN : binOf(value)));
}

export interface BinCounts {
  /** Per bin: sites by class of the proposed definition, undetermined last. */
  readonly bins: readonly (readonly number[])[];
  /** Sites without a known number. */
  readonly unknown: number;
  readonly known: number;
}

/** Counts sites by bin and by class of the proposed definition, in one pass. */
export function countBins(bins: Int16Array, binCount: number, run: PairRun, include: Uint8Array | null): BinCounts {
  const { determined, classIds } = run.proposed;
  const width = classIds.length + 1;
  const counts = new Uint32Array(binCount * width);
  let unknown = 0;
  let known = 0;
  for (let site = 0; site < run.siteCount; site++) {
    if (include !== null && include[site] === 0) continue;
    const bin = bins[site] as number;
    if (bin === NO_BIN) {
      unknown++;
      continue;
    }
    known++;
    const code = determined[run.tuples[site] as number] as number;
    const at = bin * width + (code < 0 ? width - 1 : code);
    counts[at] = (counts[at] as number) + 1;
  }
  const rows = Array.from({ length: binCount }, (_, bin) => [...counts.subarray(bin * width, (bin + 1) * width)]);
  return { bins: rows, unknown, known };
}
