import type { KeyboardEvent, ReactNode } from "react";
import "./controls.css";

interface Props {
  readonly children: ReactNode;
  /** Its control is open: black. */
  readonly open?: boolean;
  /** Its place among the tokens of the sentence. */
  readonly at: number;
  /** Whether the Tab key stops here: at one token of a sentence. */
  readonly stop: boolean;
  readonly onClick: () => void;
}

/**
 * A part of the definition's sentence that can be changed: the sentence is the control. It is text and no box, so that
 * a long one wraps like the words around it and the comma behind it stays with it.
 */
export function Token({ children, open = false, at, stop, onClick }: Props) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onClick();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is always a box of its own, and would wrap as one
    <span
      role="button"
      className="ui-token"
      data-at={at}
      tabIndex={stop ? 0 : -1}
      aria-expanded={open}
      onClick={onClick}
      onKeyDown={press}
    >
      {children}
    </span>
  );
}
