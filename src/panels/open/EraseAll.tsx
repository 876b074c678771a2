import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";
import "./keeping.css";

/** Erases all that is kept, after it was asked once. */
export function EraseAll({ onErase }: { readonly onErase: () => void }) {
  const [asking, ask] = useState(false);
  return (
    <section className="keeping-part" aria-labelledby="keeping-erase">
      <h3 id="keeping-erase">{t("keeping.erase")}</h3>
      <p className="muted">{t("keeping.erase.what")}</p>
      {asking ? (
        <div role="alert">
          <p>{t("keeping.erase.sure")}</p>
          <div className="keeping-actions">
            <Button kind="primary" onClick={onErase}>
              {t("keeping.erase.yes")}
            </Button>
            <Button onClick={() => ask(false)}>{t("keeping.erase.no")}</Button>
          </div>
        </div>
      ) : (
        <Button onClick={() => ask(true)}>{t("keeping.erase")}</Button>
      )}
    </section>
  );
}
