import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { flagWord, levelLabel } from "../../dialects/words.ts";
import type { Scale } from "../../model/scale.ts";
import type { Scalar, SiteTable } from "../../model/site-table.ts";
import { namesOf } from "./ScalarField.tsx";
import "./fields.css";

interface Props {
  readonly label: string;
  readonly property: string;
  readonly scale: Scale;
  readonly values: readonly Scalar[];
  readonly onCommit: (values: readonly Scalar[]) => void;
  readonly table: SiteTable;
}

function optionsOf({ table, property, scale, values }: Props): Scalar[] {
  if (scale.type === "flag") return [true, false];
  const offered: readonly Scalar[] = scale.type === "number" ? [] : namesOf(table, property, scale);
  return [...new Set([...offered, ...values])];
}

const wordsOf = (property: string, value: Scalar): string =>
  typeof value === "boolean" ? flagWord(property, value) : levelLabel(property, String(value));

/** What a list test names: tick what is offered, type what is not. */
export function NamesField(props: Props) {
  const { label, property, scale, values, onCommit } = props;
  const [typed, setTyped] = useState("");
  const add = () => {
    const value = scale.type === "number" ? Number(typed.replaceAll(",", "")) : typed.trim();
    if (typed.trim() === "" || values.includes(value) || Number.isNaN(value)) return;
    setTyped("");
    onCommit([...values, value]);
  };
  const toggle = (value: Scalar) =>
    onCommit(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <fieldset className="editor-names">
      <legend className="editor-label">{label}</legend>
      <div className="editor-name-list">
        {optionsOf(props).map((value) => (
          <label key={String(value)} className="editor-name">
            <input type="checkbox" checked={values.includes(value)} onChange={() => toggle(value)} />
            <bdi>{wordsOf(property, value)}</bdi>
          </label>
        ))}
      </div>
      {(scale.type === "nominal" || scale.type === "number") && (
        <input
          type="text"
          className="editor-text"
          aria-label={t("editor.names.add")}
          placeholder={t("editor.names.add")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
      )}
    </fieldset>
  );
}
