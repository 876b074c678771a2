import { useId } from "react";
import { formatNumber, t } from "../dialects/text.ts";
import { HatchPattern } from "../ui/shapes.tsx";
import { stackSegments } from "../ui/status-segments.ts";
import { useWidth } from "../ui/use-width.ts";
import type { ValuePart } from "./value-parts.ts";
import "../ui/bars.css";
import "./categories.css";

interface Props {
  /** What is measured: the start of the picture's name. */
  readonly label: string;
  readonly parts: readonly ValuePart[];
}

const PART_CLASS = {
  meets: "ui-bar-in",
  fails: "ui-bar-out",
  plain: "ui-bar-plain",
  unknown: "ui-bar-cannot-tell",
} as const;
const HEIGHT = 12;

/** One bar of values: what meets the test in teal, what does not in grey, what is not recorded as a hatch. */
export function ValueBar({ label, parts }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(308);
  const hatch = useId();
  const kinds = new Map(parts.map(({ key, kind }) => [`${kind}${key}`, kind]));
  const words = parts.map(({ count, label: name }) => t("chart.flag.part", { label: name, n: count })).join(", ");
  const segments = stackSegments(
    parts.map(({ key, kind, count }) => [`${kind}${key}`, count]),
    width,
  );
  return (
    <div ref={ref} className="chart-values">
      <svg width={width} height={HEIGHT} role="img" aria-label={`${label}: ${words}`}>
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        {segments.length === 0 && <rect className="ui-bar-ground" width={width} height={HEIGHT} />}
        {segments.map(({ key, x, width: wide }) => {
          const kind = kinds.get(key) ?? "fails";
          return (
            <rect
              key={key}
              className={PART_CLASS[kind]}
              {...(kind === "unknown" ? { fill: `url(#${hatch})` } : {})}
              x={x + 0.5}
              y={0.5}
              width={Math.max(1, wide - 1)}
              height={HEIGHT - 1}
            />
          );
        })}
      </svg>
      <ul className="chart-value-words" aria-hidden="true">
        {parts.map(({ key, kind, label: name, count }) => (
          <li key={`${kind}${key}`} data-kind={kind}>
            <b>{formatNumber(count)}</b> {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
