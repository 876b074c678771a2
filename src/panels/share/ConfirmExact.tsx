import { type FormEvent, useId, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { Geometry } from "../../state/sharing.ts";
import { Button } from "../../ui/Button.tsx";

interface Props {
  readonly geometry: Geometry;
  readonly sites: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Single sites of real people leave only after somebody has typed that they shall. */
export function ConfirmExact({ geometry, sites, onConfirm, onCancel }: Props) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const word = t("share.exact.word");
  const right = typed.trim().toLowerCase() === word;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (right) onConfirm();
  };
  return (
    <form className="share-confirm" onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t(geometry === "exact" ? "share.exact.title" : "share.exact.title.rounded")}</h4>
      <p>{t(geometry === "exact" ? "share.exact.why" : "share.exact.why.rounded", { n: sites })}</p>
      <label htmlFor={id}>{t("share.exact.type", { word })}</label>
      <input
        id={id}
        className="share-typed"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="share-actions">
        <Button type="submit" disabled={!right}>
          {t(geometry === "exact" ? "share.exact.do" : "share.exact.do.rounded")}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t("share.exact.no")}
        </Button>
      </div>
    </form>
  );
}
