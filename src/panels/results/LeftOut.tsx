import { useMemo } from "react";
import { t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Filters } from "../../state/choice.ts";
import { countIncluded, type LeftOutAs, notWorking } from "../../state/filtering.ts";
import "../panels.css";

interface Props {
  readonly table: SiteTable;
  readonly filters: Filters;
  /** Sites that the filters keep; null: all. */
  readonly include: Uint8Array | null;
}

const KINDS: readonly LeftOutAs[] = ["idle", "abandoned", "processing", "trading"];

/** What no number beside it counts: sites that are no working mines, by kind, then those the other filters leave out. */
export function LeftOut({ table, filters, include }: Props) {
  const { sites, counts } = useMemo(() => notWorking(table), [table]);
  const working = filters.workingOnly ? countIncluded(sites, table.siteCount) : 0;
  const others = table.siteCount - countIncluded(include, table.siteCount) - working;
  const kinds = KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0).map((kind) =>
    t("left_out.kind", { kind: t(`left_out.${kind}`), n: counts.get(kind) ?? 0 }),
  );
  if (working === 0 && others === 0) return null;
  return (
    <p className="note-line left-out">
      {working > 0 && t("left_out.working", { n: working, kinds: kinds.reduce((a, b) => t("list.comma", { a, b })) })}{" "}
      {others > 0 && t("left_out.filters", { n: others })}
    </p>
  );
}
