import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";
import "../panels.css";
import "./data.css";

interface Props {
  readonly name: string;
  /** Work done, of `total`, in any unit. */
  readonly done: number;
  readonly total: number;
  /** What a large file takes, and what of it is read. */
  readonly note?: string | undefined;
  /** Sites that stay until the new file is read whole. */
  readonly kept: number;
  readonly onCancel: () => void;
}

/** A file is being read; what was there stays, and the reading can be called off. */
export function LoadProgress({ name, done, total, note, kept, onCancel }: Props) {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  const percent = Math.floor(share * 100);
  return (
    <section className="load-card" aria-label={t("data.reading", { name })}>
      <header className="load-head">
        <h2>
          <bdi>{t("data.reading", { name })}</bdi>
        </h2>
        <span className="muted nowrap">{t("data.progress", { share: percent })}</span>
      </header>
      <progress className="load-bar" max={100} value={percent} aria-label={t("data.reading", { name })} />
      {note !== undefined && <p className="note-line">{note}</p>}
      <footer className="load-foot">
        <span className="muted">{kept > 0 ? t("data.stays", { n: kept }) : t("data.progress.first")}</span>
        <Button onClick={onCancel}>{t("data.cancel")}</Button>
      </footer>
    </section>
  );
}
