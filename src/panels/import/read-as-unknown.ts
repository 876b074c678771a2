import type { ColumnMapping, Mapping } from "../../model/mapping.ts";
import type { DataSet } from "../../model/site-table.ts";
import { isMissing } from "../../model/value.ts";
import { folded } from "../../state/fold.ts";

const saysUnknown = (mapping: ColumnMapping | undefined, cell: string): boolean => {
  const word = folded(cell.trim());
  if (mapping?.missing?.includes(word)) return true;
  return mapping?.words !== undefined && Object.hasOwn(mapping.words, word) && mapping.words[word] === null;
};

const placeOf = (row: number, column: string): string => `${row}\u0000${column}`;

/** Whether something stands in a cell that is read as unknown, under the mapping and by what a reading of it said. */
export function unknownCells(mapping: Mapping, preview: DataSet | null) {
  const unread = new Set(
    (preview?.issues ?? []).flatMap(({ effect, row, column }) =>
      effect === "unknown" && row !== undefined && column !== undefined ? [placeOf(row, column)] : [],
    ),
  );
  return (row: number, column: string, cell: string): boolean => {
    const own = Object.hasOwn(mapping.columns, column) ? mapping.columns[column] : undefined;
    return isMissing(cell) || saysUnknown(own, cell) || unread.has(placeOf(row, column));
  };
}

/** Columns whose cells are numbers: they stand at the right. */
export function numberColumns({ columns, position }: Mapping): ReadonlySet<string> {
  const numbers = Object.entries(columns).filter(([, { type, to }]) => type === "number" && to !== null);
  const places =
    position?.kind === "columns"
      ? [position.lon, position.lat]
      : position?.kind === "utm"
        ? [position.easting, position.northing]
        : [];
  return new Set([...numbers.map(([name]) => name), ...places]);
}
