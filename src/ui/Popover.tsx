import { type ReactElement, type ReactNode, type RefObject, useId, useRef, useState } from "react";
import { Floating } from "./Floating.tsx";

/** To be spread on the button that opens the popover. */
export interface TriggerProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly onClick: () => void;
  readonly "aria-expanded": boolean;
  readonly "aria-haspopup": "dialog";
  readonly "aria-controls": string | undefined;
}

interface Props {
  /** Name of what opens. */
  readonly label: string;
  readonly trigger: (props: TriggerProps) => ReactElement;
  readonly side?: "below" | "right";
  readonly align?: "start" | "end";
  /** Controlled where given; otherwise the popover keeps its own state. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button and what it opens. */
export function Popover({ label, trigger, side = "below", align = "start", open, onOpenChange, children }: Props) {
  const [own, setOwn] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  const isOpen = open ?? own;
  const set = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return (
    <>
      {trigger({
        ref: anchor,
        onClick: () => set(!isOpen),
        "aria-expanded": isOpen,
        "aria-haspopup": "dialog",
        "aria-controls": isOpen ? id : undefined,
      })}
      {isOpen && (
        <Floating anchor={anchor} id={id} label={label} side={side} align={align} onClose={() => set(false)}>
          {typeof children === "function" ? children(() => set(false)) : children}
        </Floating>
      )}
    </>
  );
}
