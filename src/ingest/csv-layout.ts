import Papa from "papaparse";
import { UnreadableFile } from "../model/issue.ts";
import type { ReadChoices } from "../model/mapping.ts";
import { columnNames, delimiterOf, type PositionColumns, positionColumns } from "./csv-header.ts";
import { hasDecimalComma } from "./csv-position.ts";
import { type CommaNumbers, commaNumbers } from "./decimal-comma.ts";
import { HEADERS_TRIED, headerIndex } from "./header-line.ts";
import type { IssueLog } from "./issue-log.ts";

/** Rows looked at before reading to learn how the file writes numbers. */
const SAMPLE = 1_000;

export interface CsvLayout {
  readonly delimiter: string;
  /** Lines of the file before the header, and the characters that they have with their ends. */
  readonly linesAbove: number;
  readonly start: number;
  readonly names: readonly string[];
  readonly position: PositionColumns;
  readonly decimalComma: boolean;
  /** By column. */
  readonly numbers: readonly CommaNumbers[];
}

type Preamble = Pick<CsvLayout, "delimiter" | "linesAbove">;

/** The text from its header on, and the delimiter that it or Excel's first line states. */
function withoutPreamble(lines: string, choices: ReadChoices): Preamble & { readonly body: string } {
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

/**
 * How a delimited text is laid out, by its beginning. Throws UnreadableFile where it is no table.
 * @param lines text with one kind of line end
 */
export function csvLayout(lines: string, issues: IssueLog, choices: ReadChoices): CsvLayout {
  const { body, ...preamble } = fromHeader(withoutPreamble(lines, choices), choices, issues);
  return { ...columnsIn(body, preamble, issues), start: lines.length - body.length };
}

function columnsIn(body: string, preamble: Preamble, issues: IssueLog): Omit<CsvLayout, "start"> {
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

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
