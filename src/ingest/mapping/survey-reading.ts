import type { Mapping } from "../../model/mapping.ts";
import type { ColumnGuess, ColumnSeen, PositionGuess, Survey } from "../../model/survey.ts";
import type { ByteSource } from "../byte-source.ts";
import type { FileReading } from "../file-reading.ts";
import { type IssueLog, safeJson } from "../issue-log.ts";
import { declaredFor, profileFor } from "../profiles/all.ts";
import { mappingIn } from "../profiles/declared.ts";
import type { Row } from "../row.ts";
import { ColumnTally, shown } from "./column-tally.ts";
import { guessColumn } from "./guess-column.ts";
import { guessGold } from "./guess-gold.ts";
import { oneEach } from "./guess-one-each.ts";
import { guessPosition } from "./guess-position.ts";
import { positionColumnsOf } from "./position.ts";

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
  const declared = declaredFor(reading.columns);
  const layout = declared && mappingIn(declared, reading);
  const position: PositionGuess | null = layout?.position
    ? { position: layout.position, columns: positionColumnsOf(layout.position), reason: PROFILE }
    : guessPosition(columns, reading.hasGeometry);
  const taken = new Set(position?.columns);
  const file = {
    isText: reading.format === "csv",
    decimalComma: reading.decimalComma ?? false,
    names: reading.columns,
  };
  const free = columns.filter(({ name }) => !taken.has(name));
  const guesses = layout
    ? free.map((column) => [column.name, layoutGuess(column, layout)] as const)
    : oneEach(free, (column) => guessColumn(column, file));
  const gold = layout?.derived ?? guessGold(guesses.map(([, { mapping }]) => mapping));
  return {
    name: source.name,
    format: reading.format,
    bytes: source.size,
    read: reading.read,
    parts: reading.parts,
    rowsSeen: rows.length,
    isWhole,
    hasGeometry: reading.hasGeometry,
    columns: columns.map(shown),
    firstRows: rows.slice(0, FIRST_ROWS).map((row) => {
      const cells = new Map<string, unknown>(row.stated ?? row.properties);
      return { number: row.number, cells: columns.map(({ name }) => textOf(cells.get(name))) };
    }),
    profile: declared?.id ?? profileFor(reading.columns)?.id ?? null,
    guesses: Object.fromEntries(guesses),
    position,
    constants: layout?.constants ?? {},
    ...(gold ? { derived: gold } : {}),
    ...(layout ? { about: aboutOf(layout) } : {}),
    issues: issues.list(),
  };
}

const PROFILE = { code: "guess.profile" } as const;

/** What a known layout says of a column; one that it does not speak of keeps its name. */
function layoutGuess({ name }: ColumnSeen, { columns }: Mapping): ColumnGuess {
  const stated = Object.hasOwn(columns, name) ? columns[name] : undefined;
  return stated
    ? { mapping: stated, reason: PROFILE }
    : { mapping: { to: name, type: "text" }, reason: { code: "guess.keep" } };
}

const aboutOf = ({ frame, source, licence, citation }: Mapping): NonNullable<Survey["about"]> => ({
  ...(frame === undefined ? {} : { frame }),
  ...(source === undefined ? {} : { source }),
  ...(licence === undefined ? {} : { licence }),
  ...(citation === undefined ? {} : { citation }),
});

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
  return [...tallies.values()].map((tally) => tally.all());
}
