import { type CSSProperties, useId, useMemo, useRef } from "react";
import { formatNumber, t } from "../dialects/text.ts";
import type { Operator } from "../model/definition.ts";
import type { Amount } from "../ui/number-entry.ts";
import type { ClassLook } from "../ui/palette.ts";
import { HatchPattern } from "../ui/shapes.tsx";
import { useWidth } from "../ui/use-width.ts";
import type { BarSeries } from "./bar-paint.ts";
import { HistogramBars, stubNumberY, UnknownStub } from "./HistogramBars.tsx";
import { FRAME, type HistogramBin } from "./histogram-layout.ts";
import { PassingTint, type Preset, SliderMarks, Track } from "./SliderMarks.tsx";
import { sliderAxis } from "./slider-axis.ts";
import { textWidth } from "./text-width.ts";
import { type SliderIntents, useSliderGesture } from "./use-slider-gesture.ts";
import "./charts.css";

/** One number of the definition that cuts this attribute. */
export interface SliderParam {
  readonly key: string;
  readonly label: string;
  readonly value: Amount;
  readonly look: ClassLook | null;
}

export interface HistogramSliderProps extends SliderIntents {
  /** What is measured: "Workers". */
  readonly label: string;
  /** Consecutive, ascending. */
  readonly bins: readonly HistogramBin[];
  readonly series: readonly BarSeries[];
  /** Sites whose value is not known. */
  readonly unknown: number;
  readonly showUnknown: boolean;
  readonly onToggleUnknown: () => void;
  readonly params: readonly SliderParam[];
  /** Key of the parameter that the thumb moves. */
  readonly active: string;
  readonly onActivate: (key: string) => void;
  readonly operator: Operator;
  /** Whether reaching the end may mean "no limit". */
  readonly allowAny?: boolean;
  readonly range?: readonly [number, number] | undefined;
  readonly step?: number;
  /** The baseline's cut. */
  readonly ghost?: Amount | null;
  /** Known values, ascending: a drag stops at them, free with Alt. */
  readonly snap?: Float64Array | null;
  readonly presets?: readonly Preset[];
  /** What the present drag has changed: "+89 in". */
  readonly delta?: readonly string[] | null;
  /** Sentence for assistive technology: "at most 300 workers, 2,135 sites in, 537 cannot tell". */
  readonly valueText: string;
  /** Double click. */
  readonly onDefault?: () => void;
  /** The pointer or the focus comes to the slider. */
  readonly onNear?: () => void;
}

const NO_PRESETS: readonly Preset[] = [];

/** Anchored by the same share of its own width, the chip follows the thumb and never leaves the chart. */
const chipPlace = (x: number, width: number): CSSProperties => ({
  left: x,
  transform: `translateX(${(-100 * x) / width}%)`,
});

function stops(snap: Float64Array | null, presets: readonly Preset[]): Float64Array | null {
  if (!snap || presets.length === 0) return snap;
  return Float64Array.from([...snap, ...presets.map((preset) => preset.value)]).sort();
}

/** The core control: the distribution of an attribute and the cut through it. Controlled; it owns only the gesture. */
export function HistogramSlider(props: HistogramSliderProps) {
  const { label, bins, series, unknown, showUnknown, params, active, operator, delta, ghost = null } = props;
  const { allowAny = false, range, step = 1, snap = null, presets = NO_PRESETS, valueText, onDefault } = props;
  const { onGrab, onMove, onRelease, onRestore } = props;
  const [ref, width] = useWidth<HTMLDivElement>(308);
  const hatch = useId();
  const thumb = useRef<HTMLDivElement>(null);
  const axis = useMemo(
    () => sliderAxis([...bins.map((bin) => bin.x0), bins.at(-1)?.x1 ?? 1], width, operator, allowAny),
    [bins, width, operator, allowAny],
  );
  const value = params.find((param) => param.key === active)?.value ?? "any";
  const others = params.filter((param) => param.key !== active);
  const gesture = useSliderGesture({
    ...{ value, axis, width, limits: { range, step }, onGrab, onMove, onRelease, onRestore },
    snap: useMemo(() => stops(snap, presets), [snap, presets]),
  });
  const x = axis.x(value);
  const ground = { axis, value, operator };
  const [low, high] = range ?? [axis.edges[0] ?? 0, axis.edges.at(-1) ?? 0];
  const ends = { low: Math.min(low, axis.edges[0] ?? low), high: Math.max(high, axis.edges.at(-1) ?? high) };

  return (
    <div ref={ref} className="chart-slider" data-held={gesture.held ?? undefined} onPointerEnter={props.onNear}>
      <svg width={width} height={FRAME.height} role="img" aria-label={t("chart.slider.picture", { label })}>
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <PassingTint {...ground} />
        <HistogramBars bins={bins} series={series} axis={axis} hatch={hatch} />
        <UnknownStub unknown={unknown} bins={bins} shown={showUnknown} hatch={hatch} />
        <text
          className={showUnknown ? "chart-strong" : undefined}
          x={Math.max(FRAME.stubWidth, textWidth(formatNumber(unknown))) / 2}
          y={stubNumberY(unknown, bins, showUnknown)}
          textAnchor="middle"
        >
          {formatNumber(unknown)}
        </text>
        <text x={0} y={FRAME.ticks}>
          {t("chart.unknown")}
        </text>
        <Track {...ground} />
        <SliderMarks {...ground} others={others} ghost={ghost} presets={presets} width={width} />
      </svg>
      <button
        type="button"
        className="chart-stub-button"
        aria-pressed={showUnknown}
        aria-label={t("chart.unknown.toggle", { n: unknown })}
        onClick={props.onToggleUnknown}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way to the cut; the thumb inside is the keyboard's and carries the name */}
      <div
        className="chart-strip"
        {...gesture.pointer}
        onPointerDown={(event) => {
          gesture.pointer.onPointerDown(event);
          thumb.current?.focus({ preventScroll: true });
        }}
        onDoubleClick={onDefault}
      >
        <div
          ref={thumb}
          className="chart-thumb"
          role="slider"
          tabIndex={0}
          style={{ left: x }}
          aria-label={label}
          aria-orientation="horizontal"
          aria-valuemin={ends.low}
          aria-valuemax={ends.high}
          aria-valuenow={value === "any" ? (axis.anyEnd === "low" ? ends.low : ends.high) : value}
          aria-valuetext={valueText}
          onFocus={props.onNear}
          {...gesture.keyboard}
        />
      </div>
      {others.map((other) => (
        <button
          key={other.key}
          type="button"
          className="chart-thumb-pick"
          tabIndex={-1}
          aria-hidden="true"
          title={other.label}
          style={{ left: axis.x(other.value) }}
          onClick={() => props.onActivate(other.key)}
        />
      ))}
      {delta && delta.length > 0 && (
        <div className="chart-delta" style={chipPlace(x, width)} aria-hidden="true">
          {delta.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </div>
      )}
      {presets.length > 0 && (
        <p className="chart-note">
          {t("chart.slider.ticks", {
            label: "▼",
            ticks: presets.map((preset) => t("chart.slider.tick", { ...preset })).join(", "),
          })}
        </p>
      )}
    </div>
  );
}
