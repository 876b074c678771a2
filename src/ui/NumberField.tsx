import { type KeyboardEvent, useState } from "react";
import { formatNumber, t } from "../dialects/text.ts";
import { IconButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { type Amount, parseAmount, stepAmount } from "./number-entry.ts";
import "./controls.css";

interface Props {
  /** What is measured: the accessible name. */
  readonly label: string;
  readonly value: Amount;
  readonly onCommit: (value: Amount) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Accepts "any": no limit. */
  readonly allowAny?: boolean;
  readonly steppers?: boolean;
  readonly disabled?: boolean;
  readonly id?: string;
}

const show = (value: Amount): string => (value === "any" ? t("ui.any") : formatNumber(value));

/** A typed number. Enter and leaving the field commit, Esc brings the old value back; − and + take one step. */
export function NumberField(props: Props) {
  const { label, value, onCommit, min, max, step = 1, allowAny = false, steppers = true, disabled = false } = props;
  const bounds = { min, max, allowAny };
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? value : parseAmount(draft, t("ui.any"), bounds);

  const commit = () => {
    if (draft !== null && parsed !== null && parsed !== value) onCommit(parsed);
  };
  const move = (direction: number) => {
    const next = stepAmount(parsed ?? value, direction * step, bounds);
    setDraft(null);
    if (next !== value) onCommit(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, shiftKey } = event;
    if (key === "Enter") {
      commit();
      if (parsed !== null) setDraft(null);
    } else if (key === "Escape" && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    } else if (key === "ArrowUp" || key === "ArrowDown") {
      event.preventDefault();
      move((key === "ArrowUp" ? 1 : -1) * (shiftKey ? 10 : 1));
    }
  };
  const stepper = (direction: 1 | -1) => {
    const next = stepAmount(value, direction * step, bounds);
    return (
      <IconButton
        kind="secondary"
        label={t(direction > 0 ? "ui.number.more" : "ui.number.less", { label })}
        icon={<Icon name={direction > 0 ? "add" : "minus"} />}
        disabled={disabled || next === value}
        onClick={() => onCommit(next)}
      />
    );
  };

  return (
    <span className="ui-number">
      <input
        id={props.id}
        className="ui-number-input"
        aria-label={label}
        aria-invalid={parsed === null || undefined}
        title={parsed === null ? t(allowAny ? "ui.number.invalid_any" : "ui.number.invalid") : undefined}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        value={draft ?? show(value)}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          commit();
          setDraft(null);
        }}
        onKeyDown={onKeyDown}
      />
      {steppers && stepper(-1)}
      {steppers && stepper(1)}
    </span>
  );
}
