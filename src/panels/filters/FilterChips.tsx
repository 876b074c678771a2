import { memo, useMemo, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { type Clause, type Filters, LAST_VISIT, withClause } from "../../state/choice.ts";
import { clauseOf, extentOf, type Filterable, filterables } from "../../state/facets.ts";
import { filterName, filterStep, keptWords } from "../../state/filter-words.ts";
import { knownSites } from "../../state/site-values.ts";
import { Button } from "../../ui/Button.tsx";
import { FilterChip } from "../../ui/Chip.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { AttributePicker } from "./AttributePicker.tsx";
import { RangePicker } from "./RangePicker.tsx";
import { ValuePicker } from "./ValuePicker.tsx";
import { WorkingChip } from "./WorkingChip.tsx";

interface Props {
  readonly table: SiteTable;
  readonly filters: Filters;
  /** One step of the history, with its label. */
  readonly onFilter: (filters: Filters, label: string) => void;
}

/** Always in the bar, where the data record them. */
const FIXED = ["country", "region", "mineral", LAST_VISIT];

const kindOf = (table: SiteTable, property: string): Filterable["kind"] =>
  property === LAST_VISIT ? "range" : (filterables(table).find((each) => each.property === property)?.kind ?? "values");

/** Asked of one property: the first picture does not wait for all that could be filtered by. */
const inData = (table: SiteTable, property: string): boolean =>
  property === LAST_VISIT ? extentOf(table, LAST_VISIT) !== null : knownSites(table, property) > 0;

/** The picker that suits a property. */
export function Picker({ table, filters, property, onFilter }: Props & { readonly property: string }) {
  const change = (clause: Clause | null) =>
    onFilter(withClause(filters, property, clause), filterStep(table, property, clause));
  const Control = kindOf(table, property) === "range" ? RangePicker : ValuePicker;
  return <Control table={table} filters={filters} property={property} onChange={change} />;
}

function PropertyChip({
  property,
  removable,
  ...props
}: Props & { readonly property: string; readonly removable: boolean }) {
  const { table, filters, onFilter } = props;
  const name = filterName(property);
  const remove = () => onFilter(withClause(filters, property, null), filterStep(table, property, null));
  return (
    <Popover
      label={name}
      trigger={(trigger) => (
        <FilterChip
          {...trigger}
          name={name}
          value={keptWords(table, filters, property)}
          {...(removable ? { onRemove: remove, removeLabel: t("filters.remove", { name }) } : {})}
        />
      )}
    >
      <Picker {...props} property={property} />
    </Popover>
  );
}

/** Any attribute of the data: first which, then what of it. */
function AddFilter(props: Props) {
  const [property, setProperty] = useState<string | null>(null);
  return (
    <Popover
      label={t("filters.add.title")}
      onOpenChange={() => setProperty(null)}
      trigger={(trigger) => (
        <Button {...trigger} kind="quiet" icon={<Icon name="add" />}>
          {t("filters.add")}
        </Button>
      )}
    >
      {property === null ? (
        <AttributePicker table={props.table} onPick={setProperty} />
      ) : (
        <>
          <div className="filter-picked">
            {/* The row that was pressed is gone: focus goes to what took its place. */}
            <Button
              kind="quiet"
              icon={<Icon name="back" />}
              ref={(button: HTMLButtonElement | null) => button?.focus()}
              onClick={() => setProperty(null)}
            >
              {t("filters.back")}
            </Button>
            <h3>
              <bdi>{filterName(property)}</bdi>
            </h3>
          </div>
          <Picker {...props} property={property} />
        </>
      )}
    </Popover>
  );
}

/** Every filter as a chip, and a way to add one. While a slider is held nothing of it is drawn anew. */
export const FilterChips = memo(function FilterChips(props: Props) {
  const { table, filters } = props;
  const fixed = useMemo(() => FIXED.filter((property) => inData(table, property)), [table]);
  const others = filters.clauses.filter(({ property }) => !fixed.includes(property));
  return (
    <>
      {fixed.map((property) => (
        <PropertyChip key={property} {...props} property={property} removable={false} />
      ))}
      <WorkingChip {...props} />
      {others.map(({ property }) => (
        <PropertyChip key={property} {...props} property={property} removable={clauseOf(filters, property) !== null} />
      ))}
      <AddFilter {...props} />
    </>
  );
});
