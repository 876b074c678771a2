import { formatNumber, t } from "../dialects/text.ts";
import type { Operator } from "../model/definition.ts";
import type { Amount } from "../ui/number-entry.ts";
import { FRAME } from "./histogram-layout.ts";
import { cutWords } from "./operator-words.ts";
import { passingSide, type SliderAxis } from "./slider-axis.ts";
import { cutLabel, ghostLabel, type Label, tickLabels, tickWishes } from "./slider-labels.ts";

/** Ticks keep clear of the word under the stub, px. */
const TICKS_FROM = 58;

export interface Preset {
  readonly value: number;
  /** Whose cut it is: a law, an author. */
  readonly label: string;
}

export const Words = ({ label }: { readonly label: Label }) => (
  <text className={label.strong ? "chart-strong" : undefined} x={label.x} y={label.y} textAnchor={label.anchor}>
    {label.text}
  </text>
);

interface GroundProps {
  readonly axis: SliderAxis;
  readonly value: Amount;
  readonly operator: Operator;
}

/** From which px to which px a test passes; null for one that passes neither side. */
function passing({ axis, value, operator }: GroundProps): readonly [number, number] | null {
  const side = passingSide(operator);
  if (value === "any") return [axis.from, axis.to];
  return side === null ? null : side === "low" ? [axis.from, axis.x(value)] : [axis.x(value), axis.to];
}

/** Behind the bars: the region that passes. */
export function PassingTint(props: GroundProps) {
  const [from, to] = passing(props) ?? [0, 0];
  return (
    <rect className="chart-tint" x={from} y={FRAME.barTop} width={to - from} height={FRAME.baseline - FRAME.barTop} />
  );
}

/** The track, dark where values pass. */
export function Track(props: GroundProps) {
  const { axis } = props;
  const [from, to] = passing(props) ?? [axis.from, axis.from];
  return (
    <>
      <line className="chart-track" x1={axis.from} x2={axis.to} y1={FRAME.track} y2={FRAME.track} />
      <line className="chart-track-on" x1={from} x2={to} y1={FRAME.track} y2={FRAME.track} />
    </>
  );
}

interface MarksProps extends GroundProps {
  readonly others: readonly { readonly key: string; readonly value: Amount }[];
  readonly ghost: Amount | null;
  readonly presets: readonly Preset[];
  readonly width: number;
}

/** The cut, the baseline's cut, the other parameters' cuts, and the numbers under the track. */
export function SliderMarks({ axis, value, operator, others, ghost, presets, width }: MarksProps) {
  const cutX = axis.x(value);
  const ghostX = ghost === null ? null : axis.x(ghost);
  const cut = cutLabel(cutWords(operator, value), cutX, width, ghostX);
  const otherNumbers = others.flatMap((other) => (other.value === "any" ? [] : [other.value]));
  const wishes = tickWishes(
    axis,
    { active: value === "any" ? null : value, others: otherNumbers },
    formatNumber,
    t("chart.any"),
  );
  return (
    <>
      {presets.map(({ value: at, label }) => (
        <path key={`${at}-${label}`} className="chart-preset" d={`M${axis.x(at) - 4} ${FRAME.baseline - 7}h8l-4 7z`}>
          <title>{t("chart.slider.tick", { value: at, label })}</title>
        </path>
      ))}
      {ghost !== null && ghostX !== null && (
        <>
          <line className="chart-ghost" x1={ghostX} x2={ghostX} y1={FRAME.barTop - 2} y2={FRAME.track - 3} />
          <Words
            label={ghostLabel(
              t("chart.ghost", { value: ghost === "any" ? t("chart.any") : ghost }),
              ghostX,
              cut,
              cutX,
              width,
            )}
          />
        </>
      )}
      <line className="chart-cut" x1={cutX} x2={cutX} y1={FRAME.cutTop} y2={FRAME.track} />
      <Words label={cut} />
      {others.map((other) => (
        <circle key={other.key} className="chart-thumb-other" cx={axis.x(other.value)} cy={FRAME.track} r={5} />
      ))}
      {tickLabels(wishes, TICKS_FROM, width).map((label) => (
        <Words key={label.text} label={label} />
      ))}
    </>
  );
}
