import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { placeBeside } from "./place.ts";
import "./floating.css";

export interface FloatingProps {
  /** What it belongs to: it stands beside it, and focus returns there. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly label: string;
  readonly role?: "dialog" | "listbox" | "menu";
  readonly id?: string;
  readonly side?: "below" | "right";
  readonly align?: "start" | "end";
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly children: ReactNode;
}

const FOCUSABLE =
  'button:not(:disabled):not([tabindex="-1"]), [href], input:not(:disabled), select, textarea, [tabindex="0"], [role="option"][aria-selected="true"]';

/** The top layer is above every panel and never clipped; browsers without it still get a fixed element. */
const raise = (element: HTMLElement): void => {
  if (typeof element.showPopover === "function" && !element.matches(":popover-open")) element.showPopover();
};

/** What floats over the page beside its anchor. Esc and a press elsewhere close it; focus goes in and comes back. */
export function Floating(props: FloatingProps) {
  const { anchor, onClose, label, role = "dialog", id, side = "below", align = "start", onKeyDown, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = panel.current;
    const owner = anchor.current;
    if (!element || !owner) return;
    raise(element);
    const place = () => {
      const { left, top, maxHeight } = placeBeside(
        owner.getBoundingClientRect(),
        { width: element.offsetWidth, height: element.scrollHeight },
        { width: window.innerWidth, height: window.innerHeight },
        { side, align },
      );
      Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    };
    place();
    (
      element.querySelector<HTMLElement>("[data-autofocus]") ??
      element.querySelector<HTMLElement>(FOCUSABLE) ??
      element
    ).focus({
      preventScroll: true,
    });
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, true);
    return () => {
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, true);
      // Where the user has moved on to another control, focus is theirs.
      if (element.contains(document.activeElement) || document.activeElement === document.body) owner.focus();
    };
  }, [anchor, side, align]);

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const at = event.target as Node;
      if (!panel.current?.contains(at) && !anchor.current?.contains(at)) close.current();
    };
    document.addEventListener("pointerdown", onPress, true);
    return () => document.removeEventListener("pointerdown", onPress, true);
  }, [anchor]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is one of dialog, listbox and menu
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: each of them takes a name
    <div
      ref={panel}
      id={id}
      className="ui-floating"
      role={role}
      aria-label={label}
      tabIndex={-1}
      popover="manual"
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onClose();
        } else onKeyDown?.(event);
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to) && !anchor.current?.contains(to)) onClose();
      }}
    >
      {children}
    </div>
  );
}
