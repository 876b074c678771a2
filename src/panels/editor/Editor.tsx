import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { sentenceBlocks } from "../../dialects/sentence.ts";
import { t } from "../../dialects/text.ts";
import { clauseCounts } from "../../engine/clause-counts.ts";
import type { Results } from "../../state/results.ts";
import { Sentence } from "../definition/Sentence.tsx";
import { AboutFields } from "./AboutFields.tsx";
import { Advice } from "./Advice.tsx";
import { Cite } from "./Cite.tsx";
import { EditorHead, type Tab } from "./EditorHead.tsx";
import { type EditorBench, EditorBenchProvider } from "./editor-bench.ts";
import { JsonTab } from "./JsonTab.tsx";
import { LadderTab } from "./LadderTab.tsx";
import { errorsByRow, ladderRows, rowOfPlace } from "./ladder-rows.ts";
import { placeText } from "./place-text.ts";
import { SqlTab } from "./SqlTab.tsx";
import { StatusAgainst } from "./StatusAgainst.tsx";
import { type DraftProps, useDraft } from "./use-draft.ts";
import { useRowFocus } from "./use-row-focus.ts";
import "../panels.css";
import "../definition/definition.css";
import "./editor.css";

interface Props extends DraftProps {
  /** Of the pair in force, over the sites that the filters keep. */
  readonly results: Results;
  readonly onClose: () => void;
  /**
   * Draws the distribution of a property of the definition in force with one cut to be dragged.
   * @param cutId the parameter's key, or the place of the test joined with dots
   */
  readonly chartOf?: (property: string, cutId: string) => ReactNode;
  /** Shows an example site. */
  readonly onShowSite?: (site: number) => void;
}

/** Any asm-def/1 built and changed on the page: the ladder, its live counts, and the same in other tongues. */
export function Editor({ results, onClose, onShowSite, chartOf, ...props }: Props) {
  const { definition: inForce, baseline, released } = props;
  const { table, include, counts } = results;
  const { shown, errors, text, ready, change, setText, applyText, applyDraft, takeBack, discard } = useDraft(props);
  const [tab, setTab] = useState<Tab>(text === null ? "ladder" : "json");
  const rows = useMemo(() => ladderRows(shown), [shown]);
  const { ref, open, setOpen, current, go } = useRowFocus(rows);
  const settled = useDeferredValue(shown);
  const clauses = useMemo(() => clauseCounts(table, settled, include), [table, settled, include]);
  const byRow = useMemo(() => errorsByRow(shown, rows, errors), [shown, rows, errors]);
  const bench: EditorBench = {
    definition: shown,
    table,
    counts: clauses,
    errors: byRow,
    change,
    chartOf: props.draft?.definition ? undefined : chartOf,
    open,
    setOpen,
    current,
    go,
  };
  const goToPlace = (place: string) => {
    const row = rowOfPlace(shown, rows, place);
    if (row === null) return null;
    return () => {
      setTab("ladder");
      go(row, true);
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
    if (errors.length === 0 || typing || event.shiftKey || event.key.toLowerCase() !== "z") return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    takeBack();
  };
  return (
    <EditorBenchProvider value={bench}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: undo of a draft, as everywhere on the page */}
      <div ref={ref} className="editor" onKeyDown={onKeyDown}>
        <EditorHead inForce={inForce} builtIn={released !== undefined} tab={tab} onTab={setTab} onClose={onClose} />
        <div className="editor-main" data-tab={tab}>
          {text !== null && tab !== "json" && (
            <p className="editor-note">
              {t("editor.json.waiting")}{" "}
              <button type="button" className="ui-link" onClick={() => setTab("json")}>
                {t("editor.json.go")}
              </button>
            </p>
          )}
          {ready && (
            <p className="editor-note">
              {t("editor.ready")}{" "}
              <button type="button" className="ui-link" onClick={applyDraft}>
                {t("editor.ready.apply")}
              </button>
            </p>
          )}
          {tab === "ladder" && <LadderTab counts={counts} errors={errors} onTakeBack={takeBack} onDiscard={discard} />}
          {tab === "sentence" && (
            <div className="editor-sentence">
              <Sentence
                blocks={sentenceBlocks(shown)}
                open={null}
                onOpen={({ place }) => goToPlace(placeText(place))?.()}
              />
            </div>
          )}
          {tab === "json" && (
            <JsonTab definition={inForce} baseline={baseline} text={text} onText={setText} onApply={applyText} />
          )}
          {tab === "sql" && <SqlTab definition={inForce} />}
        </div>
        <section className="editor-side panel" aria-label={t("editor.side")}>
          <StatusAgainst counts={counts} waiting={errors.length > 0} />
          <Advice definition={inForce} results={results} onGo={goToPlace} onShowSite={onShowSite} />
          <AboutFields />
          <Cite definition={inForce} />
        </section>
      </div>
    </EditorBenchProvider>
  );
}
