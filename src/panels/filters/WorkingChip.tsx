import { useMemo } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Filters } from "../../state/choice.ts";
import { type LeftOutAs, notWorking } from "../../state/filtering.ts";
import { Button } from "../../ui/Button.tsx";
import { FilterChip } from "../../ui/Chip.tsx";
import { Popover } from "../../ui/Popover.tsx";

interface Props {
  readonly table: SiteTable;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters, label: string) => void;
}

const KINDS: readonly LeftOutAs[] = ["idle", "abandoned", "processing", "trading"];

/** The one filter the tool sets by itself: dashed, counted on a line of its own, dropped and put back at will. */
export function WorkingChip({ table, filters, onFilter }: Props) {
  const { counts } = useMemo(() => notWorking(table), [table]);
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const on = filters.workingOnly;
  const set = (workingOnly: boolean) =>
    onFilter({ ...filters, workingOnly }, t(workingOnly ? "filters.step.working_on" : "filters.step.working_off"));
  const rows = KINDS.map((kind) => [t(`filters.working.${kind}`), counts.get(kind) ?? 0] as const);
  const summary = rows.map(([label, n]) => `${label} ${formatNumber(n)}`).join(", ");
  return (
    <span className="filter-working" title={summary}>
      <Popover
        label={t("filters.working")}
        trigger={(trigger) => (
          <FilterChip
            {...trigger}
            dashed
            name={t("filters.working")}
            value={on ? t("filters.working.left_out", { n: total }) : t("filters.working.off")}
            {...(on ? { onRemove: () => set(false), removeLabel: t("filters.working.drop") } : {})}
          />
        )}
      >
        {(close) => (
          <div className="filter-picker">
            <p className="filter-lead">{t(on ? "filters.working.help" : "filters.working.off_help")}</p>
            <dl className="filter-working-counts">
              {rows.map(([label, n]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{formatNumber(n)}</dd>
                </div>
              ))}
            </dl>
            <Button
              onClick={() => {
                set(!on);
                close();
              }}
            >
              {t(on ? "filters.working.drop" : "filters.working.restore")}
            </Button>
          </div>
        )}
      </Popover>
    </span>
  );
}
