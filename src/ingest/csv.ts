import type { ReadChoices } from "../model/mapping.ts";
import { type CsvLayout, csvLayout } from "./csv-layout.ts";
import { CsvRows } from "./csv-rows.ts";
import type { FileReading, RowBatch } from "./file-reading.ts";
import type { IssueLog } from "./issue-log.ts";
import { withLineFeeds } from "./line-feeds.ts";

/** Characters read at once: some thousands of rows. */
const PIECE = 262_144;

/** Reads delimited text: comma, semicolon, tab or bar. Throws UnreadableFile where it is no table of sites. */
export function readCsv(text: string, issues: IssueLog, choices: ReadChoices = {}): FileReading {
  const lines = withLineFeeds(text);
  const layout = csvLayout(lines, issues, choices);
  return csvReading(layout, async function* () {
    const rows = new CsvRows(layout);
    for (let at = layout.start; at < lines.length; at += PIECE) {
      const end = Math.min(lines.length, at + PIECE);
      yield { rows: rows.feed(lines.slice(at, end), end === lines.length), share: end / lines.length };
    }
  });
}

/** A table of text as a reading. */
export const csvReading = (layout: CsvLayout, batches: () => AsyncIterable<RowBatch>): FileReading => ({
  format: "csv",
  columns: new Set(layout.names),
  about: new Map(),
  hasGeometry: false,
  read: { delimiter: layout.delimiter, headerLine: layout.linesAbove + 1 },
  parts: [],
  decimalComma: layout.decimalComma,
  batches,
});
