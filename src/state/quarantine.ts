import { tCode } from "../dialects/text.ts";
import type { DataSet, SetAsideRow } from "../model/site-table.ts";

/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

function cell(text: string): string {
  const guarded = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function why({ row, code }: SetAsideRow, issues: DataSet["issues"]): string {
  const issue = issues.find((each) => each.row === row && each.code === code);
  return tCode(code, { ...(issue?.params ?? {}), row, value: issue?.value ?? "" });
}

/**
 * The rows that were set aside, whole, with the row's number and the reason before the file's own columns: to be mended
 * in a spreadsheet and brought again. Guarded against cells that a spreadsheet would run.
 */
export function quarantineCsv({ quarantine = [], issues }: DataSet): string {
  const names = [...new Set(quarantine.flatMap(({ cells }) => cells.map(([name]) => name)))];
  const lines = quarantine.map((row) => {
    const texts = new Map(row.cells);
    return [String(row.row), why(row, issues), ...names.map((name) => texts.get(name) ?? "")];
  });
  const all = [["set_aside_row", "set_aside_reason", ...names], ...lines];
  return `\ufeff${all.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
