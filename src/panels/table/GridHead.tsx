import type { KeyboardEvent } from "react";
import { type Sort, sameKey } from "../../state/site-order.ts";
import { Icon } from "../../ui/Icon.tsx";
import { rovingTarget } from "../../ui/roving-focus.ts";
import type { TableColumn } from "./columns.ts";

interface Props {
  readonly columns: readonly TableColumn[];
  readonly sort: Sort;
  readonly onSort: (column: TableColumn) => void;
  /** Back to the rows. */
  readonly onDown: () => void;
}

/** Left and right walk the heads, down leads back to the rows; the table as a whole is one tab stop. */
function walk(event: KeyboardEvent<HTMLTableRowElement>, onDown: () => void): void {
  const heads = [...event.currentTarget.querySelectorAll("button")];
  const at = heads.indexOf(event.target as HTMLButtonElement);
  if (at < 0 || event.key === "ArrowUp") return;
  const target =
    event.key === "ArrowDown"
      ? null
      : rovingTarget(
          event.key,
          at,
          heads.map(() => true),
        );
  if (event.key === "ArrowDown" || event.key === "Escape") onDown();
  else if (target !== null) heads[target]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Every column can be sorted by; the one that is says so. */
export function GridHead({ columns, sort, onSort, onDown }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1} onKeyDown={(event) => walk(event, onDown)}>
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
              <button type="button" tabIndex={-1} onClick={() => onSort(column)}>
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
