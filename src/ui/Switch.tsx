import type { ReactNode } from "react";
import "./switch.css";

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
}

/** On or off, at once: a label and its track. */
export function Switch({ checked, onChange, children, disabled = false }: Props) {
  return (
    <button
      type="button"
      role="switch"
      className="ui-switch"
      aria-checked={checked}
      disabled={disabled}
      onClick={() => onChange(!checked)}
    >
      <span className="ui-switch-track" aria-hidden="true" />
      {children}
    </button>
  );
}
