import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { type Clause, type Filters, isRange } from "../../state/choice.ts";
import { clauseOf, type ValueCount, valueCounts } from "../../state/facets.ts";
import { filterName } from "../../state/filter-words.ts";
import { folded } from "../../state/fold.ts";
import { valueLabel } from "../../state/value-label.ts";
import { LinkButton } from "../../ui/Button.tsx";
import "./filters.css";

interface Props {
  readonly table: SiteTable;
  readonly filters: Filters;
  readonly property: string;
  /** null: every value is kept. */
  readonly onChange: (clause: Clause | null) => void;
}

/** A list this long has a search field. */
const LONG = 8;
/** Beyond this many rows one types rather than scrolls. */
const MOST_ROWS = 200;

/** The row that a key leads to from `at`, without going round the ends; null for other keys. */
function listTarget(key: string, at: number, length: number): number | null {
  if (key === "ArrowDown") return Math.min(length - 1, at + 1);
  if (key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : null;
}

interface ListProps {
  readonly property: string;
  readonly rows: readonly ValueCount[];
  readonly ticked: (value: string) => boolean;
  readonly onToggle: (value: string) => void;
  readonly onOnly: (value: string) => void;
}

/** One tab stop however long the list: arrows move, Space ticks, Enter keeps only this one. */
function ValueList({ property, rows, ticked, onToggle, onOnly }: ListProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const idOf = (index: number) => `${id}-${index}`;
  const go = (next: number) => {
    setActive(next);
    document.getElementById(idOf(next))?.scrollIntoView?.({ block: "nearest" });
  };
  const press = (event: KeyboardEvent) => {
    const value = rows[at]?.value;
    const to = listTarget(event.key, at, rows.length);
    if (to !== null) go(to);
    else if (event.key === " " && value !== undefined) onToggle(value);
    else if (event.key === "Enter" && value !== undefined) onOnly(value);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="value-list"
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-label={t("filters.choose", { name: filterName(property) })}
      aria-activedescendant={rows.length > 0 ? idOf(at) : undefined}
      onKeyDown={press}
    >
      {rows.map(({ value, sites }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
        <div
          key={value}
          id={idOf(index)}
          role="option"
          aria-selected={ticked(value)}
          className="value-row"
          data-active={index === at || undefined}
          data-empty={sites === 0 || undefined}
          onClick={(event) => {
            setActive(index);
            if (event.altKey) onOnly(value);
            else onToggle(value);
          }}
        >
          <span className="value-tick" aria-hidden="true" />
          <span className="value-name" data-unknown={value === "" || undefined}>
            <bdi>{valueLabel(property, value)}</bdi>
          </span>
          <span className="value-count">{formatNumber(sites)}</span>
        </div>
      ))}
    </div>
  );
}

/** Which values of a property are kept, with the number of sites each stands for. Every tick is one step. */
export function ValuePicker({ table, filters, property, onChange }: Props) {
  const clause = clauseOf(filters, property);
  const counts = useMemo(() => valueCounts(table, filters, property), [table, filters, property]);
  const [query, setQuery] = useState("");
  // Nothing ticked is a moment on the way to a choice, not a filter: it would leave an empty page.
  const [none, setNone] = useState(false);

  const kept = clause && !isRange(clause) ? new Set(clause.values) : null;
  const ticked = (value: string) => !none && (kept === null || kept.has(value));
  const keep = (values: readonly string[]) => {
    setNone(values.length === 0);
    if (values.length > 0) onChange(values.length === counts.length ? null : { property, values });
  };
  const toggle = (value: string) =>
    keep(counts.map((row) => row.value).filter((other) => (other === value ? !ticked(other) : ticked(other))));

  const wanted = folded(query.trim());
  const matching = counts.filter(({ value }) => folded(valueLabel(property, value)).includes(wanted));
  const more = matching.length - MOST_ROWS;
  return (
    <div className="filter-picker">
      {counts.length > LONG && (
        <input
          type="search"
          className="filter-find"
          placeholder={t("filters.find_value")}
          aria-label={t("filters.find_value")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <div className="filter-all-none">
        <LinkButton onClick={() => keep(counts.map((row) => row.value))}>{t("filters.tick_all")}</LinkButton>
        <LinkButton onClick={() => keep([])}>{t("filters.tick_none")}</LinkButton>
      </div>
      <ValueList
        property={property}
        rows={matching.slice(0, MOST_ROWS)}
        ticked={ticked}
        onToggle={toggle}
        onOnly={(value) => keep([value])}
      />
      <p className="filter-note" role="status">
        {matching.length === 0 && t("filters.nothing_found")}
        {more > 0 && t("filters.more_values", { n: more })}
        {none && t("filters.tick_one")}
      </p>
    </div>
  );
}
