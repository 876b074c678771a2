import type { Mapping } from "../../model/mapping.ts";
import type { Column, DataSet } from "../../model/site-table.ts";

function knownOf(column: Column): number {
  let known = 0;
  if (column.kind === "numbers") for (const value of column.values) known += Number.isNaN(value) ? 0 : 1;
  else for (const code of column.codes) known += code > 0 ? 1 : 0;
  return known;
}

/** In how many rows of a preview each property is known. */
export function knownByProperty({ table }: DataSet): ReadonlyMap<string, number> {
  return new Map([...table.columns].map(([name, column]) => [name, knownOf(column)]));
}

/** What a column of the file becomes under a mapping. */
export const targetOf = ({ columns }: Mapping, name: string): string | null =>
  Object.hasOwn(columns, name) ? (columns[name]?.to ?? null) : name;
