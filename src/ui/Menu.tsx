import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { Floating } from "./Floating.tsx";
import { Icon } from "./Icon.tsx";
import { rovingTarget } from "./roving-focus.ts";
import "./floating.css";

export interface MenuOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
  /** At the right, quiet: a count, a source. */
  readonly note?: string;
  readonly disabled?: boolean;
}

interface Props<T extends string> {
  /** What is being chosen. */
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly MenuOption<T>[];
  readonly onChange: (value: T) => void;
  /** On the button in place of the chosen option's label. */
  readonly display?: ReactNode;
  readonly align?: "start" | "end";
}

/** First option after `current` whose label begins with the typed letter. */
const byLetter = (labels: readonly string[], current: number, letter: string): number | null => {
  const order = labels.map((_, at) => (current + 1 + at) % labels.length);
  return order.find((at) => labels[at]?.toLowerCase().startsWith(letter.toLowerCase())) ?? null;
};

/** One of many: a button and its list. Arrow keys walk, a letter jumps, Enter chooses. */
export function Menu<T extends string>({ label, value, options, onChange, display, align = "start" }: Props<T>) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const chosen = options.find((option) => option.value === value);

  const choose = (option: MenuOption<T>) => {
    if (option.disabled) return;
    setOpen(false);
    button.current?.focus();
    onChange(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
    const current = items.indexOf(document.activeElement as HTMLElement);
    const option = options[current];
    if ((event.key === "Enter" || event.key === " ") && option) {
      event.preventDefault();
      choose(option);
      return;
    }
    const enabled = options.map((each) => !each.disabled);
    const target =
      rovingTarget(event.key, current, enabled) ??
      (/^\S$/.test(event.key)
        ? byLetter(
            options.map((each) => each.label),
            current,
            event.key,
          )
        : null);
    if (target === null) return;
    event.preventDefault();
    items[target]?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className="ui-menu-button"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={chosen ? `${label}: ${chosen.label}` : label}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span>{display ?? chosen?.label ?? label}</span>
        <Icon name="chevron-down" size={14} />
      </button>
      {open && (
        <Floating
          anchor={button}
          id={id}
          role="listbox"
          label={label}
          align={align}
          onClose={() => setOpen(false)}
          onKeyDown={onKeyDown}
        >
          <div ref={list} role="presentation">
            {options.map((option, at) => (
              <div
                key={option.value}
                role="option"
                className="ui-option"
                aria-selected={option.value === value}
                aria-disabled={option.disabled || undefined}
                tabIndex={-1}
                data-autofocus={option.value === value || (!chosen && at === 0) ? "" : undefined}
                onClick={() => choose(option)}
                onKeyDown={undefined}
              >
                {option.icon}
                <span>{option.label}</span>
                {option.note && <span className="ui-option-note">{option.note}</span>}
              </div>
            ))}
          </div>
        </Floating>
      )}
    </>
  );
}
