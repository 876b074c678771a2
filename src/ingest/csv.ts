import Papa from "papaparse";
import { UnreadableFile } from "../model/issue.ts";
import type { ReadChoices } from "../model/mapping.ts";
import { columnNames, delimiterOf, type PositionColumns, positionColumns } from "./csv-header.ts";
import { hasDecimalComma, readPosition } from "./csv-position.ts";
import { type CommaNumbers, commaNumbers, plainNumber } from "./decimal-comma.ts";
import type { FileReading } from "./file-reading.ts";
import { HEADERS_TRIED, headerIndex } from "./header-line.ts";
import type { IssueLog } from "./issue-log.ts";
import type { Row } from "./row.ts";

/** Rows looked at before reading to learn how the file writes numbers. */
const SAMPLE = 1_000;
const BATCH = 2_048;

interface Layout {
  readonly delimiter: string;
  /** Lines of the file before the header. */
  readonly linesAbove: number;
  readonly names: readonly string[];
  readonly position: PositionColumns;
  readonly decimalComma: boolean;
  /** By column. */
  readonly numbers: readonly CommaNumbers[];
}

/** Reads delimited text: comma, semicolon, tab or bar. Throws UnreadableFile where it is no table of sites. */
export function readCsv(text: string, issues: IssueLog, choices: ReadChoices = {}): FileReading {
  const { body, ...preamble } = fromHeader(withoutPreamble(text, choices), choices, issues);
  const layout = layoutOf(body, preamble, issues);
  return {
    format: "csv",
    columns: new Set(layout.names),
    about: new Map(),
    hasGeometry: false,
    read: { delimiter: layout.delimiter, headerLine: layout.linesAbove + 1 },
    parts: [],
    decimalComma: layout.decimalComma,
    async *batches() {
      const rows: Row[] = [];
      readRows(body, layout, (row) => rows.push(row));
      for (let start = 0; start < rows.length; start += BATCH)
        yield { rows: rows.slice(start, start + BATCH), share: Math.min(1, (start + BATCH) / rows.length) };
    },
  };
}

type Preamble = Pick<Layout, "delimiter" | "linesAbove">;

/** The text with one kind of line end, from its header on, and the delimiter that it or Excel's first line states. */
function withoutPreamble(text: string, choices: ReadChoices): Preamble & { readonly body: string } {
  const lines = text.replace(/\r\n?/g, "\n");
  const [found = "", stated = choices.delimiter] = /^(?:[ \t]*\n)*(?:sep=(.)\n)?/i.exec(lines) ?? [];
  const above = choices.headerLine === undefined ? found : linesBefore(lines, choices.headerLine);
  const body = lines.slice(above.length);
  const end = body.indexOf("\n");
  const delimiter = choices.delimiter ?? stated ?? delimiterOf(end < 0 ? body : body.slice(0, end));
  const marked = delimiter ?? delimiterOf(widestLine(body.split("\n", HEADERS_TRIED)));
  if (!marked) throw new UnreadableFile("faults.not_a_table");
  return { body, delimiter: marked, linesAbove: above.split("\n").length - 1 };
}

/** The text from the line with the names on, where titles stand above it and no line was chosen. */
function fromHeader(
  found: Preamble & { readonly body: string },
  choices: ReadChoices,
  issues: IssueLog,
): Preamble & { readonly body: string } {
  if (choices.headerLine !== undefined) return found;
  const { body, delimiter, linesAbove } = found;
  const lines = body.split("\n", HEADERS_TRIED);
  // A title may hold a mark that separates nothing: the delimiter is that of the line with most of them.
  const isTitle = !isEven(lines, delimiter);
  const marks = choices.delimiter ?? (isTitle ? delimiterOf(widestLine(lines)) : null) ?? delimiter;
  const { data } = Papa.parse<string[]>(lines.join("\n"), { delimiter: marks, newline: "\n" });
  const at = headerIndex(data);
  if (at === 0) return found;
  issues.add("ingest.header_line", "note", { params: { line: linesAbove + at + 1 } });
  return { body: body.slice(linesBefore(body, at + 1).length), delimiter: marks, linesAbove: linesAbove + at };
}

/** Whether most lines have as many cells as the first: its mark is the table's, whatever other marks numbers hold. */
function isEven(lines: readonly string[], delimiter: string): boolean {
  const { data } = Papa.parse<string[]>(lines.join("\n"), { delimiter, newline: "\n" });
  const [first = [], ...others] = data.filter((cells) => !isBlank(cells));
  const even = others.filter((cells) => cells.length === first.length);
  return first.length > 1 && even.length > others.length * 0.6;
}

/** The lines above the one with that number, 1-based. */
function linesBefore(text: string, line: number): string {
  let end = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf("\n", end);
    if (next < 0) return text;
    end = next + 1;
  }
  return text.slice(0, end);
}

const widestLine = (lines: readonly string[]): string =>
  lines.reduce((most, line) => (line.split(/[,;\t|]/).length > most.split(/[,;\t|]/).length ? line : most), "");

function layoutOf(body: string, preamble: Preamble, issues: IssueLog): Layout {
  const { delimiter } = preamble;
  const { data } = Papa.parse<string[]>(body, { delimiter, newline: "\n", preview: SAMPLE + 1 });
  const [header = [], ...rows] = data;
  const names = columnNames(header, issues);
  const position = positionColumns(names);
  const filled = rows.filter((cells) => !isBlank(cells));
  const isLonger = (cells: readonly string[]): boolean =>
    cells.length > header.length && !isBlank(cells.slice(header.length));
  if (delimiter === "," && filled.length > 0 && filled.every(isLonger))
    throw new UnreadableFile("faults.unquoted_commas");
  const decimalComma = hasDecimalComma(names, position, filled);
  if (decimalComma) issues.add("ingest.decimal_comma", "note");
  const numbers = names.map((name, index) =>
    decimalComma
      ? commaNumbers(
          name,
          filled.map((cells) => cells[index] ?? ""),
        )
      : null,
  );
  return { ...preamble, names, position, decimalComma, numbers };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** Hands out every row that is not blank. Lines are counted as an editor counts them. */
function readRows(body: string, layout: Layout, accept: (row: Row, share: number) => void): void {
  let line = layout.linesAbove;
  let records = 0;
  let number = 0;
  let read = 0;
  Papa.parse<string[]>(body, {
    delimiter: layout.delimiter,
    newline: "\n",
    step: ({ data: cells, errors }) => {
      const start = line + 1;
      line += 1 + lineBreaks(cells);
      read += cells.reduce((sum, cell) => sum + cell.length + 1, 0);
      const fault = errors.find(({ type }) => type === "Quotes")?.code;
      if (fault && swallowsLines(cells, errors)) throw new UnreadableFile("faults.unclosed_quote", { line: start });
      if (records++ === 0 || isBlank(cells)) return;
      number++;
      const broken = fault ? "ingest.bad_quotes" : isRagged(cells, layout) ? "ingest.ragged_row" : null;
      const row: Row = broken
        ? { number, properties: cellsOf(cells, layout.names), position: { code: broken, params: { line: start } } }
        : rowOf(cells, number, layout);
      accept(row, Math.min(1, read / body.length));
    },
  });
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}

/** Whether a misplaced quotation mark made one cell of several rows, whose number nobody could then tell. */
const swallowsLines = (cells: readonly string[], errors: readonly Papa.ParseError[]): boolean =>
  lineBreaks(cells) > 0 || errors.some(({ code }) => code === "MissingQuotes");

/** Too few cells, or more than the header has, blank ones at the end aside. */
const isRagged = (cells: readonly string[], { names }: Layout): boolean =>
  cells.length < names.length || !isBlank(cells.slice(names.length));

function rowOf(cells: readonly string[], number: number, { names, position, decimalComma, numbers }: Layout): Row {
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
