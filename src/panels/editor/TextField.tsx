import { useId, useState } from "react";
import "./fields.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  readonly lines?: number;
  /** The label is heard and not shown. */
  readonly bare?: boolean;
  readonly autoFocus?: boolean;
}

/** Typed words. Leaving the field, or Enter on one line, commits; Esc brings the old words back. */
export function TextField({ label, value, onCommit, placeholder, lines = 1, bare = false, autoFocus }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const commit = () => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  const field = {
    id,
    className: "editor-text",
    value: typed ?? value,
    placeholder,
    spellCheck: false,
    "data-autofocus": autoFocus ? "" : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onBlur: commit,
  };
  return (
    <div className="editor-field">
      <label htmlFor={id} className={bare ? "ui-visually-hidden" : "editor-label"}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea {...field} rows={lines} />
      ) : (
        <input
          {...field}
          type="text"
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key !== "Escape" || typed === null) return;
            event.stopPropagation();
            setTyped(null);
          }}
        />
      )}
    </div>
  );
}
