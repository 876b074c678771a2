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

type LineProps = Required<Pick<Props, "onClose" | "stays">> & {
  readonly text: string;
  readonly action: Props["action"];
};

/** Mounted anew for each text, so that neither its time nor a hand on it passes on to the next. */
function Line({ text, onClose, action, stays }: LineProps) {
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (stays === null || held) return;
    const timer = setTimeout(() => close.current(), stays);
    return () => clearTimeout(timer);
  }, [stays, held]);
  const act = () => {
    action?.onClick();
    onClose();
  };
  return (
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
        <Button kind="quiet" onClick={act}>
          {action.label}
        </Button>
      )}
      <IconButton label={t("ui.dismiss")} icon={<Icon name="close" size={14} />} onClick={onClose} />
    </div>
  );
}

/** One line at the foot of the page: something happened that the screen does not show by itself. */
export function Notice({ text, said, onClose, action, stays = 8000 }: Props) {
  return (
    <div className="ui-notice-place" role="status" aria-live="polite">
      {said && <p className="ui-visually-hidden">{said}</p>}
      {text !== null && <Line key={text} text={text} onClose={onClose} action={action} stays={stays} />}
    </div>
  );
}
