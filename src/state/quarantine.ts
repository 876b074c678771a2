import { tCode } from "../dialects/text.ts";
import type { DataSet, SetAsideRow, SiteTable } from "../model/site-table.ts";
import { csvText, plainCell, textCell } from "./csv-text.ts";
import { siteText } from "./site-values.ts";

function why({ row, code }: SetAsideRow, issues: DataSet["issues"]): string {
  const issue = issues.find((each) => each.row === row && each.code === code);
  return tCode(code, { ...(issue?.params ?? {}), row, value: issue?.value ?? "" });
}

/** Whatever its sign and mark, a number runs nowhere, and must come back as it was. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const cell = (text: string): string => (NUMBER.test(text) ? plainCell(text) : textCell(text));

const asCsv = (lines: readonly (readonly string[])[]): string => csvText(lines.map((line) => line.map(cell)));

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
