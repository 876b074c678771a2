import type { ReactNode, Ref } from "react";
import "./controls.css";

interface Props {
  readonly children: ReactNode;
  /** Its control is open: black. */
  readonly open?: boolean;
  readonly onClick: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A part of the definition's sentence that can be changed: the sentence is the control. */
export function Token({ children, open = false, onClick, ref }: Props) {
  return (
    <button type="button" ref={ref} className="ui-token" aria-expanded={open} onClick={onClick}>
      {children}
    </button>
  );
}
