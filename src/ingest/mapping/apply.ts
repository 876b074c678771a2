import type { Mapping } from "../../model/mapping.ts";
import type { FileReading } from "../file-reading.ts";
import type { IssueLog } from "../issue-log.ts";
import type { Row } from "../row.ts";

/** A row of a file under the catalogue's names, with its position. */
export type RowTranslator = (row: Row) => Row;

/** How a mapping turns the rows of a file into rows of the catalogue; what it cannot read is told to `issues`. */
export function applyMapping(mapping: Mapping, _reading: FileReading, _issues: IssueLog): RowTranslator {
  const columns = new Map(Object.entries(mapping.columns));
  return (row) => ({
    ...row,
    properties: [...row.properties].flatMap(([name, value]) => {
      const to = columns.has(name) ? (columns.get(name)?.to ?? null) : name;
      return to === null ? [] : [[to, value] as const];
    }),
  });
}
