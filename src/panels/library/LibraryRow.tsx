import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import type { Side } from "../../state/choice.ts";
import { definitionFileName, definitionText } from "../../state/definition-file.ts";
import type { LibraryEntry } from "../../state/library-entry.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { saveText } from "../../ui/save-text.ts";
import { NameForm } from "./NameForm.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

/** Digits of the hash that a reader compares. */
const SHOWN = 8;

interface Props {
  readonly entry: LibraryEntry;
  readonly onLoad: (side: Side) => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/** One definition of the reader's own, and what can be done with it. */
export function LibraryRow({ entry, onLoad, onRename, onDelete }: Props) {
  const [naming, setNaming] = useState(false);
  const renameButton = useReturnFocus(naming);
  const { definition, savedOn, kept } = entry;
  const { name } = definition;
  if (naming) {
    return (
      <li className="library-row">
        <NameForm
          name={name}
          action={t("library.rename.do")}
          onName={(next) => {
            setNaming(false);
            if (next !== name) onRename(next);
          }}
          onCancel={() => setNaming(false)}
        />
      </li>
    );
  }
  const hash = hashDefinition(definition).slice(0, SHOWN);
  return (
    <li className="library-row">
      <div className="library-words">
        <bdi>{name}</bdi>
        <span className="muted">{t("library.saved_on", { hash, date: savedOn })}</span>
        {!kept && <span className="library-mark">{t("library.not_kept")}</span>}
      </div>
      <div className="library-doing">
        <Button aria-label={t("library.as_a.of", { name })} onClick={() => onLoad("baseline")}>
          {t("library.as_a")}
        </Button>
        <Button aria-label={t("library.as_b.of", { name })} onClick={() => onLoad("proposed")}>
          {t("library.as_b")}
        </Button>
        <IconButton
          ref={renameButton}
          icon={<Icon name="edit" />}
          label={t("library.rename", { name })}
          onClick={() => setNaming(true)}
        />
        <IconButton
          icon={<Icon name="download" />}
          label={t("library.export", { name })}
          onClick={() => saveText(definitionText(definition), definitionFileName(definition))}
        />
        <IconButton icon={<Icon name="delete" />} label={t("library.delete", { name })} onClick={onDelete} />
      </div>
    </li>
  );
}
