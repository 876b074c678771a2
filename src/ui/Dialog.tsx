import { type ReactNode, useEffect, useId, useRef } from "react";
import { t } from "../dialects/text.ts";
import { IconButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import "./floating.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** "full" is a desk of its own: the whole screen where that is narrow. */
  readonly width?: "medium" | "wide" | "full";
  /** Stands beside the title, such as tabs. */
  readonly head?: ReactNode;
  /** Actions at the foot. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A modal question or sheet, mounted while open. The browser keeps focus inside; on closing it goes back. */
export function Dialog({ title, onClose, width = "medium", head, foot, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  /** A drag that began inside, such as selecting text, is no press beside the dialog. */
  const pressed = useRef<EventTarget | null>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    if (!element.open) {
      if (typeof element.showModal === "function") element.showModal();
      else element.setAttribute("open", "");
      // The browser takes what stands first; what is there to do first may stand further down.
      element.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    }
    return () => {
      if (element.open) element.close?.();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ui-dialog"
      data-width={width}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onPointerDown={(event) => {
        pressed.current = event.target;
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && pressed.current === event.target) onClose();
      }}
    >
      <div className="ui-dialog-head">
        <h2 id={id} className="ui-dialog-title">
          {title}
        </h2>
        {head}
        <IconButton label={t("ui.close")} icon={<Icon name="close" />} onClick={onClose} />
      </div>
      <div className="ui-dialog-body">{children}</div>
      {foot && <div className="ui-dialog-foot">{foot}</div>}
    </dialog>
  );
}
