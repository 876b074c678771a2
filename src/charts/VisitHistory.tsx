import { formatNumber, t } from "../dialects/text.ts";
import { formatDate } from "../dialects/words.ts";
import type { Operator } from "../model/definition.ts";
import type { Amount } from "../ui/number-entry.ts";
import { useWidth } from "../ui/use-width.ts";
import { HISTORY, type HistoryVisit, historyPicture } from "./history-layout.ts";
import { cutWords } from "./operator-words.ts";
import { passingSide } from "./slider-axis.ts";
import "./charts.css";

interface Props {
  /** Oldest first. */
  readonly visits: readonly HistoryVisit[];
  readonly cut: Amount;
  readonly operator: Operator;
}

/** Without a date the value stands alone. */
const visitWords = ({ day, value }: HistoryVisit): string => {
  const date = day === null ? t("chart.history.undated") : formatDate(day);
  return value === null ? t("chart.history.unknown", { date }) : t("chart.history.value", { date, value });
};

/** What each visit recorded, against the cut: the last known value is filled and counts. */
export function VisitHistory({ visits, cut, operator }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(328);
  const limit = cut === "any" ? null : cut;
  const { dots, line, cutY, years } = historyPicture(visits, { cut: limit, width, format: formatNumber });
  const passes = passingSide(operator);
  const words = cutWords(operator, cut);
  const summary = t("chart.history.summary", { values: visits.map(visitWords).join("; "), cut: words });
  return (
    <div ref={ref} className="chart-figure">
      <svg width={width} height={HISTORY.height} role="img" aria-label={summary}>
        {limit !== null && passes && (
          <rect
            className="chart-tint"
            y={passes === "low" ? cutY : 0}
            width={width}
            height={passes === "low" ? HISTORY.base - cutY : cutY}
          />
        )}
        <line className="chart-base" x1={0} x2={width} y1={HISTORY.base + 0.5} y2={HISTORY.base + 0.5} />
        {limit !== null && <line className="chart-cut" x1={0} x2={width} y1={cutY} y2={cutY} />}
        <path className="chart-history-line" d={line} />
        <text x={0} y={cutY < 18 ? cutY + 15 : cutY - 5}>
          {words}
        </text>
        {dots.map((dot) => (
          <g key={dot.at}>
            <circle
              className="chart-visit"
              data-counts={dot.counts || undefined}
              data-unknown={dot.value === null || undefined}
              cx={dot.x}
              cy={dot.y}
              r={dot.value === null ? 3.5 : 4.5}
            >
              <title>{visitWords(visits[dot.at] ?? { day: null, value: null })}</title>
            </circle>
            {dot.label && dot.value !== null && (
              <text className="chart-strong" x={dot.label.x} y={dot.label.y} textAnchor={dot.label.anchor}>
                {formatNumber(dot.value)}
              </text>
            )}
          </g>
        ))}
        {years.map(({ x, text }) => (
          <text key={text} x={x} y={HISTORY.years} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
