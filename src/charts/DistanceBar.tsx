import { formatNumber, t } from "../dialects/text.ts";
import type { Operator } from "../model/definition.ts";
import type { Amount } from "../ui/number-entry.ts";
import { useWidth } from "../ui/use-width.ts";
import { DISTANCE, distancePicture } from "./distance-layout.ts";
import { cutWords } from "./operator-words.ts";
import { passingSide } from "./slider-axis.ts";
import "./charts.css";

interface Props {
  /** null: not recorded; the bar then shows the cut alone. */
  readonly value: number | null;
  readonly cut: Amount;
  readonly operator: Operator;
  /** A common end for the bars of one attribute, so that they can be compared. */
  readonly most?: number;
}

/** How far a recorded value lies from the cut of one test. */
export function DistanceBar({ value, cut, operator, most }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(296);
  const { cutX, valueX } = distancePicture(value, cut, width, most);
  const passes = passingSide(operator);
  const [from, to] = cutX === null ? [0, width] : passes === "high" ? [cutX, width] : [0, passes ? cutX : 0];
  const { height, barY, barHeight, middle } = DISTANCE;
  return (
    <div ref={ref} className="chart-figure">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={t("chart.distance.summary", {
          value: value === null ? t("chart.unknown") : formatNumber(value),
          cut: cutWords(operator, cut),
        })}
      >
        <rect className="chart-distance" y={barY} width={width} height={barHeight} />
        <rect className="chart-distance-in" x={from} y={barY} width={to - from} height={barHeight} />
        {cutX !== null && <line className="chart-cut" x1={cutX} x2={cutX} y1={0} y2={18} />}
        {valueX !== null && <circle className="chart-value-dot" cx={valueX} cy={middle} r={5.5} />}
      </svg>
    </div>
  );
}
