import { type KeyboardEvent, useMemo, useRef } from "react";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import type { DefinitionError } from "../../model/findings.ts";
import { checkText } from "../../state/editing-check.ts";
import { jsonPlaces, lineOf, stretchOf } from "../../state/editing-text.ts";
import { Button } from "../../ui/Button.tsx";
import { Mistakes } from "./Mistakes.tsx";

interface Props {
  /** In force. */
  readonly definition: Definition;
  readonly baseline: Definition;
  /** Typed or pasted, and not in force; null: the text is that of the definition. */
  readonly text: string | null;
  readonly onText: (text: string | null) => void;
  /** Brings the text into force where it is valid. */
  readonly onApply: (text: string) => void;
}

/** The definition as text: any asm-def/1 can be pasted, and comes into force only where it is valid. */
export function JsonTab({ definition, baseline, text, onText, onApply }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const own = useMemo(() => JSON.stringify(definition, null, 2), [definition]);
  const shown = text ?? own;
  const checked = useMemo(() => (text === null ? null : checkText(text, baseline)), [text, baseline]);
  const errors: readonly DefinitionError[] = checked && !checked.ok ? checked.errors : [];
  const places = useMemo(() => jsonPlaces(shown), [shown]);
  const goTo = (error: DefinitionError) => () => {
    const [from, to] = stretchOf(places, error.place);
    const element = area.current;
    if (!element) return;
    element.focus();
    element.setSelectionRange(from, to);
    element.scrollTop = (lineOf(shown, from) - 3) * Number.parseFloat(getComputedStyle(element).lineHeight || "20");
  };
  const where = (error: DefinitionError): string => {
    const line = lineOf(shown, stretchOf(places, error.place)[0]);
    return error.place === ""
      ? t("editor.json.line", { n: line })
      : t("editor.json.place", { place: error.place, n: line });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onApply(shown);
  };
  return (
    <div className="editor-json">
      <p className="muted">{t("editor.json.help")}</p>
      <textarea
        ref={area}
        className="editor-code"
        aria-label={t("editor.json")}
        aria-invalid={errors.length > 0 || undefined}
        spellCheck={false}
        autoComplete="off"
        value={shown}
        onChange={({ target, nativeEvent }) => {
          const { value } = target;
          if (value === own) onText(null);
          else if ((nativeEvent as InputEvent).inputType === "insertFromPaste") onApply(value);
          else onText(value);
        }}
        onKeyDown={onKeyDown}
      />
      {text !== null && (
        <div className="editor-buttons">
          <Button kind="primary" disabled={errors.length > 0} onClick={() => onApply(text)}>
            {t("editor.json.apply")}
          </Button>
          <Button onClick={() => onText(null)}>{t("editor.json.discard")}</Button>
          {errors.length === 0 && <span className="muted">{t("editor.json.valid")}</span>}
        </div>
      )}
      {errors.length > 0 && <Mistakes errors={errors} onGo={goTo} where={where} />}
    </div>
  );
}
