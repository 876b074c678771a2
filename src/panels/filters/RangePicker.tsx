import { formatNumber, t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { type Clause, type Filters, isRange, LAST_VISIT } from "../../state/choice.ts";
import { clauseOf, type Extent, extentOf } from "../../state/facets.ts";
import { filterName } from "../../state/filter-words.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import "./filters.css";

interface Props {
  readonly table: SiteTable;
  readonly filters: Filters;
  readonly property: string;
  readonly onChange: (clause: Clause | null) => void;
}

type End = "min" | "max";

/** The range with one end moved; the other end follows where they would cross, and the data's own ends are open. */
export function rangeClause(property: string, extent: Extent, ends: Record<End, number>, moved: End): Clause | null {
  const min = moved === "max" ? Math.min(ends.min, ends.max) : ends.min;
  const max = moved === "min" ? Math.max(ends.min, ends.max) : ends.max;
  const clause = { property, min: min <= extent.min ? null : min, max: max >= extent.max ? null : max };
  return clause.min === null && clause.max === null ? null : clause;
}

interface EndProps {
  readonly label: string;
  readonly property: string;
  readonly extent: Extent;
  readonly value: number;
  readonly onMove: (value: number) => void;
}

/** Years are chosen from a list: a number field would group their digits. */
function YearEnd({ label, extent, value, onMove }: EndProps) {
  const years = Array.from({ length: extent.max - extent.min + 1 }, (_, at) => extent.min + at);
  return (
    <select
      className="filter-year"
      aria-label={label}
      value={value}
      onChange={(event) => onMove(Number(event.target.value))}
    >
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
}

const NumberEnd = ({ label, value, onMove }: EndProps) => (
  <NumberField
    label={label}
    value={value}
    steppers={false}
    onCommit={(amount) => typeof amount === "number" && onMove(amount)}
  />
);

/** From and to, within what the data hold. Sites without the value are left out, and the picker says how many. */
export function RangePicker({ table, filters, property, onChange }: Props) {
  const extent = extentOf(table, property);
  if (!extent) return null;
  const clause = clauseOf(filters, property);
  const set = clause && isRange(clause) ? clause : { min: null, max: null };
  const ends = { min: set.min ?? extent.min, max: set.max ?? extent.max };
  const move = (end: End) => (value: number) => onChange(rangeClause(property, extent, { ...ends, [end]: value }, end));
  const Field = property === LAST_VISIT ? YearEnd : NumberEnd;
  const number = property === LAST_VISIT ? String : formatNumber;
  const name = filterName(property);
  return (
    <div className="filter-picker filter-range">
      <div className="filter-ends">
        <span aria-hidden="true">{t("filters.from")}</span>
        <Field
          label={t("filters.end.from", { name })}
          property={property}
          extent={extent}
          value={ends.min}
          onMove={move("min")}
        />
        <span aria-hidden="true">{t("filters.to")}</span>
        <Field
          label={t("filters.end.to", { name })}
          property={property}
          extent={extent}
          value={ends.max}
          onMove={move("max")}
        />
        {clause && <LinkButton onClick={() => onChange(null)}>{t("filters.reset")}</LinkButton>}
      </div>
      <p className="filter-note">
        {t("filters.extent", { min: number(extent.min), max: number(extent.max) })}{" "}
        {extent.unknown > 0 && t("filters.unknown_left_out", { n: extent.unknown })}
      </p>
    </div>
  );
}
