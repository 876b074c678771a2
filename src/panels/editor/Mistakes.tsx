import type { ReactNode } from "react";
import { t, tCode } from "../../dialects/text.ts";
import type { DefinitionError } from "../../model/findings.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  readonly errors: readonly DefinitionError[];
  /** Takes the reader to where a mistake is; null for a mistake without a place of its own. */
  readonly onGo: (error: DefinitionError) => (() => void) | null;
  /** Beside a mistake: its place, its line. */
  readonly where: (error: DefinitionError) => string;
  readonly children?: ReactNode;
}

/** What keeps a draft from coming into force, each mistake with its place, and that nothing was replaced. */
export function Mistakes({ errors, onGo, where, children }: Props) {
  return (
    <section className="editor-mistakes" role="status" aria-label={t("editor.mistakes", { n: errors.length })}>
      <Icon name="alert" />
      <div>
        <p className="editor-mistakes-title">{t("editor.mistakes", { n: errors.length })}</p>
        <p>{t("editor.mistakes.kept")}</p>
        <ul>
          {errors.map((error) => {
            const go = onGo(error);
            const place = where(error);
            return (
              <li key={`${error.place} ${error.code} ${JSON.stringify(error.params)}`}>
                {go ? <LinkButton onClick={go}>{place || t("editor.mistakes.whole")}</LinkButton> : <b>{place}</b>}{" "}
                {tCode(error.code, error.params)}
              </li>
            );
          })}
        </ul>
        {children && <div className="editor-buttons">{children}</div>}
      </div>
    </section>
  );
}
