import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import { columnNames } from "../csv-header.ts";
import type { Reader } from "../file-reading.ts";
import { filledCells, headerIndex } from "../header-line.ts";
import type { IssueLog } from "../issue-log.ts";
import { plainValue } from "./plain-value.ts";
import { sheetBatches, sheetRows } from "./sheet-rows.ts";
import { checkArchive } from "./zip-guard.ts";

type Cell = string | number | boolean | Date | null;
type Line = readonly Cell[];

interface Sheet {
  readonly sheet: string;
  readonly data: readonly Line[];
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  // The archive is looked through first, for the library inflates whatever it is given.
  checkArchive(bytes);
  const { default: readWorkbook } = await import("read-excel-file/universal");
  try {
    return (await readWorkbook(bytes.slice().buffer, { trim: false })) as readonly Sheet[];
  } catch (error) {
    throw new UnreadableFile("faults.workbook_damaged", {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

const filledLines = ({ data }: Sheet): number => data.filter((line) => filledCells(line) > 0).length;

/** The sheet with most rows is meant, where none is chosen. */
function chosenSheet(sheets: readonly Sheet[], part: string | undefined): Sheet | undefined {
  const named = sheets.find(({ sheet }) => sheet === part);
  return named ?? sheets.toSorted((a, b) => filledLines(b) - filledLines(a))[0];
}

/** What a formula says that could not be worked out. */
const FORMULA_ERROR = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|GETTING_DATA)$/;
const isError = (cell: Cell | undefined): boolean => typeof cell === "string" && FORMULA_ERROR.test(cell);

/** Lines with something in them; a formula's error says nothing, which is told once. */
function linesBelow(data: readonly Line[], header: number, issues: IssueLog): Line[] {
  const lines = data.slice(header + 1).filter((line) => filledCells(line) > 0);
  const errors = lines.reduce((sum, line) => sum + line.filter(isError).length, 0);
  if (errors === 0) return lines;
  issues.add("ingest.formula_errors", "note", { params: { n: errors } });
  return lines.map((line) => line.map((cell) => (isError(cell) ? null : cell)));
}

const headerText = (cell: Cell | undefined): string => {
  const value = plainValue(cell ?? "");
  return value === null ? "" : String(value);
};

/** A workbook of Excel 2007 and later: one sheet is read, formulas as their last results. */
export const openXlsx: Reader = async (source, { issues, choices }) => {
  const sheets = await sheetsOf(await allBytes(source));
  const sheet = chosenSheet(sheets, choices.part);
  const header = choices.headerLine === undefined ? headerBelow(sheet?.data ?? [], issues) : choices.headerLine - 1;
  const line = sheet?.data[header];
  if (!sheet || !line || filledCells(line) === 0) throw new UnreadableFile("faults.sheet_empty");
  const lines = linesBelow(sheet.data, header, issues);
  // A column that has neither a name nor a value is a leftover.
  const width = Math.max(...[line, ...lines].map((each) => each.findLastIndex((cell) => filledCells([cell]) > 0) + 1));
  const isUsed = (index: number): boolean => [line, ...lines].some((each) => filledCells([each[index]]) > 0);
  const used = Array.from({ length: width }, (_, index) => index).filter(isUsed);
  const names = columnNames(
    used.map((index) => headerText(line[index])),
    issues,
  );
  const cells = lines.map((each) => used.map((index) => each[index]));
  const rows = sheetRows(names, cells);
  if (rows.decimalComma) issues.add("ingest.decimal_comma", "note");
  return {
    format: "xlsx",
    columns: new Set(names),
    about: new Map(),
    hasGeometry: false,
    read: { part: sheet.sheet, headerLine: header + 1 },
    parts: sheets.length > 1 ? sheets.map(({ sheet: name }) => name) : [],
    decimalComma: rows.decimalComma,
    batches: () => sheetBatches(cells, rows),
  };
};

/** The line with the names, below blank lines and titles, with a note where something stands above it. */
function headerBelow(data: readonly Line[], issues: IssueLog): number {
  const first = Math.max(
    0,
    data.findIndex((line) => filledCells(line) > 0),
  );
  const at = first + headerIndex(data.slice(first));
  if (at > first) issues.add("ingest.header_line", "note", { params: { line: at + 1 } });
  return at;
}
