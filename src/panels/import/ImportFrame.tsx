import { type ReactNode, useEffect, useRef } from "react";
import { bytesWords } from "../../dialects/bytes-words.ts";
import { t } from "../../dialects/text.ts";
import type { Survey } from "../../model/survey.ts";
import { Button } from "../../ui/Button.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import "./import.css";

interface Props {
  readonly survey: Survey;
  readonly rows: number;
  readonly isWhole: boolean;
  /** What of the file will be loaded, where that is not all of it. */
  readonly part?: string | null;
  /** Sites that a load would bring; null while that is not known. */
  readonly sites: number | null;
  readonly present: { readonly name: string; readonly sites: number } | null;
  readonly canLoad: boolean;
  readonly remember: boolean;
  /** Questions that are still open. */
  readonly open: number;
  readonly onUndo: (() => void) | null;
  readonly onRemember: (remember: boolean) => void;
  readonly onSave: () => void;
  readonly onTake: (file: File) => void;
  readonly onCancel: () => void;
  readonly onLoad: () => void;
  readonly left: ReactNode;
  readonly right: ReactNode;
}

const STEPS = ["read", "columns", "check", "done"] as const;

/** How far it is, for orientation: everything is on this one page. */
const Steps = ({ now }: { readonly now: number }) => (
  <ol className="import-steps" aria-label={t("importing.steps")}>
    {STEPS.map((step, at) => (
      <li key={step} data-now={at === now || undefined} aria-current={at === now ? "step" : undefined}>
        <span aria-hidden="true">{at < now ? <Icon name="check" size={12} /> : at + 1}</span>
        {t(`importing.step.${step}`)}
      </li>
    ))}
  </ol>
);

/** The page of the import: what was found, what it becomes, and what stays until then. */
export function ImportFrame(props: Props) {
  const { survey, rows, isWhole, sites, present, canLoad, remember, onRemember, left, right } = props;
  const input = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // The page is another one now, so that is where reading begins.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="import">
      <header className="import-head">
        <Button kind="quiet" icon={<Icon name="back" />} onClick={props.onCancel}>
          {t("importing.back")}
        </Button>
        <h1 ref={title} tabIndex={-1}>
          <bdi>{survey.name}</bdi>
        </h1>
        <span className="muted">
          {t(isWhole ? "importing.facts" : "importing.facts.more", {
            n: rows,
            columns: survey.columns.length,
            size: bytesWords(survey.bytes),
          })}
        </span>
        <span className="spring" />
        <Steps now={props.open > 0 || !canLoad ? 1 : 2} />
        {props.onUndo && (
          <Button kind="quiet" icon={<Icon name="undo" />} onClick={props.onUndo}>
            {t("importing.undo")}
          </Button>
        )}
        <Button kind="quiet" onClick={props.onSave}>
          {t("importing.save_mapping")}
        </Button>
        <Button kind="quiet" onClick={() => input.current?.click()}>
          {t("importing.open_mapping")}
        </Button>
        <FileField field={input} label={t("importing.open_mapping")} accept=".json" onFile={props.onTake} />
      </header>
      <main className="import-body">
        <div className="import-left">{left}</div>
        <aside className="import-right" aria-label={t("importing.get")}>
          {right}
        </aside>
      </main>
      <footer className="import-foot">
        <p>
          {props.open > 0 && <b className="import-open-left">{t("importing.open_left", { n: props.open })}</b>}
          {props.part && <b>{props.part}. </b>}
          <b>{t("importing.stays")}</b>{" "}
          {present && <bdi className="muted">{t("importing.present", { n: present.sites, name: present.name })}</bdi>}
        </p>
        <label className="import-remember">
          <input type="checkbox" checked={remember} onChange={(event) => onRemember(event.target.checked)} />
          {t("importing.remember")}
        </label>
        <Button onClick={props.onCancel}>{t("importing.cancel")}</Button>
        <Button kind="primary" disabled={!canLoad} onClick={props.onLoad}>
          {sites !== null && isWhole && !props.part ? t("importing.load", { n: sites }) : t("importing.load.all")}
        </Button>
      </footer>
    </div>
  );
}
