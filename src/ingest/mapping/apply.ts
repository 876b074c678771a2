import { UnreadableFile } from "../../model/issue.ts";
import type { Mapping } from "../../model/mapping.ts";
import type { Raw } from "../../model/site-table.ts";
import type { FileReading } from "../file-reading.ts";
import type { IssueLog } from "../issue-log.ts";
import type { Row } from "../row.ts";
import { type CellReader, cellReader } from "./cell.ts";
import { derive } from "./derive.ts";
import { positionColumnsOf, positionReader } from "./position.ts";

/** A row of a file under the catalogue's names, with its position. */
export type RowTranslator = (row: Row) => Row;

/** A mapping that was made for another file lacks columns here; those it places sites by it cannot do without. */
function checkColumns({ columns, position }: Mapping, reading: FileReading, issues: IssueLog): void {
  const lacking = positionColumnsOf(position).filter((name) => !reading.columns.has(name));
  if (lacking.length > 0) throw new UnreadableFile("faults.mapping_no_position", { columns: lacking.join(", ") });
  for (const name of Object.keys(columns)) {
    if (!reading.columns.has(name)) issues.add("mapping.no_column", "note", { column: name });
  }
}

interface Column {
  readonly to: string | null;
  readonly read: CellReader;
}

/** The cells of one row under their new names. */
class Values extends Map<string, unknown> {
  /** Of two columns that become one attribute the first that knows wins; that they contradict each other is noted. */
  put(to: string, raw: Raw, where: { readonly row: number; readonly column: string }, issues: IssueLog): void {
    const before = this.get(to);
    if (before === undefined) this.set(to, raw);
    else if (before !== raw) issues.add("mapping.contradiction", "note", { ...where, value: raw, params: { to } });
  }
}

/**
 * How a mapping turns the rows of a file into rows of the catalogue. A cell that cannot be read is unknown, and told to
 * `issues` under the file's own name of its column.
 * @throws UnreadableFile where the file lacks the columns that say where its sites are
 */
export function applyMapping(mapping: Mapping, reading: FileReading, issues: IssueLog): RowTranslator {
  checkColumns(mapping, reading, issues);
  const columns = new Map(
    Object.entries(mapping.columns).map(([name, column]): [string, Column] => [
      name,
      { to: column.to, read: cellReader(column) },
    ]),
  );
  const placeOf = positionReader(mapping.position);
  const places = new Set(positionColumnsOf(mapping.position));
  const constants = Object.entries(mapping.constants ?? {});

  const take = (values: Values, row: number, column: string, value: unknown): void => {
    const known = columns.get(column);
    if (!known) {
      // Columns that nobody spoke of keep their names, but for those that became the position.
      if (!places.has(column) && !values.has(column)) values.set(column, value);
      return;
    }
    if (known.to === null) return;
    const cell = known.read(value);
    if ("fault" in cell) issues.add(cell.fault, "unknown", { row, column, value });
    else if (cell.raw !== undefined) values.put(known.to, cell.raw, { row, column }, issues);
  };

  return (row) => {
    const stated = row.stated ?? row.properties;
    const cells = new Map<string, unknown>(stated);
    const values = new Values();
    for (const [column, value] of cells) take(values, row.number, column, value);
    for (const [name, value] of constants) if (!values.has(name)) values.set(name, value);
    for (const derived of mapping.derived ?? []) {
      const value = derive(derived, values);
      if (value !== undefined) values.set(derived.to, value);
    }
    return { ...row, stated, properties: values, position: placeOf(row, cells) };
  };
}
