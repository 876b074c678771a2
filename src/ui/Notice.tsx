import { useEffect, useRef, useState } from "react";
import { t } from "../dialects/text.ts";
import { Button, IconButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import "./messages.css";

interface Props {
  /** null: nothing to say. The region itself stays, so that assistive technology hears what comes. */
  readonly text: string | null;
  /** Said to assistive technology only, in the same region: the page has one. */
  readonly said?: string;
  readonly onClose: () => void;
  /** "Undo", with what it does. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
  /** How long it stands, ms; null: until closed. A notice with an action stands longer than it takes to reach it. */
  readonly stays?: number | null;
}

/** One line at the foot of the page: something happened that the screen does not show by itself. */
export function Notice({ text, said, onClose, action, stays = 8000 }: Props) {
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (text === null || stays === null || held) return;
    const timer = setTimeout(() => close.current(), stays);
    return () => clearTimeout(timer);
  }, [text, stays, held]);
  return (
    <div className="ui-notice-place" role="status" aria-live="polite">
      {said && <p className="ui-visually-hidden">{said}</p>}
      {text !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it waits while it is read or about to be pressed
        <div
          className="ui-notice"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p>{text}</p>
          {action && (
            <Button
              kind="quiet"
              onClick={() => {
                action.onClick();
                onClose();
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton label={t("ui.dismiss")} icon={<Icon name="close" size={14} />} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
