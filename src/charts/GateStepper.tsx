import type { KeyboardEvent } from "react";
import { formatNumber, t } from "../dialects/text.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import "./categories.css";

interface Props {
  /** What is counted: "How many must hold". */
  readonly label: string;
  readonly value: number;
  /** How many there are, or the sum of their weights. */
  readonly size: number;
  readonly min?: number;
  readonly step?: number;
  /** The baseline's number. */
  readonly ghost?: number | null;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}

/** More pips than this are no picture any more. */
const MOST_PIPS = 12;
const tidy = (value: number): number => Number(value.toPrecision(12));

/** The number a key leads to; null: not this control's key. */
function atKey(key: string, value: number, step: number, min: number, max: number): number | null {
  if (key === "ArrowUp" || key === "ArrowRight") return Math.min(max, tidy(value + step));
  if (key === "ArrowDown" || key === "ArrowLeft") return Math.max(min, tidy(value - step));
  if (key === "Home") return min;
  return key === "End" ? max : null;
}

/** "At least k of n": a pip for each that may hold, k of them filled; the baseline's k is a dashed mark. */
export function GateStepper(props: Props) {
  const { label, value, size, step = 1, min = step, ghost = null, onChange, disabled = false } = props;
  const set = (next: number) => {
    if (next !== value && !disabled) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = atKey(event.key, value, step, min, size);
    if (next === null) return;
    event.preventDefault();
    set(next);
  };
  const countable = Number.isInteger(size) && Number.isInteger(value) && size <= MOST_PIPS;
  const pips = Array.from({ length: countable ? size : 0 }, (_, at) => at + 1);
  const stepper = (direction: 1 | -1) => {
    const next = Math.max(min, Math.min(size, tidy(value + direction * step)));
    return (
      <IconButton
        kind="secondary"
        label={t(direction > 0 ? "ui.number.more" : "ui.number.less", { label })}
        icon={<Icon name={direction > 0 ? "add" : "minus"} />}
        disabled={disabled || next === value}
        onClick={() => set(next)}
      />
    );
  };
  return (
    <div className="chart-gate">
      <span
        className="chart-gate-value"
        role="spinbutton"
        tabIndex={disabled ? -1 : 0}
        aria-label={label}
        aria-disabled={disabled || undefined}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={size}
        aria-valuetext={t("chart.gate.value", { k: value, size })}
        onKeyDown={onKeyDown}
      >
        {t("chart.gate.at_least")} <b>{formatNumber(value)}</b> {t("chart.gate.of", { size })}
      </span>
      {countable && (
        <span className="chart-pips" aria-hidden="true">
          {pips.map((n) => (
            <i key={n} data-on={n <= value || undefined} data-ghost={(ghost !== value && n === ghost) || undefined} />
          ))}
        </span>
      )}
      {ghost !== null && ghost !== value && <span className="chart-quiet">{t("chart.ghost", { value: ghost })}</span>}
      <span className="chart-spring" />
      <span className="chart-gate-steps">
        {stepper(-1)}
        {stepper(1)}
      </span>
    </div>
  );
}
