import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import { type Filled, inventedColumn } from "./measures.ts";
import type { Table, TableId } from "./table.ts";

/** A table from its columns; where every site is invented each row says so. */
export function tableOf(id: TableId, facts: Pick<Facts, "synthetic">, filled: readonly Filled[]): Table {
  const count = filled[0]?.cells.length ?? 0;
  const all = facts.synthetic ? [...filled, inventedColumn(count)] : filled;
  return {
    id,
    name: t(`tables.${id}`),
    columns: all.map(({ column }) => column),
    rows: Array.from({ length: count }, (_, row) => all.map(({ cells }) => cells[row] ?? null)),
  };
}
