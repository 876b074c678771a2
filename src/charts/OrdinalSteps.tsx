import { type KeyboardEvent, useId, useRef } from "react";
import { formatNumber, t } from "../dialects/text.ts";
import { midSentence } from "../dialects/words.ts";
import type { Operator } from "../model/definition.ts";
import type { ClassLook } from "../ui/palette.ts";
import { rovingTarget } from "../ui/roving-focus.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { ClassMark, HatchPattern } from "../ui/shapes.tsx";
import { type BarSeries, barPaint } from "./bar-paint.ts";
import { levelWords } from "./operator-words.ts";
import { cutSide, levelBars, levelPasses, levelTotal, type OrdinalLevel, unknownBar } from "./ordinal-layout.ts";
import "./charts.css";
import "./categories.css";

/** One level of the definition that cuts this attribute; "any": no limit. */
export interface OrdinalParam {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly look: ClassLook | null;
}

interface Props {
  /** What is measured: "Mechanisation". */
  readonly label: string;
  /** In the attribute's order. */
  readonly levels: readonly OrdinalLevel[];
  readonly series: readonly BarSeries[];
  readonly unknown: number;
  readonly params: readonly OrdinalParam[];
  readonly active: string;
  readonly onActivate: (key: string) => void;
  readonly operator: Operator;
  readonly allowAny?: boolean;
  /** The baseline's level. */
  readonly ghost?: string | null;
  /** A level's id, or "any". Each choice is one step. */
  readonly onChange: (level: string) => void;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Levels as rows, the cut as a line between them: one radio a level, and one for no limit. */
export function OrdinalSteps(props: Props) {
  const { label, levels, series, unknown, params, active, operator, allowAny = false, ghost = null } = props;
  const hatch = useId();
  const group = useRef<HTMLDivElement>(null);
  const value = params.find(({ key }) => key === active)?.value ?? "any";
  const indexOf = (id: string): number | "any" => (id === "any" ? "any" : levels.findIndex((level) => level.id === id));
  const cut = indexOf(value);
  const side = cutSide(operator);
  const bars = levelBars(levels);
  const stub = unknownBar(levels, unknown);
  const labelOf = (id: string): string => levels.find((level) => level.id === id)?.label ?? t("chart.any");
  const choices = [...levels.map(({ id }) => id), ...(allowAny ? ["any"] : [])];
  const stop = Math.max(0, choices.indexOf(value));

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const target = rovingTarget(
      event.key,
      at,
      choices.map(() => true),
    );
    const choice = target === null ? undefined : choices[target];
    if (target === null || choice === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll<HTMLElement>("[role=radio]")[target]?.focus();
    props.onChange(choice);
  };
  const radio = (id: string, at: number, name: string) => ({
    type: "button" as const,
    role: "radio",
    className: "chart-level",
    "aria-checked": id === value,
    "aria-label": name,
    tabIndex: at === stop ? 0 : -1,
    onClick: () => id !== value && props.onChange(id),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, at),
  });
  const marks = (id: string) =>
    params
      .filter((param) => param.key !== active && param.value === id && param.look)
      .map(({ key, look }) => look && <ClassMark key={key} shape={look.shape} colour={look.token} size={12} />);

  return (
    <div className="chart-levels">
      <div className="chart-levels-head">
        {params.length > 1 && (
          <Segmented
            label={t("chart.params.label", { label })}
            size="small"
            value={active}
            onChange={props.onActivate}
            options={params.map((param) => ({
              value: param.key,
              name: `${param.label}: ${labelOf(param.value)}`,
              label: param.look ? (
                <ClassMark shape={param.look.shape} colour={param.look.token} size={14} />
              ) : (
                param.label
              ),
            }))}
          />
        )}
        <b>{levelWords(operator, value === "any" ? null : midSentence(labelOf(value)))}</b>
        {ghost !== null && <span className="chart-quiet">{t("chart.ghost", { value: labelOf(ghost) })}</span>}
      </div>
      <div ref={group} role="radiogroup" aria-label={label} className="chart-level-list">
        {levels.map((level, at) => {
          const n = levelTotal(level);
          const passes = cut === "any" || levelPasses(operator, at, cut);
          const words = t("chart.ordinal.level", { label: level.label, n });
          return (
            <button
              key={level.id}
              {...radio(level.id, at, t(passes ? "chart.ordinal.passes" : "chart.ordinal.fails", { level: words }))}
              data-passes={passes || undefined}
              data-cut={at === cut ? (side ?? "only") : undefined}
              data-ghost={level.id === ghost && ghost !== value ? (side ?? "only") : undefined}
            >
              <span className="chart-level-name">
                {level.label}
                {marks(level.id)}
              </span>
              <svg className="chart-level-bar" width="100%" height={12} aria-hidden="true">
                <defs>
                  <HatchPattern id={`${hatch}-${at}`} />
                </defs>
                {bars[at]?.map(({ series: of, from, share }) => (
                  <rect
                    key={of}
                    className="chart-bar"
                    style={barPaint(series[of]?.look ?? null, `${hatch}-${at}`)}
                    x={percent(from)}
                    y={0.5}
                    width={percent(share)}
                    height={11}
                  />
                ))}
              </svg>
              <span className="chart-level-count">{formatNumber(n)}</span>
            </button>
          );
        })}
        {allowAny && (
          <button {...radio("any", levels.length, t("chart.any"))}>
            <span className="chart-level-name">{t("chart.any")}</span>
          </button>
        )}
      </div>
      <p className="chart-level" data-unknown="">
        <span className="chart-level-name">{t("chart.unknown")}</span>
        <svg className="chart-level-bar" width="100%" height={12} aria-hidden="true">
          <defs>
            <HatchPattern id={`${hatch}-unknown`} />
          </defs>
          {unknown > 0 && (
            <rect
              className="chart-stub"
              fill={`url(#${hatch}-unknown)`}
              y={0.5}
              width={percent(stub.share)}
              height={11}
            />
          )}
          {stub.broken && <rect className="chart-level-break" x="86%" width={4} height={12} />}
        </svg>
        <span className="chart-level-count">{formatNumber(unknown)}</span>
      </p>
    </div>
  );
}
