import { type Sort, sameKey } from "../../state/site-order.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { TableColumn } from "./columns.ts";

interface Props {
  readonly columns: readonly TableColumn[];
  readonly sort: Sort;
  readonly onSort: (column: TableColumn) => void;
}

/** Every column can be sorted by; the one that is says so. */
export function GridHead({ columns, sort, onSort }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = sameKey(sort.by, column.key);
          const order = sort.descending ? "descending" : "ascending";
          return (
            <th
              key={column.id}
              scope="col"
              style={{ width: column.width }}
              data-numeric={column.numeric || undefined}
              aria-sort={sorted ? order : undefined}
            >
              <button type="button" onClick={() => onSort(column)}>
                <span className="site-grid-label" title={column.label}>
                  <bdi>{column.label}</bdi>
                  {column.unit && <span className="site-grid-unit"> {column.unit}</span>}
                </span>
                {sorted && <Icon name={sort.descending ? "down" : "up"} size={12} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
