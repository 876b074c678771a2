import { formatNumber, t } from "../../dialects/text.ts";
import type { Strip } from "../../state/compare-limits.ts";
import "./compare.css";

const WIDTH = 112;
const HEIGHT = 18;
const EDGE = 3;
/** A line drawn by so many definitions is as tall as it gets. */
const TALLEST = 4;

const x = (at: number): number => EDGE + at * (WIDTH - 2 * EDGE);
const top = (definitions: number): number => HEIGHT - 5 - (Math.min(definitions, TALLEST) / TALLEST) * (HEIGHT - 6);

/** Every definition's lines on one axis; taller where several draw the same. Its ends are written below. */
export function LimitStrip({ strip, unit }: { readonly strip: Strip; readonly unit: string | null }) {
  const values = strip.ticks.map(({ value }) => formatNumber(value));
  const [low = "", high = ""] = [values[0], values.at(-1)];
  return (
    <span className="compare-strip">
      <svg
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t("compare.strip", { n: values.length, low, high, values: values.join(" ") })}
        data-unit={unit}
      >
        <line className="compare-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - 4.5} y2={HEIGHT - 4.5} />
        {strip.ticks.map(({ value, at, definitions }) => (
          <line key={value} className="compare-tick" x1={x(at)} x2={x(at)} y1={top(definitions)} y2={HEIGHT - 2} />
        ))}
      </svg>
      <span className="compare-ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </span>
    </span>
  );
}
