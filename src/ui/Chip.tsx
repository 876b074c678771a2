import type { ReactNode, Ref } from "react";
import { Icon } from "./Icon.tsx";
import "./controls.css";

interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly onClick?: (() => void) | undefined;
  /** Toggles: pressed or not. Absent: an action, or only words. */
  readonly selected?: boolean;
  readonly onRemove?: (() => void) | undefined;
  /** Name of the remove button, "Remove Province Ituri". */
  readonly removeLabel?: string;
  readonly size?: "medium" | "large";
}

function Remove({ label, onRemove }: { readonly label: string | undefined; readonly onRemove: () => void }) {
  return (
    <button type="button" className="ui-chip-remove" aria-label={label} title={label} onClick={onRemove}>
      <Icon name="close" size={12} />
    </button>
  );
}

/** A small rounded fact, that may be pressed or removed. */
export function Chip({ children, icon, onClick, selected, onRemove, removeLabel, size = "medium" }: ChipProps) {
  return (
    <span className="ui-chip" data-selected={selected || undefined} data-size={size}>
      {onClick ? (
        <button type="button" className="ui-chip-body" aria-pressed={selected} onClick={onClick}>
          {icon}
          {children}
        </button>
      ) : (
        <span className="ui-chip-body">
          {icon}
          {children}
        </span>
      )}
      {onRemove && <Remove label={removeLabel} onRemove={onRemove} />}
    </span>
  );
}

interface FilterChipProps {
  /** What is filtered: "Province". */
  readonly name: string;
  /** How: "Ituri", "all". */
  readonly value: string;
  readonly onClick?: () => void;
  /** A filter the tool set by itself. */
  readonly dashed?: boolean;
  readonly onRemove?: (() => void) | undefined;
  readonly removeLabel?: string;
  /** For a popover: spread its trigger's props. */
  readonly ref?: Ref<HTMLButtonElement>;
  readonly "aria-expanded"?: boolean;
  readonly "aria-haspopup"?: "dialog" | "listbox";
  readonly "aria-controls"?: string | undefined;
}

/** One filter in the filter bar: its name, how it is set, and a way to drop it. */
export function FilterChip({ name, value, dashed = false, onClick, onRemove, removeLabel, ...rest }: FilterChipProps) {
  const words = (
    <>
      <span className="ui-chip-name">{name}</span>
      <span className="ui-chip-value">{value}</span>
    </>
  );
  return (
    <span className="ui-chip" data-kind="filter" data-dashed={dashed || undefined}>
      {onClick ? (
        <button type="button" className="ui-chip-body" onClick={onClick} {...rest}>
          {words}
          {!onRemove && <Icon name="chevron-down" size={12} />}
        </button>
      ) : (
        <span className="ui-chip-body">{words}</span>
      )}
      {onRemove && <Remove label={removeLabel} onRemove={onRemove} />}
    </span>
  );
}
