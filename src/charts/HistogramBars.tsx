import { memo } from "react";
import { type BarSeries, barPaint } from "./bar-paint.ts";
import { FRAME, type HistogramBin, histogramBars, unknownStub } from "./histogram-layout.ts";
import type { SliderAxis } from "./slider-axis.ts";

interface BarsProps {
  readonly bins: readonly HistogramBin[];
  readonly series: readonly BarSeries[];
  readonly axis: SliderAxis;
  readonly hatch: string;
}

/** Sites by value, each bar split by present class. */
export const HistogramBars = memo(({ bins, series, axis, hatch }: BarsProps) =>
  histogramBars(bins, axis).map(({ key, series: at, ...box }) => (
    <rect key={key} className="chart-bar" style={barPaint(series[at]?.look ?? null, hatch)} {...box} />
  )),
);

interface StubProps {
  readonly unknown: number;
  readonly bins: readonly HistogramBin[];
  readonly shown: boolean;
  readonly hatch: string;
}

/** Two strokes across a bar that is longer than it is drawn. */
const Break = ({ y }: { readonly y: number }) => (
  <path className="chart-break" d={`M-1 ${y + 3}L${FRAME.stubWidth + 1} ${y - 3}`} />
);

/** The unknown at the far left, on the bars' scale: never part of the axis, never left out. */
export function UnknownStub({ unknown, bins, shown, hatch }: StubProps) {
  if (!shown || unknown === 0) {
    const y = FRAME.baseline - 8;
    return <rect className="chart-stub-off" x={0.5} y={y} width={FRAME.stubWidth} height={8} rx={2} />;
  }
  const { y, height, broken } = unknownStub(unknown, bins);
  return (
    <>
      <rect className="chart-stub" fill={`url(#${hatch})`} x={0.5} y={y} width={FRAME.stubWidth} height={height} />
      {broken && <Break y={y + 14} />}
    </>
  );
}

/** Where the number above the stub stands. */
export const stubNumberY = (unknown: number, bins: readonly HistogramBin[], shown: boolean): number =>
  (shown && unknown > 0 ? unknownStub(unknown, bins).y : FRAME.baseline - 8) - 6;
