import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { NO_FILTERS } from "../../state/choice.ts";
import { countIncluded } from "../../state/filtering.ts";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/Button.tsx";
import { FilterChips } from "./FilterChips.tsx";
import "./filters.css";

interface Props {
  readonly dataSet: DataSet;
  /** Sites that the filters keep; null: all. */
  readonly include: Uint8Array | null;
  /** The search field. */
  readonly children?: ReactNode;
}

/** How many sites are counted, of how many, and what the file set out to record. */
export function SiteCount({ dataSet, include }: Omit<Props, "children">) {
  const total = dataSet.table.siteCount;
  return (
    <p className="filter-count" title={t("filters.count.note")}>
      <b>{t("filters.count", { n: countIncluded(include, total), total })}</b>
      {dataSet.frame && (
        <span>
          {" · "}
          <bdi>{dataSet.frame}</bdi>
        </span>
      )}
    </p>
  );
}

/** Filters, the count and the search in one bar. A filter narrows what is shown and counted, never a definition. */
export function FilterBar({ dataSet, include, children }: Props) {
  const filters = useStore((state) => state.history.present.filters);
  const filter = useStore((state) => state.filter);
  return (
    <section className="filter-bar" aria-label={t("filters.bar")}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll its chips sideways */}
      <div className="filter-chips" role="group" aria-label={t("filters.title")}>
        <FilterChips table={dataSet.table} filters={filters} onFilter={filter} />
        {filters.clauses.length > 1 && (
          <Button kind="quiet" onClick={() => filter(NO_FILTERS, t("filters.step.clear"))}>
            {t("filters.clear")}
          </Button>
        )}
      </div>
      <SiteCount dataSet={dataSet} include={include} />
      {children}
    </section>
  );
}
