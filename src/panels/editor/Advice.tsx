import { useDeferredValue, useMemo, useState } from "react";
import { capitalised } from "../../dialects/outcome-words.ts";
import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { adviseOn } from "../../engine/advice.ts";
import type { Definition } from "../../model/definition.ts";
import type { Issue } from "../../model/issue.ts";
import { cornerSites } from "../../state/editing-corners.ts";
import type { Results } from "../../state/results.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { adviceWords, onScale } from "./advice-words.ts";

const FIRST = 4;

interface Props {
  /** In force. */
  readonly definition: Definition;
  readonly results: Results;
  /** Takes the reader to the line that advice is about; null where there is none. */
  readonly onGo: (place: string) => (() => void) | null;
  readonly onShowSite?: ((site: number) => void) | undefined;
}

/** A site of the data at the corner that the advice names: nothing convinces like one. */
function Example({ advice, definition, results, onShowSite }: { readonly advice: Issue } & Omit<Props, "onGo">) {
  const { class: classId, criterion, limit } = advice.params ?? {};
  const { table, run, include } = results;
  if (classId === undefined || criterion === undefined || limit === undefined) return null;
  const key = String(criterion);
  const found = cornerSites(table, run, include, definition, String(classId), key, String(limit));
  if (!found) return null;
  const id = table.siteIds[found.site] ?? "";
  return (
    <p className="editor-example">
      {onShowSite ? (
        <LinkButton onClick={() => onShowSite(found.site)}>{id}</LinkButton>
      ) : (
        <b className="editor-example-id">{id}</b>
      )}{" "}
      {t("editor.advice.example", {
        value: onScale(definition, key, found.value),
        class: classLabel(definition, String(classId)),
      })}{" "}
      {found.count > 1 && <span className="muted">{t("editor.advice.like_it", { n: found.count - 1 })}</span>}
    </p>
  );
}

/** Quiet advice on the rules: surprise corners first, with an example site; none of it blocks. */
export function Advice({ definition, results, onGo, onShowSite }: Props) {
  const [all, setAll] = useState(false);
  const settled = useDeferredValue(definition);
  const advice = useMemo(() => adviseOn(settled), [settled]);
  const shown = all ? advice : advice.slice(0, FIRST);
  return (
    <section className="panel-section" aria-labelledby="editor-advice">
      <header className="panel-heading">
        <h2 id="editor-advice">{t("editor.advice")}</h2>
        <span className="muted">
          {advice.length > 0 ? t("editor.advice.count", { n: advice.length }) : t("editor.advice.nothing")}
        </span>
      </header>
      <ul className="editor-advice">
        {shown.map((each) => {
          const go = each.column === undefined ? null : onGo(each.column);
          return (
            <li key={`${each.code} ${each.column} ${JSON.stringify(each.params)}`}>
              <Icon name="alert" size={14} />
              <div>
                <p>
                  {capitalised(adviceWords(settled, each))}{" "}
                  {go && <LinkButton onClick={go}>{t("editor.advice.go")}</LinkButton>}
                </p>
                {each.code.startsWith("advice.corner") && (
                  <Example advice={each} definition={settled} results={results} onShowSite={onShowSite} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {advice.length > FIRST && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("editor.advice.fewer") : t("editor.advice.all", { count: advice.length })}
        </LinkButton>
      )}
    </section>
  );
}
