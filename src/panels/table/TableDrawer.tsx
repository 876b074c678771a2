import { lazy, Suspense, useMemo } from "react";
import { t } from "../../dialects/text.ts";
import type { PairRun } from "../../engine/run.ts";
import type { DataSet } from "../../model/site-table.ts";
import { filtersText } from "../../state/filter-words.ts";
import { countIncluded } from "../../state/filtering.ts";
import {
  inFlow,
  NEAREST_FIRST,
  nextUndetermined,
  type Sort,
  type StatusFlow,
  sameKey,
} from "../../state/site-order.ts";
import { useChoice, useStore } from "../../state/store.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { statusChangeText, statusText, type TableColumn, tableColumns } from "./columns.ts";
import type { SiteOrder } from "./use-site-order.ts";
import "./table.css";

interface Props {
  readonly dataSet: DataSet;
  readonly run: PairRun;
  /** Sites that the filters keep; null: all. */
  readonly include: Uint8Array | null;
  readonly order: SiteOrder;
  /** Where given, only the sites of this flow are listed. */
  readonly only: StatusFlow | null;
  readonly onClearOnly: () => void;
}

/** Not needed before the table is opened. */
const SiteGrid = lazy(() => import("./SiteGrid.tsx").then((part) => ({ default: part.SiteGrid })));

function orderText(sort: Sort, columns: readonly TableColumn[]): string {
  const column = columns.find(({ key }) => sameKey(key, sort.by));
  if (!column) return t("table.order.nearest");
  return t(sort.descending ? "table.order.descending" : "table.order.ascending", { column: column.label });
}

/** By where it arrives, as the chips of the flow say it. */
const ARRIVE = ["table.only.in", "table.only.cannot_tell", "table.only.out"] as const;

const onlyText = ({ from, to }: StatusFlow): string =>
  from === null
    ? t(ARRIVE[to])
    : from === to
      ? t("table.only.same", { status: statusText(to) })
      : t("table.only", { change: statusChangeText(from, to) });

/** The bar at the foot of the page and, opened, the sites as a table: the map that anyone can read. */
export function TableDrawer({ dataSet, run, include, order, only, onClearOnly }: Props) {
  const { table } = dataSet;
  const choice = useChoice();
  const open = useStore((state) => state.tableOpen);
  const selected = useStore((state) => state.selected);
  const { openTable, select } = useStore.getState();
  const facts = useMemo(() => ({ table, run, choice }), [table, run, choice]);

  const { sort, setSort } = order;
  const sites = open ? order.order() : null;
  const n = sites?.length ?? countIncluded(inFlow(run, include, only), table.siteCount);
  const sorting = orderText(sort, tableColumns(facts));
  const filters = include === null ? "" : filtersText(table, choice.filters);
  const named = filters && t("table.filtered", { filters });
  const { baseline, proposed } = choice;
  const next = () => {
    const site = nextUndetermined(run, order.order(), selected, 1);
    if (site !== null) select(site);
  };

  return (
    <section className="table-drawer" data-open={open || undefined} aria-label={t("table.title")}>
      <header className="table-bar">
        <Icon name="table" />
        <h2>{t("table.title")}</h2>
        <p className="table-summary">
          {t("table.sites", { n })}, {sorting}
          {open && named && <span className="table-filters">{named}</span>}
        </p>
        {sort.by !== "nearest" && (
          <LinkButton onClick={() => setSort(NEAREST_FIRST)}>{t("table.order.reset")}</LinkButton>
        )}
        {only && (
          <Chip onRemove={onClearOnly} removeLabel={t("table.only.clear")}>
            {onlyText(only)}
          </Chip>
        )}
        <span className="table-spring" />
        <Button kind="quiet" onClick={next}>
          <span className="table-words">{t("table.next")}</span>
          <span className="table-narrow">
            <Icon name="chevron-right" />
          </span>
          <span aria-hidden="true">
            <Kbd>N</Kbd>
          </span>
        </Button>
        <Button kind="quiet" aria-expanded={open} onClick={() => openTable(!open)}>
          <span className="table-words">{t(open ? "table.close" : "table.open")}</span>
          <span aria-hidden="true">
            <Kbd>T</Kbd>
          </span>
          <Icon name={open ? "chevron-down" : "chevron-up"} />
        </Button>
      </header>
      {sites &&
        (sites.length > 0 ? (
          <Suspense>
            <SiteGrid
              facts={facts}
              order={sites}
              sort={sort}
              onSort={setSort}
              selected={selected}
              onSelect={select}
              caption={t("table.caption", { n, a: baseline.name, b: proposed.name, order: sorting, filters: named })}
            />
          </Suspense>
        ) : (
          <p className="table-empty">{t(only ? "table.empty.only" : "table.empty")}</p>
        ))}
    </section>
  );
}
