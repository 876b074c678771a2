import { type ReactNode, useEffect, useRef } from "react";
import { type Params, t } from "../../dialects/text.ts";
import { wordsFor } from "../../dialects/words.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import "../panels.css";
import "./data.css";

interface Props {
  readonly name: string;
  /** A key of the message catalogue, with its facts: what is wrong, where, and what to do. */
  readonly code: string;
  readonly params: Params;
  /** Sites that are still there. */
  readonly kept: number;
  readonly onDismiss: () => void;
  /** More to do, such as opening another file. */
  readonly children?: ReactNode;
}

/** A file could not be read: what and where, what was done, what to do. Nothing that was there is lost. */
export function LoadFault({ name, code, params, kept, onDismiss, children }: Props) {
  const card = useRef<HTMLDivElement>(null);
  // The fault answers what the user just did, so that is where the focus goes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another fault is another answer
  useEffect(() => card.current?.focus(), [name, code]);
  return (
    <div ref={card} className="load-fault" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <div className="load-fault-words">
        <h2>
          <bdi>{t("data.fault.title", { name })}</bdi>
        </h2>
        <p>
          <bdi>{wordsFor(code, params) ?? t("data.fault.unknown", { code })}</bdi>
        </p>
        <p>{kept > 0 ? t("data.fault.kept", { n: kept }) : t("data.fault.kept.nothing")}</p>
        {children && <div className="load-fault-actions">{children}</div>}
      </div>
      <IconButton icon={<Icon name="close" />} label={t("data.fault.dismiss")} onClick={onDismiss} />
    </div>
  );
}
