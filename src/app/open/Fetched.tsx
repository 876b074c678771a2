import { t, tCode } from "../../dialects/text.ts";
import type { Credit } from "../../state/importing.ts";
import { Button } from "../../ui/Button.tsx";
import type { FetchState } from "./use-fetch.ts";

interface Props {
  readonly state: FetchState;
  readonly onFile: (file: File, credit?: Credit) => void;
}

const mb = (bytes: number): number => Math.round(bytes / 100_000) / 10;

/** The address as it may be shown in a link: without a user and a password. */
function bare(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  return shown.href;
}

/** How a fetch stands: asked, coming, failed and why, or come from elsewhere. */
export function FetchedFile({ state, onFile }: Props) {
  const { isPending, progress, fault, unexpected, wanted, elsewhere, ask, stop } = state;
  if (isPending && wanted) {
    const { host } = wanted.url;
    const total = progress?.total ?? 0;
    // A site may claim less than it sends, or the size of what is packed: then the bar does not claim to know.
    const known = progress && total >= progress.done ? { max: total, value: progress.done } : {};
    const words = progress ? t("opening.coming", { mb: mb(progress.done), host }) : t("opening.asking", { host });
    return (
      <div className="opening-state">
        <p role="status">{words}</p>
        <progress {...known} aria-label={t("opening.asking", { host })} />
        <Button onClick={stop}>{t("opening.cancel")}</Button>
      </div>
    );
  }
  if (elsewhere && wanted)
    return (
      <div className="opening-state">
        <p role="status">{t("opening.came", { host: wanted.url.host, final: elsewhere.host })}</p>
        <Button kind="primary" onClick={() => onFile(elsewhere.file, wanted.credit)}>
          {t("opening.came.go")}
        </Button>
      </div>
    );
  if (!wanted || !(fault ?? unexpected)) return null;
  return (
    <div className="opening-state opening-fault" role="alert">
      <p>{fault ? tCode(fault.code, fault.params) : t("faults.unexpected", { detail: unexpected ?? "" })}</p>
      <div className="opening-actions">
        <Button onClick={() => ask(wanted)}>{t("opening.again")}</Button>
        <a className="ui-link" href={bare(wanted.url)} target="_blank" rel="noreferrer">
          {t("opening.fault.download")}
        </a>
      </div>
    </div>
  );
}
