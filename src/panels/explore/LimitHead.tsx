import { t } from "../../dialects/text.ts";
import { attributeLabel, unitLabel } from "../../dialects/words.ts";
import { type LimitColumn, type LimitRow, stripOf } from "../../state/compare-limits.ts";
import { Icon } from "../../ui/Icon.tsx";
import { LimitStrip } from "./LimitStrip.tsx";
import "../panels.css";
import "./compare.css";

/** The attribute whose limits order the rows. */
export interface Order {
  readonly property: string;
  readonly descending: boolean;
}

interface Props {
  readonly columns: readonly LimitColumn[];
  readonly rows: readonly LimitRow[];
  /** null: by country. */
  readonly order: Order | null;
  readonly onOrder: (order: Order | null) => void;
}

/** Lowest first, then highest first, then by country again. */
function next(order: Order | null, property: string): Order | null {
  if (order?.property !== property) return { property, descending: false };
  return order.descending ? null : { property, descending: true };
}

const direction = ({ descending }: Order): "ascending" | "descending" => (descending ? "descending" : "ascending");

function ColumnHead({ column, rows, order, onOrder }: Omit<Props, "columns"> & { readonly column: LimitColumn }) {
  const { property, kind, unit } = column;
  const strip = stripOf(rows, column);
  const label = attributeLabel(property);
  const own = order?.property === property ? order : null;
  const words = (
    <>
      {label}
      {unit && <span className="muted"> {unitLabel(unit)}</span>}
    </>
  );
  return (
    <th scope="col" data-kind={kind} aria-sort={own ? direction(own) : undefined}>
      {kind === "named" ? (
        <span className="compare-name">{words}</span>
      ) : (
        <button
          type="button"
          className="compare-sort"
          title={t("compare.sort", { attribute: label })}
          onClick={() => onOrder(next(order, property))}
        >
          <span className="compare-name">{words}</span>
          {own && <Icon name={own.descending ? "down" : "up"} size={12} />}
        </button>
      )}
      {strip && <LimitStrip strip={strip} unit={unit} />}
    </th>
  );
}

/** The heads of the table of limits: the definition, then one a column, with the lines all definitions draw. */
export function LimitHead({ columns, rows, order, onOrder }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col" className="compare-first">
          {t("compare.definition")}
        </th>
        {columns.map((column) => (
          <ColumnHead key={column.property} column={column} rows={rows} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
  );
}
