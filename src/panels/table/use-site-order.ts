import { useRef, useState } from "react";
import type { PairRun } from "../../engine/run.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { NEAREST_FIRST, type Sort, type StatusFlow, siteOrder } from "../../state/site-order.ts";
import { useStore } from "../../state/store.ts";

export interface SiteOrder {
  readonly sort: Sort;
  readonly setSort: (sort: Sort) => void;
  /** The included sites in the order of the table. Computed when first asked for, then remembered. */
  readonly order: () => Uint32Array;
}

/** The one order that the table, the arrows of the site card and the key N share. It holds still during a gesture. */
export function useSiteOrder(
  table: SiteTable,
  run: PairRun,
  include: Uint8Array | null,
  only: StatusFlow | null = null,
): SiteOrder {
  const [sort, setSort] = useState(NEAREST_FIRST);
  const held = useRef<{ table: SiteTable; order: Uint32Array } | null>(null);
  const order = () => {
    const { open, present } = useStore.getState().history;
    // Rows that jump under a moving slider cannot be read; they settle on release.
    if (open !== null && held.current?.table === table) return held.current.order;
    const fresh = siteOrder(table, run, present.proposed, include, sort, only);
    held.current = { table, order: fresh };
    return fresh;
  };
  return { sort, setSort, order };
}
