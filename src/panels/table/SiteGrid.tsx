import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import { NEAREST_FIRST, type Sort, sameKey } from "../../state/site-order.ts";
import { classLooks } from "../../ui/palette.ts";
import { type TableColumn, type TableFacts, tableColumns } from "./columns.ts";
import { GridHead } from "./GridHead.tsx";
import { GridRow } from "./GridRow.tsx";

interface Props {
  readonly facts: TableFacts;
  readonly order: Uint32Array;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly selected: number | null;
  readonly onSelect: (site: number) => void;
  /** What is listed, in words. */
  readonly caption: string;
}

const HEAD = 28;
/** px; under a finger the touch size. As table.css has it. */
const rowHeight = (): number => (globalThis.matchMedia?.("(pointer: coarse)").matches ? 44 : 24);

/** The row that a key leads to, `page` rows at a time; null for other keys. */
export function rowTarget(key: string, at: number, rows: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined || rows === 0 ? null : Math.max(0, Math.min(rows - 1, to));
}

/** First lowest first, then highest first, then back to nearest to a line. */
export function nextSort(sort: Sort, column: TableColumn): Sort {
  if (!sameKey(sort.by, column.key)) return { by: column.key, descending: false };
  return sort.descending ? NEAREST_FIRST : { ...sort, descending: true };
}

/**
 * The sites as a real table, of which only the rows in view exist. One tab stop: the arrows move through the rows,
 * Enter opens a site.
 */
export function SiteGrid({ facts, order, sort, onSort, selected, onSelect, caption }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [height] = useState(rowHeight);
  const id = useId();
  const [active, setActive] = useState(0);
  const at = Math.min(active, order.length - 1);
  const columns = tableColumns(facts);
  const looks = classLooks(facts.run.proposed.classIds);
  const rows = useVirtualizer({
    count: order.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  const items = rows.getVirtualItems();
  const idOf = (row: number) => `${id}-${row}`;

  const go = (row: number) => {
    setActive(row);
    rows.scrollToIndex(row);
  };
  const scrollTo = useRef(go);
  useEffect(() => {
    scrollTo.current = go;
  });
  // A site chosen on the map, or a new order, brings the chosen row into view.
  useEffect(() => {
    const row = selected === null ? -1 : order.indexOf(selected);
    if (row >= 0) scrollTo.current(row);
  }, [selected, order]);

  const press = (event: KeyboardEvent) => {
    // The heads of the columns are buttons, with keys of their own.
    if (event.target !== event.currentTarget) return;
    if (event.key === "ArrowUp" && at <= 0) {
      event.preventDefault();
      box.current?.querySelector<HTMLElement>("thead button")?.focus();
      return;
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / height) - 2);
    const row = rowTarget(event.key, at, order.length, page);
    const site = order[at];
    if (row !== null) go(row);
    else if (event.key === "Enter" && site !== undefined) onSelect(site);
    else return;
    event.preventDefault();
  };

  const above = (items[0]?.start ?? HEAD) - HEAD;
  const below = rows.getTotalSize() - ((items.at(-1)?.end ?? HEAD) - HEAD);
  const spacer = (height: number) =>
    height > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: only the room of the rows that are not drawn; nothing in it takes focus
      <tr aria-hidden="true">
        <td colSpan={columns.length} style={{ height, padding: 0, border: 0 }} />
      </tr>
    );
  return (
    <div ref={box} className="site-grid-box">
      <table
        ref={grid}
        className="site-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows can be walked
        role="grid"
        tabIndex={0}
        style={{ width: columns.reduce((sum, { width }) => sum + width, 0) }}
        aria-rowcount={order.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={items.some(({ index }) => index === at) ? idOf(at) : undefined}
        aria-describedby={`${id}-keys`}
        onKeyDown={press}
      >
        <caption className="ui-visually-hidden">{caption}</caption>
        <GridHead
          columns={columns}
          sort={sort}
          onSort={(column) => onSort(nextSort(sort, column))}
          onDown={() => grid.current?.focus()}
        />
        <tbody>
          {spacer(above)}
          {items.map(({ index }) => {
            const site = order[index];
            return site === undefined ? null : (
              <GridRow
                key={site}
                id={idOf(index)}
                index={index}
                site={site}
                columns={columns}
                run={facts.run}
                looks={looks}
                active={index === at}
                selected={site === selected}
                onSelect={onSelect}
              />
            );
          })}
          {spacer(below)}
        </tbody>
      </table>
      <p id={`${id}-keys`} className="ui-visually-hidden">
        {t("table.keys")}
      </p>
    </div>
  );
}
