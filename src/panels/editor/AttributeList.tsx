import { type KeyboardEvent, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import { attributeHelp, attributeLabel } from "../../dialects/words.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { askable } from "../../state/editing-criteria.ts";
import { filterables } from "../../state/facets.ts";
import { folded } from "../../state/fold.ts";
import "./fields.css";

interface Props {
  readonly table: SiteTable;
  readonly onPick: (property: string) => void;
  /** Properties that cannot be picked here. */
  readonly except?: (property: string) => boolean;
}

interface Choice {
  readonly property: string;
  readonly label: string;
  readonly known: number;
}

/** What the file records first, sensitive attributes last; within each the catalogue's order. */
function choicesOf(table: SiteTable, except: (property: string) => boolean): Choice[] {
  const known = new Map(filterables(table).map(({ property, known: sites }) => [property, sites]));
  const rank = ({ property, known: sites }: Choice) =>
    attributeOf(property)?.lens === "sensitive" ? 2 : Number(sites === 0);
  return askable(table)
    .filter((property) => !except(property))
    .map((property) => ({ property, label: attributeLabel(property), known: known.get(property) ?? 0 }))
    .sort((a, b) => rank(a) - rank(b));
}

const NONE = () => false;

/** What a test can ask: type to find, arrow keys walk, Enter takes the one in focus or the first found. */
export function AttributeList({ table, onPick, except = NONE }: Props) {
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const wanted = folded(query.trim());
  const begins = ({ label }: Choice) => Number(folded(label).startsWith(wanted));
  const found = choicesOf(table, except)
    .filter(({ label, property }) => folded(label).includes(wanted) || folded(property).includes(wanted))
    .sort((a, b) => begins(b) - begins(a));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("button, input") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut over the buttons' own tab order
    <div ref={list} className="editor-attributes" onKeyDown={onKeyDown}>
      <input
        type="search"
        className="editor-text"
        aria-label={t("editor.attribute.find")}
        placeholder={t("editor.attribute.find")}
        data-autofocus=""
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const first = found[0];
          if (event.key !== "Enter" || !first) return;
          event.preventDefault();
          onPick(first.property);
        }}
      />
      <ul className="editor-attribute-list">
        {found.map(({ property, label, known }) => (
          <li key={property}>
            <button
              type="button"
              className="ui-option"
              title={attributeHelp(property)}
              onClick={() => onPick(property)}
            >
              <bdi>{label}</bdi>
              <span className="ui-option-note">
                {known > 0 ? t("editor.attribute.known", { n: known }) : t("editor.attribute.not_recorded")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="muted">{t("editor.attribute.none")}</p>}
    </div>
  );
}
