import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import { type Filled, inventedColumn } from "./measures.ts";
import type { Grid, Table, TableId } from "./table.ts";

function gridOf(all: readonly Filled[], whose: "people" | "machines", count: number): Grid {
  const own = all.filter(({ reader = whose }) => reader === whose);
  return {
    columns: own.map(({ column }) => column),
    rows: Array.from({ length: count }, (_, row) => own.map(({ cells }) => cells[row] ?? null)),
  };
}

/** A table from its columns; where every site is invented each row says so. */
export function tableOf(id: TableId, facts: Pick<Facts, "synthetic">, filled: readonly Filled[]): Table {
  const count = filled[0]?.cells.length ?? 0;
  const all = facts.synthetic ? [...filled, inventedColumn(count)] : filled;
  const people = gridOf(all, "people", count);
  const coded = all.some(({ reader }) => reader !== undefined) ? { coded: gridOf(all, "machines", count) } : {};
  return { id, name: t(`tables.${id}`), ...people, ...coded };
}
