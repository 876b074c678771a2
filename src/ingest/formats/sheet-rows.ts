import type { PositionColumns } from "../csv-header.ts";
import { positionColumns } from "../csv-header.ts";
import { hasDecimalComma, readPosition } from "../csv-position.ts";
import { commaNumbers, plainNumber } from "../decimal-comma.ts";
import type { RowBatch } from "../file-reading.ts";
import type { Row } from "../row.ts";
import { plainValue } from "./plain-value.ts";

/** Rows looked at to learn how cells of text write numbers. */
const SAMPLE = 1_000;

interface SheetRows {
  /** A comma is the decimal mark of numbers that stand in cells of text; cells of numbers have none. */
  readonly decimalComma: boolean;
  row(cells: readonly unknown[], number: number): Row;
}

const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
/** What a person typed as text; of numbers nobody needs to guess the mark. */
const typedText = (cell: unknown): string => (typeof cell === "string" ? cell : "");

/** How lines of a sheet become rows: as those of a CSV do, but for cells that have a type already. */
export function sheetRows(names: readonly string[], lines: readonly (readonly unknown[])[]): SheetRows {
  const position = positionColumns(names);
  const sample = lines.slice(0, SAMPLE).map((cells) => names.map((_, index) => typedText(cells[index])));
  const decimalComma = hasDecimalComma(names, position, sample);
  const numbers = names.map((name, index) =>
    decimalComma
      ? commaNumbers(
          name,
          sample.map((cells) => cells[index] ?? ""),
        )
      : null,
  );
  const row = (cells: readonly unknown[], number: number): Row => {
    const stated: [string, unknown][] = [];
    const properties: [string, unknown][] = [];
    for (const [index, name] of names.entries()) {
      const value = plainValue(cells[index]);
      if (value === null || value === undefined || value === "") continue;
      stated.push([name, value]);
      if (isTaken(position, index)) continue;
      properties.push([name, typeof value === "string" ? plainNumber(value, numbers[index] ?? null) : value]);
    }
    const texts = names.map((_, index) => textOf(plainValue(cells[index])));
    return { number, properties, stated, position: readPosition(position, texts, decimalComma) };
  };
  return { decimalComma, row };
}

/** Columns that became the position are no properties; a geometry beside coordinates only repeats them. */
const isTaken = ({ lon, lat, geometry }: PositionColumns, index: number): boolean =>
  index === geometry || (lon >= 0 && lat >= 0 && (index === lon || index === lat));

const AT_ONCE = 2_048;

/** The rows in batches. */
export async function* sheetBatches(
  lines: readonly (readonly unknown[])[],
  { row }: SheetRows,
): AsyncGenerator<RowBatch> {
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    const rows = lines.slice(start, start + AT_ONCE).map((cells, at) => row(cells, start + at + 1));
    yield { rows, share: Math.min(1, (start + AT_ONCE) / lines.length) };
  }
}
