import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import "./opening.css";

const KINDS = ["tables", "maps", "packed", "ours"] as const;

/** A file of the machine, and what can be one. */
export function FileWays({ onChoose }: { readonly onChoose: () => void }) {
  return (
    <div className="opening-form">
      <Button kind="primary" size="large" data-autofocus="" icon={<Icon name="import" />} onClick={onChoose}>
        {t("opening.choose")}
      </Button>
      <p>{t("opening.drop")}</p>
      <dl className="opening-formats">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`opening.formats.${kind}`)}</dt>
            <dd>{t(`opening.formats.${kind}.list`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
