import { formatNumber, t } from "../dialects/text.ts";
import type { Operator } from "../model/definition.ts";
import { useWidth } from "../ui/use-width.ts";
import { STRIP, sitesAround, stripPicture } from "./line-strip-layout.ts";
import { Words } from "./SliderMarks.tsx";
import { passingSide } from "./slider-axis.ts";
import { tickLabels } from "./slider-labels.ts";
import "./charts.css";

interface Props {
  /** Known values of the sites that are counted, ascending. */
  readonly sorted: ArrayLike<number>;
  readonly cut: number;
  readonly operator: Operator;
  /** 0.1: within 10 %. */
  readonly share?: number;
}

/** A site that reports exactly the cut is on the side of the line that the operator puts it on. */
const SIDES: Partial<Record<Operator, "before" | "after">> = {
  "<=": "after",
  ">": "after",
  "<": "before",
  ">=": "before",
};

/** The exact values around a cut and how many sites report each: the cliff, site by site. */
export function LineStrip({ sorted, cut, operator, share = 0.1 }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(288);
  const values = sitesAround(sorted, cut, share);
  const { bars, barWidth, ticks, cutX } = stripPicture(values, { cut, share, width, side: SIDES[operator] ?? null });
  const passes = passingSide(operator);
  const n = values.reduce((sum, each) => sum + each.n, 0);
  const [middle, ...others] = [2, 0, 4, 1, 3].flatMap((at) => ticks[at] ?? []);
  const wishes = [...(middle ? [{ ...middle, strong: true }] : []), ...others].map((tick) => ({
    ...tick,
    text: formatNumber(tick.value),
  }));
  return (
    <div ref={ref} className="chart-figure">
      <svg
        width={width}
        height={STRIP.height}
        role="img"
        aria-label={t("chart.line.summary", { n, share: share * 100, cut })}
      >
        {passes && (
          <rect
            className="chart-tint"
            x={passes === "low" ? 0 : cutX}
            width={passes === "low" ? cutX : width - cutX}
            height={STRIP.base}
          />
        )}
        {bars.map((bar, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place, and is moved sooner than made anew
          <rect key={place} className="chart-line-bar" x={bar.x} y={bar.y} width={barWidth} height={bar.height}>
            <title>{t("chart.line.bar", { n: bar.n, value: bar.value })}</title>
          </rect>
        ))}
        <line className="chart-base" x1={0} x2={width} y1={STRIP.base + 0.5} y2={STRIP.base + 0.5} />
        <line className="chart-cut" x1={cutX} x2={cutX} y1={0} y2={STRIP.base + 4} />
        {tickLabels(wishes, 0, width).map((label) => (
          <Words key={label.text} label={{ ...label, y: STRIP.labels }} />
        ))}
      </svg>
    </div>
  );
}
