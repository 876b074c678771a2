import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { fileOf, pastedOf } from "../../state/pasted.ts";
import { Button } from "../../ui/Button.tsx";
import "./opening.css";

interface Props {
  /** What was pasted on the page before. */
  readonly came: string;
  readonly onFile: (file: File) => void;
}

/** A table or GeoJSON as text. */
export function PasteTable({ came, onFile }: Props) {
  const [text, setText] = useState(came);
  const [headless, setHeadless] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const pasted = pastedOf(text);
  const isHeadless = headless ?? pasted?.isHeadless ?? false;
  const open = () => {
    if (!pasted) setRefused(true);
    else onFile(fileOf(pasted, { name: t("opening.paste.name"), column: t("opening.paste.column") }, isHeadless));
  };
  return (
    <div className="opening-form">
      {came !== "" && <p role="status">{t("opening.paste.came")}</p>}
      <label htmlFor="paste-field">{t("opening.paste")}</label>
      <textarea
        id="paste-field"
        className="opening-field"
        rows={10}
        spellCheck={false}
        value={text}
        aria-describedby="paste-field-help"
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      <p id="paste-field-help" className="muted">
        {t("opening.paste.help")}
      </p>
      <label className="opening-check">
        <input type="checkbox" checked={isHeadless} onChange={(event) => setHeadless(event.target.checked)} />
        {t("opening.paste.headless")}
      </label>
      {refused && (
        <p role="alert" className="opening-fault">
          {t("opening.paste.none")}
        </p>
      )}
      <Button kind="primary" onClick={open}>
        {t("opening.paste.go")}
      </Button>
    </div>
  );
}
