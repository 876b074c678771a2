import { memo, useId, useMemo } from "react";
import { formatNumber, t } from "../dialects/text.ts";
import type { StatusCurve } from "../engine/hold/held-curve.ts";
import type { Operator } from "../model/definition.ts";
import type { Amount } from "../ui/number-entry.ts";
import { HatchPattern } from "../ui/shapes.tsx";
import { useWidth } from "../ui/use-width.ts";
import { countLabels, lineNames } from "./curve-labels.ts";
import { CURVE, type CurvePicture, countAt, curvePicture, type Stretch, steepest } from "./curve-layout.ts";
import { signedNumber } from "./operator-words.ts";
import { Words } from "./SliderMarks.tsx";
import { type SliderAxis, sliderAxis } from "./slider-axis.ts";
import "./charts.css";

interface Props {
  readonly curve: StatusCurve;
  /** Edges of the histogram's bins above: one axis for both. */
  readonly edges: readonly number[];
  readonly value: Amount;
  readonly operator: Operator;
  readonly allowAny?: boolean;
}

interface GroundProps {
  readonly picture: CurvePicture;
  readonly stretch: Stretch | null;
  readonly axis: SliderAxis;
}

/** What does not move with the cut. */
const Ground = memo(({ picture, stretch, axis }: GroundProps) => {
  const hatch = useId();
  return (
    <>
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {stretch && (
        <rect
          className="chart-steep"
          x={axis.x(stretch.from)}
          width={Math.max(2, axis.x(stretch.to) - axis.x(stretch.from))}
          height={CURVE.height}
        />
      )}
      <path className="chart-possible" fill={`url(#${hatch})`} d={picture.band} />
      <path className="chart-possible-line" d={picture.possible} />
      <path className="chart-sure-line" d={picture.sure} />
    </>
  );
});

function words({ sure, possible }: ReturnType<typeof countAt>, stretch: Stretch | null): string {
  const now = t("chart.curve.summary", { sure, possible });
  if (!stretch) return now;
  const change = signedNumber(stretch.change);
  return `${now} ${t("chart.curve.summary_steepest", { from: stretch.from, to: stretch.to, change })}`;
}

/** How many sites are in, for every place of the cut: surely (line) up to possibly (upper edge of the hatch). */
export function CountCurve({ curve, edges, value, operator, allowAny = false }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(308);
  const axis = useMemo(() => sliderAxis(edges, width, operator, allowAny), [edges, width, operator, allowAny]);
  const picture = useMemo(() => curvePicture(curve, axis), [curve, axis]);
  const stretch = useMemo(() => steepest(curve, axis), [curve, axis]);
  const count = countAt(curve, value);
  const x = axis.x(value);
  const last = countAt(curve, axis.edges.at(-1) ?? 0);
  const rising = last.possible + last.sure >= picture.first.possible + picture.first.sure;
  const names = lineNames(picture);
  const labels = countLabels({ picture, count, x, rising, low: axis.from, high: width, format: formatNumber });
  return (
    <div ref={ref} className="chart-figure chart-curve">
      <p className="chart-curve-title">
        <span>{t("chart.curve.title")}</span>
        {stretch && (
          <span className="chart-quiet">
            {t("chart.curve.steepest", { from: stretch.from, to: stretch.to, change: signedNumber(stretch.change) })}
          </span>
        )}
      </p>
      <svg width={width} height={CURVE.height} role="img" aria-label={words(count, stretch)}>
        <Ground picture={picture} stretch={stretch} axis={axis} />
        <line className="chart-cut" x1={x} x2={x} y1={0} y2={CURVE.height} />
        <circle className="chart-dot-possible" cx={x} cy={picture.y(count.possible)} r={3.5} />
        <circle className="chart-dot-sure" cx={x} cy={picture.y(count.sure)} r={4.5} />
        {labels.map((label) => (
          <Words key={label.y} label={label} />
        ))}
        <text x={0} y={names.possible}>
          {t("chart.curve.could_be")}
        </text>
        <text x={0} y={names.sure}>
          {t("chart.curve.surely")}
        </text>
      </svg>
    </div>
  );
}
