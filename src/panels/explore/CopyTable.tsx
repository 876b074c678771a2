import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import "../panels.css";
import "./compare.css";

interface Props {
  readonly count: number;
  readonly text: () => string;
}

type Outcome = { readonly kind: "copied" } | { readonly kind: "refused"; readonly text: string };

async function copied(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: "copied" };
  } catch {
    return { kind: "refused", text };
  }
}

/** Takes the table away as plain text; where the browser refuses, the text is shown to be taken by hand. */
export function CopyTable({ count, text }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <div className="compare-foot">
      <Button icon={<Icon name="copy" />} onClick={() => void copied(text()).then(setOutcome)}>
        {t("compare.copy")}
      </Button>
      <span className="muted">{t("compare.shown", { n: count })}</span>
      <span className="muted" role="status">
        {outcome && t(outcome.kind === "copied" ? "compare.copied" : "compare.copy.failed")}
      </span>
      {outcome?.kind === "refused" && (
        <textarea
          className="compare-text"
          readOnly
          rows={6}
          aria-label={t("compare.text")}
          value={outcome.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
