import { type ValueOrder, valueOrder } from "../engine/value-order.ts";
import type { SiteTable } from "../model/site-table.ts";
import { isSmall, useBeside } from "./beside.ts";
import { memo } from "./memo.ts";

const orderHere = memo(valueOrder, 16);

/** The sites by the known numbers of a property; null while a large table is being sorted. */
export const siteOrder = (table: SiteTable, property: string): ValueOrder | null =>
  isSmall(table) ? orderHere(table, property) : (useBeside.getState().part?.orderBeside(table, property) ?? null);

/** The distinct values among them, ascending: where a drag stops. */
export const distinctValues = memo(
  ({ values }: ValueOrder): Float64Array => values.filter((value, at) => at === 0 || value !== values[at - 1]),
  16,
);
