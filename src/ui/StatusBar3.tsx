import { useId } from "react";
import { t } from "../dialects/text.ts";
import { HatchPattern } from "./shapes.tsx";
import { stackSegments } from "./status-segments.ts";
import { useWidth } from "./use-width.ts";
import "./bars.css";

interface Props {
  readonly in: number;
  readonly cannotTell: number;
  readonly out: number;
  /** The small bar of a table row: 52 by 10 px. */
  readonly compact?: boolean;
  /** Accessible name in place of the counts. */
  readonly label?: string;
}

/** In, cannot tell and out as one bar: teal, hatch, outlined grey. */
export function StatusBar3({ in: inside, cannotTell, out, compact = false, label }: Props) {
  const [ref, width] = useWidth<HTMLSpanElement>(compact ? 52 : 288);
  const hatch = useId();
  const height = compact ? 10 : 12;
  const total = inside + cannotTell + out;
  const segments = stackSegments(
    [
      ["in", inside],
      ["cannotTell", cannotTell],
      ["out", out],
    ],
    width,
  );
  return (
    <span ref={ref} className="ui-status-bar" data-compact={compact || undefined}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={label ?? t("chart.status.summary", { in: inside, cannotTell, out, total })}
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        {total === 0 && <rect className="ui-bar-ground" width={width} height={height} />}
        {segments.map(({ key, x, width: w }) =>
          key === "in" ? (
            <rect key={key} className="ui-bar-in" x={x} width={w} height={height} />
          ) : (
            <rect
              key={key}
              className={key === "out" ? "ui-bar-out" : "ui-bar-cannot-tell"}
              fill={key === "out" ? undefined : `url(#${hatch})`}
              x={x + 0.5}
              y={0.5}
              width={Math.max(1, w - 1)}
              height={height - 1}
            />
          ),
        )}
      </svg>
    </span>
  );
}
