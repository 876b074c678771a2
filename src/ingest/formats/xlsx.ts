import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import { columnNames } from "../csv-header.ts";
import type { Reader } from "../file-reading.ts";
import { filledCells, headerIndex } from "../header-line.ts";
import { type TableRecord, tabular } from "./tabular.ts";
import { membersOf } from "./zip-guard.ts";

const AT_ONCE = 2_048;
type Cell = string | number | boolean | Date | null;
type Line = readonly Cell[];

interface Sheet {
  readonly sheet: string;
  readonly data: readonly Line[];
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  // The archive is looked through first, for the library inflates whatever it is given.
  membersOf(bytes);
  const { default: readWorkbook } = await import("read-excel-file/universal");
  try {
    return (await readWorkbook(bytes.slice().buffer, { trim: false })) as readonly Sheet[];
  } catch (error) {
    throw new UnreadableFile("faults.workbook_damaged", { detail: String(error) });
  }
}

/** The sheet with most rows is meant, where none is chosen. */
function chosenSheet(sheets: readonly Sheet[], part: string | undefined): Sheet | undefined {
  const named = sheets.find(({ sheet }) => sheet === part);
  return named ?? sheets.toSorted((a, b) => b.data.length - a.data.length)[0];
}

/** A workbook of Excel 2007 and later: one sheet is read, formulas as their last results. */
export const openXlsx: Reader = async (source, { issues, choices }) => {
  const sheets = await sheetsOf(await allBytes(source));
  const sheet = chosenSheet(sheets, choices.part);
  const header = choices.headerLine === undefined ? headerIndex(sheet?.data ?? []) : choices.headerLine - 1;
  const line = sheet?.data[header];
  if (!sheet || !line || filledCells(line) === 0) throw new UnreadableFile("faults.sheet_empty");
  const names = columnNames(
    line.map((cell) => (cell === null || cell === undefined ? "" : String(cell))),
    issues,
  );
  const lines = sheet.data.slice(header + 1).filter((each) => filledCells(each) > 0);
  async function* records() {
    for (let start = 0; start < lines.length; start += AT_ONCE) {
      const made = lines.slice(start, start + AT_ONCE).map((cells): TableRecord => ({ cells }));
      yield { records: made, share: Math.min(1, (start + AT_ONCE) / lines.length) };
    }
  }
  return tabular(
    {
      format: "xlsx",
      names,
      hasGeometry: false,
      read: { part: sheet.sheet, headerLine: header + 1 },
      parts: sheets.length > 1 ? sheets.map(({ sheet: name }) => name) : [],
      records,
    },
    issues,
  );
};
