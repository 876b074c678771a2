import { bytesWords } from "../../dialects/bytes-words.ts";
import { t } from "../../dialects/text.ts";
import type { KeptMark } from "../../state/kept-mark.ts";
import { Button } from "../../ui/Button.tsx";
import "./keeping.css";

interface Props {
  readonly mark: KeptMark | null;
  /** The data at hand, where they can be kept. */
  readonly present: { readonly name: string; readonly synthetic: boolean } | null;
  readonly isWorking: boolean;
  readonly fault: string | null;
  readonly onKeep: () => void;
  readonly onForget: () => void;
}

/** The data that open next time: what they are, and how to keep or forget them. */
export function KeptData({ mark, present, isWorking, fault, onKeep, onForget }: Props) {
  const name = present?.name ?? "";
  return (
    <section className="keeping-part" aria-labelledby="keeping-title">
      <h3 id="keeping-title">{t("keeping.title")}</h3>
      <p>
        <bdi>
          {mark
            ? t("keeping.mark", { name: mark.name, n: mark.sites, size: bytesWords(mark.bytes), on: mark.on })
            : t("keeping.none")}
        </bdi>
      </p>
      <p className="muted">{t("keeping.what")}</p>
      {fault !== null && (
        <p role="alert" className="keeping-fault">
          {fault}
        </p>
      )}
      <div className="keeping-actions">
        {present && !present.synthetic ? (
          <Button kind="primary" disabled={isWorking} onClick={onKeep}>
            <bdi>
              {isWorking
                ? t("keeping.working")
                : t(mark && mark.name !== name ? "keeping.again" : "keeping.keep", { name })}
            </bdi>
          </Button>
        ) : (
          <p className="muted">{t("keeping.demonstration")}</p>
        )}
        {mark && <Button onClick={onForget}>{t("keeping.forget")}</Button>}
      </div>
    </section>
  );
}
