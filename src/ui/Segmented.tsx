import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { rovingTarget } from "./roving-focus.ts";
import "./controls.css";

export interface SegmentOption<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  /** Name for assistive technology where `label` is a picture or an abbreviation. */
  readonly name?: string;
  readonly disabled?: boolean;
}

interface Props<T extends string> {
  /** What is being chosen. */
  readonly label: string;
  /** null: none of the options holds. */
  readonly value: T | null;
  readonly options: readonly SegmentOption<T>[];
  readonly onChange: (value: T) => void;
  readonly size?: "small" | "medium" | "large";
  /** Lies over the map: paper ground, shadow, the chosen part black. */
  readonly floating?: boolean;
}

/** One of a few, all visible: a radio group; arrow keys move and choose. */
export function Segmented<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, size = "medium", floating = false } = props;
  const group = useRef<HTMLDivElement>(null);
  const chosen = options.findIndex((option) => option.value === value);
  const tabStop = chosen >= 0 ? chosen : options.findIndex((option) => !option.disabled);

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const target = rovingTarget(
      event.key,
      at,
      options.map((option) => !option.disabled),
    );
    const option = target === null ? undefined : options[target];
    if (target === null || !option) return;
    event.preventDefault();
    group.current?.querySelectorAll<HTMLElement>("[role=radio]")[target]?.focus();
    onChange(option.value);
  };

  return (
    <div
      ref={group}
      className="ui-segmented"
      role="radiogroup"
      aria-label={label}
      data-size={size}
      data-floating={floating || undefined}
    >
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a segment holds marks as well as words; the group follows the ARIA radio pattern
        <button
          key={option.value}
          type="button"
          role="radio"
          className="ui-segment"
          aria-checked={at === chosen}
          aria-label={option.name}
          disabled={option.disabled}
          tabIndex={at === tabStop ? 0 : -1}
          onClick={() => onChange(option.value)}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
