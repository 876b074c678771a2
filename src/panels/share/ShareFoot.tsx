import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  /** What the main button does: "Save PNG". */
  readonly save: string;
  readonly icon: "camera" | "download" | "link";
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Said while something is made; null: nothing is. */
  readonly making: string | null;
  readonly onStop: () => void;
  readonly done: string | null;
  readonly fault: string | null;
  /** More to do with it, such as copying. */
  readonly children?: ReactNode;
}

/** A dialog gives its focus to what bears this attribute, so that S and Enter are a snapshot. */
const takesFocus = (button: HTMLButtonElement | null): void => button?.setAttribute("autofocus", "");

/** One press saves; what comes of it is said here, beside the button. */
export function ShareFoot({ save, icon, onSave, onClose, making, onStop, done, fault, children }: Props) {
  return (
    <div className="share-foot">
      <div className="share-said">
        {fault === null ? null : <p role="alert">{fault}</p>}
        <p role="status">{making ?? done ?? (fault === null ? t("share.foot") : "")}</p>
      </div>
      {making === null ? (
        <Button kind="quiet" onClick={onClose}>
          {t("share.cancel")}
        </Button>
      ) : (
        <Button kind="quiet" onClick={onStop}>
          {t("share.stop")}
        </Button>
      )}
      {children}
      <Button
        ref={takesFocus}
        kind="primary"
        icon={<Icon name={icon} />}
        aria-disabled={making !== null || undefined}
        onClick={() => making === null && onSave()}
      >
        {save}
      </Button>
    </div>
  );
}
