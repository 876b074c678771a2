import type { KeyboardEvent, ReactNode } from "react";
import { Popover } from "../../ui/Popover.tsx";
import { useBench } from "./editor-bench.ts";

interface Props {
  readonly id: string;
  /** Name of the form that opens. */
  readonly label: string;
  /** What the line says, as it is heard. */
  readonly name: string;
  readonly className: string;
  /** Where its form stands below it: at its end, beside the counts, or at its start. */
  readonly align?: "start" | "end";
  /** What the line says. */
  readonly words: ReactNode;
  /** Beside the words for assistive technology: what is wrong. */
  readonly described?: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly children: ReactNode;
}

/** A line of the ladder as one button, and the form that it opens. Tab reaches one line; arrow keys walk them all. */
export function RowButton({
  id,
  label,
  name,
  className,
  align = "start",
  words,
  described,
  onKeyDown,
  children,
}: Props) {
  const { open, setOpen, current } = useBench();
  return (
    <Popover
      label={label}
      align={align}
      open={open === id}
      onOpenChange={(next) => setOpen(next ? id : null)}
      trigger={(trigger) => (
        <button
          type="button"
          className={className}
          data-row={id}
          tabIndex={current === id ? 0 : -1}
          aria-label={name}
          aria-description={described}
          onKeyDown={onKeyDown}
          {...trigger}
        >
          {words}
        </button>
      )}
    >
      {children}
    </Popover>
  );
}
