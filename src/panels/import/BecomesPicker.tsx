import { type KeyboardEvent, useRef, useState } from "react";
import { t, tCode } from "../../dialects/text.ts";
import { attributeHelp, attributeLabel, unitLabel } from "../../dialects/words.ts";
import { CATALOGUE } from "../../model/catalogue.ts";
import { folded } from "../../state/fold.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Popover } from "../../ui/Popover.tsx";
import "./import.css";

interface Props {
  readonly column: string;
  /** What it becomes now, in words. */
  readonly words: string;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
  /** An attribute's id or any other name. */
  readonly onPick: (to: string) => void;
}

const LENSES = [...new Set(CATALOGUE.map(({ lens }) => lens))];

interface Row {
  readonly key: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly choose: () => void;
}

const Choice = ({ label, note, choose }: Row) => (
  <button type="button" className="import-choice" onClick={choose}>
    <span>
      <bdi>{label}</bdi>
    </span>
    {note && <span className="muted">{note}</span>}
  </button>
);

/** The catalogue by lens, with what each attribute means; above it the ways to map nothing. */
function Choices({ column, onKeep, onLeave, onPick }: Omit<Props, "words">) {
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const wanted = folded(query.trim());
  const found = CATALOGUE.filter(
    ({ id }) => wanted === "" || [id, attributeLabel(id)].some((text) => folded(text).includes(wanted)),
  );
  const walk = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("input, button") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, at))]?.focus();
  };
  const others: Row[] = [
    { key: "keep", label: t("importing.keep"), note: column, choose: onKeep },
    { key: "leave", label: t("importing.leave_out"), choose: onLeave },
  ];
  const own = query.trim();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut over the buttons' own tab order
    <div ref={list} className="import-choices" onKeyDown={walk}>
      <input
        type="search"
        className="import-search"
        data-autofocus=""
        value={query}
        placeholder={t("importing.find_attribute")}
        aria-label={t("importing.find_attribute")}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || wanted === "" || !found[0]) return;
          // Focus goes back to the button, which would take the same press for its own.
          event.preventDefault();
          onPick(found[0].id);
        }}
      />
      {wanted === "" && others.map((row) => <Choice {...row} key={row.key} />)}
      {LENSES.map((lens) => {
        const here = found.filter((attribute) => attribute.lens === lens);
        return here.length === 0 ? null : (
          <section key={lens} aria-label={tCode(`lens.${lens}`)}>
            <h4>{tCode(`lens.${lens}`)}</h4>
            {here.map(({ id, unit }) => (
              <Choice
                key={id}
                label={unit ? `${attributeLabel(id)}, ${unitLabel(unit)}` : attributeLabel(id)}
                note={attributeHelp(id)}
                choose={() => onPick(id)}
              />
            ))}
          </section>
        );
      })}
      {own !== "" && own !== column && (
        <Choice key="own" label={t("importing.own_name", { name: own })} choose={() => onPick(own)} />
      )}
    </div>
  );
}

/** What a column becomes: a button with its name, and the list of what it can be. */
export function BecomesPicker({ column, words, ...rest }: Props) {
  const label = t("importing.becomes", { column });
  const after =
    (close: () => void) =>
    <Args extends readonly unknown[]>(then: (...args: Args) => void) =>
    (...args: Args): void => {
      close();
      then(...args);
    };
  return (
    <Popover
      label={label}
      trigger={(trigger) => (
        <button type="button" className="ui-menu-button" aria-label={`${label}: ${words}`} {...trigger}>
          <span>{words}</span>
          <Icon name="chevron-down" size={14} />
        </button>
      )}
    >
      {(close) => {
        const closing = after(close);
        return (
          <Choices
            column={column}
            onKeep={closing(rest.onKeep)}
            onLeave={closing(rest.onLeave)}
            onPick={closing(rest.onPick)}
          />
        );
      }}
    </Popover>
  );
}
