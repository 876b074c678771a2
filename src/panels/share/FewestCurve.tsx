import { formatNumber, t } from "../../dialects/text.ts";
import type { HiddenShare } from "./Geometries.tsx";
import { percentWords } from "./share-of.ts";

const WIDTH = 368;
const TOP = 22;
const FOOT = 62;
const HEIGHT = 80;
const SIDE = 8;

interface Props {
  readonly hidden: readonly HiddenShare<number>[];
  readonly fewest: number;
}

/** What each minimum would hide; steps stand equally far apart, for people compare neighbours. */
export function FewestCurve({ hidden, fewest }: Props) {
  const last = hidden.length - 1;
  if (last < 1) return null;
  const most = Math.max(...hidden.map(({ share }) => share), 0.01);
  const x = (at: number): number => SIDE + (at * (WIDTH - 2 * SIDE)) / last;
  const y = (share: number): number => FOOT - (share / most) * (FOOT - TOP);
  const points = hidden.map(({ of, share }, at) => ({ of, share, x: x(at), y: y(share), on: of === fewest }));
  const list = hidden
    .map(({ of, share }) => t("share.fewest.point", { fewest: of, share: percentWords(share) }))
    .join("; ");
  return (
    <svg
      className="share-curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("share.fewest.curve", { list })}
    >
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(" ")} />
      {points.map((point, at) => {
        const anchor = at === 0 ? "start" : at === last ? "end" : "middle";
        const from = anchor === "middle" ? point.x : at === 0 ? point.x - SIDE + 2 : point.x + SIDE - 2;
        return (
          <g key={point.of} data-on={point.on || undefined}>
            <circle cx={point.x} cy={point.y} r={point.on ? 5 : 2.5} />
            <text x={from} y={HEIGHT - 3} textAnchor={anchor}>
              {formatNumber(point.of)}
            </text>
            {(point.on || at === 0 || at === last) && (
              <text x={from} y={point.y - 9} textAnchor={anchor}>
                {percentWords(point.share)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
