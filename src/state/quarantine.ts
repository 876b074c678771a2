import { tCode } from "../dialects/text.ts";
import type { DataSet, SetAsideRow, SiteTable } from "../model/site-table.ts";
import { siteText } from "./site-values.ts";

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

const asCsv = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;

const IDENTITY = ["name", "country", "region"] as const;

/** Some sites as a list to look at in the field or in a spreadsheet: which, where, as the file states them. */
export function sitesCsv(table: SiteTable, sites: readonly number[]): string {
  const degrees = (values: SiteTable["lon"], site: number): string => {
    const value = values[site] ?? Number.NaN;
    return Number.isNaN(value) ? "" : String(value);
  };
  return asCsv([
    ["site_id", ...IDENTITY, "longitude", "latitude"],
    ...sites.map((site) => [
      table.siteIds[site] ?? "",
      ...IDENTITY.map((property) => siteText(table, property, site)),
      degrees(table.lon, site),
      degrees(table.lat, site),
    ]),
  ]);
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
  return asCsv([["set_aside_row", "set_aside_reason", ...names], ...lines]);
}
