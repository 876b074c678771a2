import { UnreadableFile } from "../../model/issue.ts";
import type { Mapping } from "../../model/mapping.ts";
import type { FileReading } from "../file-reading.ts";
import type { IssueLog } from "../issue-log.ts";
import type { Row } from "../row.ts";
import { type CellReader, cellReader } from "./cell.ts";
import { derive } from "./derive.ts";
import { positionColumnsOf, positionReader } from "./position.ts";
import { putValue, type RowValues } from "./row-values.ts";

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

/** What becomes of the cells of one column. */
type Take = (values: RowValues, row: number, value: unknown) => void;

const leftOut: Take = () => undefined;

/**
 * How a mapping turns the rows of a file into rows of the catalogue. A cell that cannot be read is unknown, and told to
 * `issues` under the file's own name of its column.
 * @throws UnreadableFile where the file lacks the columns that say where its sites are
 */
export async function applyMapping(mapping: Mapping, reading: FileReading, issues: IssueLog): Promise<RowTranslator> {
  checkColumns(mapping, reading, issues);
  const columns = new Map(
    Object.entries(mapping.columns).map(([name, column]): [string, Column] => [
      name,
      { to: column.to, read: cellReader(column) },
    ]),
  );
  const placeOf = await positionReader(mapping.position);
  const places = new Set(positionColumnsOf(mapping.position));
  const constants = Object.entries(mapping.constants ?? {});
  const spokenFor = new Set([...constants.map(([name]) => name), ...[...columns.values()].map(({ to }) => to)]);

  const takeMapped =
    (column: string, { to, read }: Column): Take =>
    (values, row, value) => {
      if (to === null) return;
      const cell = read(value);
      if ("fault" in cell) issues.add(cell.fault, "unknown", { row, column, value });
      else if (cell.raw !== undefined) putValue(values, to, cell.raw, { row, column }, issues);
    };

  /** Columns that nobody spoke of keep their names, but for the position's and those whose name another one got. */
  const takeOf = (column: string): Take => {
    const known = columns.get(column);
    if (known) return takeMapped(column, known);
    if (places.has(column)) return leftOut;
    if (!spokenFor.has(column)) return (values, _, value) => void values.set(column, value);
    issues.add("mapping.name_taken", "note", { column });
    return leftOut;
  };
  const takes = new Map<string, Take>();
  const takeFor = (column: string): Take => {
    const known = takes.get(column);
    if (known) return known;
    const take = takeOf(column);
    takes.set(column, take);
    return take;
  };

  // Cells that a position is read from, of one row at a time: a map of each row's own would be a million of them.
  const cells = new Map<string, unknown>();
  return (row) => {
    const stated = row.stated ?? row.properties;
    const values: RowValues = new Map();
    cells.clear();
    for (const [column, value] of stated) {
      if (places.has(column)) cells.set(column, value);
      takeFor(column)(values, row.number, value);
    }
    for (const [name, value] of constants) if (!values.has(name)) values.set(name, value);
    for (const derived of mapping.derived ?? []) {
      const value = derive(derived, values);
      // What it is made of says that it is unknown; a value of that name from elsewhere would hide it.
      if (value === undefined) values.delete(derived.to);
      else values.set(derived.to, value);
    }
    return { ...row, stated, properties: values, position: placeOf(row, cells) };
  };
}
