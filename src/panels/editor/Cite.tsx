import { t, tCode } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import { CopyButton } from "./CopyButton.tsx";

/** A line by which the definition in force can be cited and told from any other. */
export function Cite({ definition }: { readonly definition: Definition }) {
  const { name, version, source } = definition;
  const status = tCode(`status.${source?.status ?? "illustrative"}`).toLowerCase();
  const citation = t("editor.cite.line", { name, version, status, hash: hashDefinition(definition) });
  return (
    <section className="panel-section" aria-labelledby="editor-cite">
      <header className="panel-heading">
        <h2 id="editor-cite">{t("editor.cite")}</h2>
        <span className="spring" />
        <CopyButton text={citation} />
      </header>
      <p className="note-line editor-citation">{citation}</p>
      {source?.country && <p className="note-line">{t("about.not_legal_advice")}</p>}
    </section>
  );
}
