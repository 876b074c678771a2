import { useEffect, useId, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";

interface Props {
  readonly name: string;
  /** What is done with the name: "Save", "Rename". */
  readonly action: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a name. Enter takes it, Escape leaves all as it was. */
export function NameForm({ name, action, onName, onCancel }: Props) {
  const [draft, setDraft] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const given = draft.trim();
  return (
    <form
      className="library-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== "") onName(given);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id}>{t("library.name")}</label>
      <input
        ref={input}
        id={id}
        className="library-field"
        value={draft}
        autoComplete="off"
        maxLength={120}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button kind="primary" type="submit" disabled={given === ""}>
        {action}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {t("library.cancel")}
      </Button>
    </form>
  );
}
