import { useId, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { mistakeText, readDefinition } from "../../state/definition-file.ts";
import { Button } from "../../ui/Button.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { Icon } from "../../ui/Icon.tsx";

/** Mistakes shown at once; the first ones usually explain the others. */
const LISTED = 6;

interface Refused {
  readonly name: string;
  readonly mistakes: readonly string[];
}

function Mistakes({ name, mistakes }: Refused) {
  return (
    <div className="library-refused" role="alert">
      <p>
        <bdi>{t("library.refused_file", { name })}</bdi>
      </p>
      <ul>
        {mistakes.slice(0, LISTED).map((mistake) => (
          <li key={mistake}>
            <bdi>{mistake}</bdi>
          </li>
        ))}
      </ul>
      {mistakes.length > LISTED && <p>{t("definition_file.more", { n: mistakes.length - LISTED })}</p>}
    </div>
  );
}

/** Takes a definition from a file or from pasted text; every mistake in it is told, with its place. */
export function ImportDefinition({ onDefinition }: { readonly onDefinition: (definition: Definition) => void }) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [pasting, setPasting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const pasted = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const take = (name: string, text: string): boolean => {
    const checked = readDefinition(text);
    setRefused(checked.ok ? null : { name, mistakes: checked.errors.map(mistakeText) });
    if (checked.ok) onDefinition(checked.definition);
    return checked.ok;
  };
  const open = async (file: File) => {
    try {
      take(file.name, await file.text());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setRefused({ name: file.name, mistakes: [t("definition_file.unreadable", { why })] });
    }
  };

  return (
    <div className="library-import">
      <div className="library-actions">
        <Button icon={<Icon name="import" />} onClick={() => input.current?.click()}>
          {t("library.import")}
        </Button>
        <FileField
          field={input}
          label={t("library.import")}
          accept=".json,.txt"
          testId="definition-input"
          onFile={(file) => void open(file)}
        />
        <Button kind="quiet" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t("library.paste")}
        </Button>
      </div>
      {pasting && (
        <form
          className="library-paste"
          onSubmit={(event) => {
            event.preventDefault();
            if (take(t("library.paste.name"), pasted.current?.value ?? "")) setPasting(false);
          }}
        >
          <label htmlFor={id}>{t("library.paste.label")}</label>
          <textarea ref={pasted} id={id} className="library-field" rows={5} spellCheck={false} />
          <Button kind="primary" type="submit">
            {t("library.paste.do")}
          </Button>
        </form>
      )}
      {refused && <Mistakes {...refused} />}
    </div>
  );
}
