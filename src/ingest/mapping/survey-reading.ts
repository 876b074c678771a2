import type { ColumnGuess, ColumnSeen, Survey } from "../../model/survey.ts";
import type { ByteSource } from "../byte-source.ts";
import type { FileReading } from "../file-reading.ts";
import { type IssueLog, safeJson } from "../issue-log.ts";
import { profileFor } from "../profiles/all.ts";
import type { Row } from "../row.ts";
import { ColumnTally } from "./column-tally.ts";
import { guessColumn } from "./guess-column.ts";
import { guessPosition } from "./guess-position.ts";

/** Rows looked at: enough to see what columns hold, few enough to answer at once. */
const ROWS = 5_000;
const FIRST_ROWS = 8;

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "string" ? value : (safeJson(value) ?? "…");
};

/** What the first rows of a file show, and what each column is taken for. */
export async function surveyReading(source: ByteSource, reading: FileReading, issues: IssueLog): Promise<Survey> {
  const { rows, isWhole } = await firstRowsOf(reading);
  const columns = columnsSeen(reading, rows);
  const profile = profileFor(reading.columns);
  const position = guessPosition(columns, reading.hasGeometry);
  const taken = new Set(position?.columns);
  const isText = reading.format === "csv";
  const decimalComma = reading.decimalComma ?? false;
  const guesses: [string, ColumnGuess][] = columns
    .filter(({ name }) => !taken.has(name))
    .map((column) => [column.name, guessColumn(column, { isText, decimalComma })]);
  return {
    name: source.name,
    format: reading.format,
    bytes: source.size,
    read: reading.read,
    parts: reading.parts,
    rowsSeen: rows.length,
    isWhole,
    hasGeometry: reading.hasGeometry,
    columns,
    firstRows: rows.slice(0, FIRST_ROWS).map((row) => {
      const cells = new Map<string, unknown>(row.stated ?? row.properties);
      return { number: row.number, cells: columns.map(({ name }) => textOf(cells.get(name))) };
    }),
    profile: profile?.id ?? null,
    guesses: Object.fromEntries(guesses),
    position,
    constants: {},
    issues: issues.list(),
  };
}

async function firstRowsOf(
  reading: FileReading,
): Promise<{ readonly rows: readonly Row[]; readonly isWhole: boolean }> {
  const rows: Row[] = [];
  for await (const batch of reading.batches()) {
    for (const row of batch.rows) {
      if (rows.length === ROWS) return { rows, isWhole: false };
      rows.push(row);
    }
  }
  return { rows, isWhole: true };
}

/** Columns in the file's order; those that only later rows have come last. */
function columnsSeen(reading: FileReading, rows: readonly Row[]): ColumnSeen[] {
  const tallies = new Map([...reading.columns].map((name) => [name, new ColumnTally(name)]));
  for (const row of rows) {
    for (const [name, value] of row.stated ?? row.properties) {
      let tally = tallies.get(name);
      if (!tally) {
        tally = new ColumnTally(name);
        tallies.set(name, tally);
      }
      const text = textOf(value);
      if (text !== null) tally.add(text);
    }
  }
  return [...tallies.values()].map((tally) => tally.seen());
}
