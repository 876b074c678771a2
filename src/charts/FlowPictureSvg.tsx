import { useId } from "react";
import { formatNumber, t } from "../dialects/text.ts";
import { HatchPattern } from "../ui/shapes.tsx";
import type { FlowPart, FlowPicture, Ribbon } from "./flow-layout.ts";

interface Props {
  readonly picture: FlowPicture;
  readonly width: number;
  /** Words of in, cannot tell and out. */
  readonly words: readonly string[];
  readonly label: string;
  readonly isDim: (ribbon: Ribbon) => boolean;
  readonly isPicked: (ribbon: Ribbon) => boolean;
  readonly onHover: (ribbon: Ribbon | null) => void;
  readonly onChoose: (ribbon: Ribbon) => void;
  readonly name: (ribbon: Ribbon) => string;
}

const PART_CLASS = ["flow-in", "flow-cannot-tell", "flow-out"] as const;
const SIDES = ["chart.flow.a", "chart.flow.b"] as const;
/** A label further than this from its part is tied to it by a line, px. */
const FAR = 5;

interface PartProps {
  readonly part: FlowPart;
  readonly x: number;
  readonly width: number;
  readonly hatch: string;
}

function Part({ part: { status, y, height }, x, width, hatch }: PartProps) {
  if (height === 0) return <line className="flow-none" x1={x} x2={x + width} y1={y} y2={y} />;
  return (
    <rect
      className={PART_CLASS[status]}
      {...(status === 1 ? { fill: `url(#${hatch})` } : {})}
      x={x + 0.5}
      y={y + 0.5}
      width={width - 1}
      height={Math.max(1, height - 1)}
    />
  );
}

/** The picture of a flow. Pointers act on its ribbons; chips and table do the same for every other way in. */
export function FlowPictureSvg(props: Props) {
  const { picture, width, words, label } = props;
  const id = useId();
  return (
    <svg className="flow-picture" width={width} height={picture.height} role="img" aria-label={label}>
      <defs>
        <HatchPattern id={id} />
      </defs>
      {picture.ribbons.map((ribbon) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a second way for pointers; chips and the table's cells are the buttons
        <g
          key={`${ribbon.from}-${ribbon.to}`}
          className="flow-ribbon"
          data-kind={ribbon.kind}
          data-status={ribbon.to}
          data-dim={props.isDim(ribbon) || undefined}
          data-picked={props.isPicked(ribbon) || undefined}
          onPointerEnter={() => props.onHover(ribbon)}
          onPointerLeave={() => props.onHover(null)}
          onClick={() => props.onChoose(ribbon)}
        >
          <path className="flow-reach" d={ribbon.path} />
          <path
            className="flow-body"
            {...(ribbon.kind === "nowCannotTell" || ribbon.kind === "cannotTellBoth" ? { fill: `url(#${id})` } : {})}
            d={ribbon.path}
          >
            <title>{props.name(ribbon)}</title>
          </path>
        </g>
      ))}
      {picture.bars.map(({ x, textX, parts }, side) => (
        <g key={SIDES[side]}>
          <text className="flow-word" x={x + picture.barWidth / 2} y={12} textAnchor="middle">
            {t(SIDES[side] ?? "chart.flow.b")}
          </text>
          {parts.map((part) => (
            <Part key={part.status} part={part} x={x} width={picture.barWidth} hatch={id} />
          ))}
          {parts.map(({ status, count, y, height, textY }) => {
            const middle = y + height / 2;
            const far = Math.abs(textY - 4.5 - middle) > FAR;
            const edge = side === 0 ? x : x + picture.barWidth;
            return (
              <g key={status}>
                {far && (
                  <path className="flow-tie" d={`M${edge} ${middle}L${textX + (side === 0 ? 2 : -2)} ${textY - 4.5}`} />
                )}
                <text
                  className="flow-number"
                  data-none={count === 0 || undefined}
                  x={textX}
                  y={textY}
                  textAnchor={side === 0 ? "end" : "start"}
                >
                  {formatNumber(count)}
                  {side === 1 && (
                    <tspan className="flow-word" dx={5}>
                      {words[status]}
                    </tspan>
                  )}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
