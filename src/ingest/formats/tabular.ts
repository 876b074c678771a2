import type { ReadChoices } from "../../model/mapping.ts";
import type { Format } from "../../model/survey.ts";
import { positionColumns } from "../csv-header.ts";
import { readPosition } from "../csv-position.ts";
import type { FileReading, NeededColumn, RowBatch } from "../file-reading.ts";
import { readGeometry } from "../geometry.ts";
import type { IssueLog } from "../issue-log.ts";
import type { Row } from "../row.ts";
import { plainValue } from "./plain-value.ts";

/** One record of a table: a value a column, and the geometry where the format has one of its own. */
export interface TableRecord {
  readonly cells: readonly unknown[];
  /** As GeoJSON; undefined where the table has no geometry, null where the record states none. */
  readonly geometry?: unknown;
}

interface Table {
  readonly format: Format;
  /** Names of the columns, each once. */
  readonly names: readonly string[];
  readonly hasGeometry: boolean;
  readonly read?: ReadChoices;
  readonly parts?: readonly string[];
  readonly about?: ReadonlyMap<string, unknown>;
  /** The records from the first on, with the share of the file that they end at. Cells nobody needs may be undefined. */
  records(isNeeded: NeededColumn): AsyncIterable<{ readonly records: readonly TableRecord[]; readonly share: number }>;
}

/** A table of a binary format as a reading: positions by its geometry, else by columns that are named like one. */
export function tabular(table: Table, issues: IssueLog): FileReading {
  const { format, names, hasGeometry, read = {}, parts = [], about = new Map() } = table;
  const position = positionColumns(names);
  const { lon, lat, geometry: inText } = position;
  const placed = new Set(lon >= 0 && lat >= 0 ? [inText, lon, lat] : [inText]);
  const rowOf = ({ cells, geometry }: TableRecord, number: number): Row => {
    const stated: [string, unknown][] = [];
    const properties: [string, unknown][] = [];
    const texts: string[] = [];
    for (const [index, name] of names.entries()) {
      const value = plainValue(cells[index]);
      if (value === null || value === undefined) continue;
      const cell: [string, unknown] = [name, value];
      stated.push(cell);
      if (placed.has(index)) texts[index] = String(value);
      else properties.push(cell);
    }
    if (!hasGeometry) return { number, properties, stated, position: readPosition(position, texts, false) };
    const { position: at, derived } = readGeometry(geometry);
    if (derived) issues.add("ingest.point_on_surface", "note", { row: number });
    return { number, properties: stated, position: at, ...(derived ? { geometry } : {}) };
  };
  const isPlace = (name: string): boolean => placed.has(names.indexOf(name));
  async function* batches(isNeeded: NeededColumn = () => true): AsyncGenerator<RowBatch> {
    let number = 0;
    for await (const { records, share } of table.records((name) => isNeeded(name) || isPlace(name))) {
      const rows = records.map((record) => rowOf(record, ++number));
      yield { rows, share };
    }
  }
  return { format, columns: new Set(names), about, hasGeometry, read, parts, batches };
}
