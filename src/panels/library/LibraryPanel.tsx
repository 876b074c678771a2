import { useState } from "react";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import type { Side } from "../../state/choice.ts";
import type { Library, LibraryAnswer } from "../../state/library.ts";
import type { LibraryEntry } from "../../state/library-entry.ts";
import { ownCopy } from "../../state/own-copy.ts";
import { useLibrary } from "../../state/own-library.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { saveText } from "../../ui/save-text.ts";
import { ImportDefinition } from "./ImportDefinition.tsx";
import { LibraryRow } from "./LibraryRow.tsx";
import { NameForm } from "./NameForm.tsx";
import { useReturnFocus } from "./use-return-focus.ts";
import "../panels.css";
import "./library.css";

interface Props {
  readonly library: Library;
  readonly proposed: Definition;
  readonly onLoad: (side: Side, definition: Definition) => void;
}

/** The row that had the focus is gone; what would bring it back is next to hand. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** Where the library stands with this browser: what is not kept is never passed over in silence. */
function Trouble({ library }: Pick<Props, "library">) {
  const { trouble, unread } = useLibrary(library);
  return (
    <>
      {trouble !== null && <p className="library-trouble">{t(`library.${trouble}`)}</p>}
      {unread.length > 0 && (
        <p className="note-line">
          {t("library.unread", { n: unread.length })}{" "}
          <LinkButton
            onClick={() => saveText(unread.map(({ text }) => text).join("\n"), "asm-lens-unread-definitions.txt")}
          >
            {t("library.unread.export")}
          </LinkButton>
        </p>
      )}
    </>
  );
}

/** Definitions of the reader's own: saved, loaded as A or B, renamed, deleted, and exchanged as files. */
export function LibraryPanel({ library, proposed, onLoad }: Props) {
  const { entries, trouble } = useLibrary(library);
  const [naming, setNaming] = useState(false);
  const saveButton = useReturnFocus(naming);
  const [answer, setAnswer] = useState<LibraryAnswer | null>(null);
  const [deleted, setDeleted] = useState<LibraryEntry | null>(null);

  const say = (next: LibraryAnswer | null) => {
    setAnswer(next);
    setDeleted(null);
  };
  const saveAs = (name: string) => {
    setNaming(false);
    const copy = ownCopy(proposed, name, new Set(entries.map(({ definition }) => definition.id)));
    say(library.save(copy));
    onLoad("proposed", copy);
  };
  const remove = (key: string) => {
    setAnswer(null);
    setDeleted(library.remove(key));
  };

  return (
    <section className="panel-section library" aria-label={t("library.title")}>
      {trouble === null && <p className="muted">{t("library.where")}</p>}
      <Trouble library={library} />
      {entries.length === 0 ? (
        <p className="library-empty">{t("library.empty")}</p>
      ) : (
        <ul className="library-list">
          {entries.map((entry) => (
            <LibraryRow
              key={entry.key}
              entry={entry}
              onLoad={(side) => onLoad(side, entry.definition)}
              onRename={(name) => say(library.rename(entry.key, name))}
              onDelete={() => remove(entry.key)}
            />
          ))}
        </ul>
      )}
      <p className="library-answer" role="status" data-trouble={answer?.ok === false || undefined}>
        {answer && <bdi>{t(answer.code, answer.params)}</bdi>}
        {deleted && (
          <>
            <bdi>{t("library.deleted", { name: deleted.definition.name })}</bdi>{" "}
            <LinkButton ref={takeFocus} onClick={() => say(library.putBack(deleted))}>
              {t("library.undo")}
            </LinkButton>
          </>
        )}
      </p>
      {naming ? (
        <NameForm
          name={proposed.name}
          action={t("library.save.do")}
          onName={saveAs}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <div className="library-actions">
          <Button ref={saveButton} kind="primary" onClick={() => setNaming(true)}>
            {t("library.save")}
          </Button>
        </div>
      )}
      <ImportDefinition onDefinition={(definition) => say(library.save(definition))} />
    </section>
  );
}
