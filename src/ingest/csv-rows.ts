import Papa from "papaparse";
import { UnreadableFile } from "../model/issue.ts";
import type { PositionColumns } from "./csv-header.ts";
import { type CsvLayout, isBlank } from "./csv-layout.ts";
import { readPosition } from "./csv-position.ts";
import { plainNumber } from "./decimal-comma.ts";
import type { Row } from "./row.ts";

/** No cell is that long: a quotation mark was opened and never closed. */
const LONGEST = 32_000_000;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly Papa.ParseError[];
  readonly meta: { readonly cursor: number };
}

/** Rows of delimited text that comes in pieces, from its header on. Lines are counted as an editor counts them. */
export class CsvRows {
  readonly #layout: CsvLayout;
  readonly #parser: Papa.Parser;
  /** What was fed and is no whole row yet, and how long it must become to be worth another look. */
  #rest = "";
  #least = 0;
  #line: number;
  #isHeader = true;
  #number = 0;

  constructor(layout: CsvLayout) {
    this.#layout = layout;
    this.#parser = new Papa.Parser({ delimiter: layout.delimiter, newline: "\n" });
    this.#line = layout.linesAbove;
  }

  /** The rows that are whole with this piece, blank ones left out. */
  feed(text: string, isLast: boolean): Row[] {
    const input = this.#rest + text;
    this.#rest = input;
    if (!isLast && input.length < this.#least) return [];
    const { data, errors, meta } = this.#parser.parse(input, 0, !isLast) as Parsed;
    this.#rest = input.slice(meta.cursor);
    // A cell of many pieces is looked through again only once twice as much of it is there.
    this.#least = data.length > 0 ? 0 : input.length * 2;
    if (this.#rest.length > LONGEST) throw new UnreadableFile("faults.unclosed_quote", { line: this.#line + 1 });
    return data.flatMap((cells, at) => this.#rowOf(cells, errorsOf(errors, at)) ?? []);
  }

  #rowOf(cells: readonly string[], errors: readonly Papa.ParseError[]): Row | undefined {
    const line = this.#line + 1;
    this.#line += 1 + lineBreaks(cells);
    const fault = errors[0]?.code;
    if (fault && swallowsLines(cells, errors)) throw new UnreadableFile("faults.unclosed_quote", { line });
    const isHeader = this.#isHeader;
    this.#isHeader = false;
    if (isHeader || isBlank(cells)) return undefined;
    const number = ++this.#number;
    const broken = fault ? "ingest.bad_quotes" : isRagged(cells, this.#layout) ? "ingest.ragged_row" : null;
    if (!broken) return rowOf(cells, number, this.#layout);
    return { number, properties: cellsOf(cells, this.#layout.names), position: { code: broken, params: { line } } };
  }
}

const NONE: readonly Papa.ParseError[] = [];

/** What is wrong with the quotes of one row of those parsed together. */
const errorsOf = (errors: readonly Papa.ParseError[], at: number): readonly Papa.ParseError[] =>
  errors.length === 0 ? NONE : errors.filter(({ type, row }) => type === "Quotes" && row === at);

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}

/** Whether a misplaced quotation mark made one cell of several rows, whose number nobody could then tell. */
const swallowsLines = (cells: readonly string[], errors: readonly Papa.ParseError[]): boolean =>
  lineBreaks(cells) > 0 || errors.some(({ code }) => code === "MissingQuotes");

/** Too few cells, or more than the header has, blank ones at the end aside. */
const isRagged = (cells: readonly string[], { names }: CsvLayout): boolean =>
  cells.length < names.length || !isBlank(cells.slice(names.length));

function rowOf(cells: readonly string[], number: number, { names, position, decimalComma, numbers }: CsvLayout): Row {
  const properties: [string, string][] = [];
  for (const [index, name] of names.entries()) {
    const cell = cells[index] ?? "";
    if (cell !== "" && !isTaken(position, index)) properties.push([name, plainNumber(cell, numbers[index] ?? null)]);
  }
  const stated = cellsOf(cells, names);
  return { number, properties, stated, position: readPosition(position, cells, decimalComma) };
}

/** What stands in a line, cell by cell as it is written; cells beyond the header are counted. */
const cellsOf = (cells: readonly string[], names: readonly string[]): Iterable<readonly [string, string]> => ({
  *[Symbol.iterator]() {
    for (const [index, cell] of cells.entries()) if (cell !== "") yield [names[index] ?? `column ${index + 1}`, cell];
  },
});

/** Columns that became the position are no properties; a geometry beside coordinates only repeats them. */
const isTaken = ({ lon, lat, geometry }: PositionColumns, index: number): boolean =>
  index === geometry || (lon >= 0 && lat >= 0 && (index === lon || index === lat));
