import type { SliderAxis } from "./slider-axis.ts";

/** Sites of one bin by series: `counts[i]` belongs to series i. */
export interface HistogramBin {
  readonly x0: number;
  readonly x1: number;
  readonly counts: readonly number[];
}

/** px from the top of the plot, which begins above the row of labels. */
export const FRAME = {
  labels: 14,
  cutTop: 6,
  barTop: 20,
  baseline: 80,
  track: 88,
  ticks: 110,
  height: 116,
  stubWidth: 27,
} as const;

/** The tallest bar stays below the labels by this, px. */
const HEADROOM = 8;
const BAR_GAP = 1.5;

export interface Bar {
  readonly key: string;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Stub {
  readonly y: number;
  readonly height: number;
  /** The unknown are more than the scale can show. */
  readonly broken: boolean;
}

const total = (bin: HistogramBin): number => bin.counts.reduce((sum, count) => sum + count, 0);
const room = FRAME.baseline - FRAME.barTop;

/** px per site, by the fullest bin: the unknown must not flatten the known. */
function perSite(bins: readonly HistogramBin[]): number {
  const most = Math.max(0, ...bins.map(total));
  return most > 0 ? (room - HEADROOM) / most : 0;
}

/** The bars, split by series from the baseline up; a bin that is not empty is at least a hair high. */
export function histogramBars(bins: readonly HistogramBin[], axis: SliderAxis): readonly Bar[] {
  const scale = perSite(bins);
  const pitch = (axis.binsTo - axis.binsFrom) / Math.max(1, bins.length);
  return bins.flatMap((bin, at) => {
    const lift = Math.max(1, 0.75 / (total(bin) * scale || 1));
    let y: number = FRAME.baseline;
    return bin.counts.flatMap((count, series) => {
      if (count === 0) return [];
      const height = count * scale * lift;
      y -= height;
      const x = axis.binsFrom + at * pitch + BAR_GAP / 2;
      return [{ key: `${at}-${series}`, series, x, y, width: Math.max(1, pitch - BAR_GAP), height }];
    });
  });
}

/** The stub of unknown values on the bars' own scale, as far as there is room; alone, it fills the room. */
export function unknownStub(unknown: number, bins: readonly HistogramBin[]): Stub {
  const scale = perSite(bins);
  const wanted = scale > 0 ? unknown * scale : unknown > 0 ? room : 0;
  const height = unknown > 0 ? Math.max(3, Math.min(room - 4, wanted)) : 0;
  return { y: FRAME.baseline - height, height, broken: scale > 0 && wanted > room - 4 };
}
