import type { Mapping } from "../../model/mapping.ts";
import type { ColumnGuess, ColumnSeen, PositionGuess, Survey } from "../../model/survey.ts";
import type { ByteSource } from "../byte-source.ts";
import type { FileReading } from "../file-reading.ts";
import { type IssueLog, safeJson } from "../issue-log.ts";
import { isBroken, notASite } from "../not-a-site.ts";
import { declaredFor, profileFor } from "../profiles/all.ts";
import { mappingIn } from "../profiles/declared.ts";
import type { Row } from "../row.ts";
import { ColumnTally, shown } from "./column-tally.ts";
import { guessColumn } from "./guess-column.ts";
import { boxOf, countriesNamed, countryInName } from "./guess-country.ts";
import { guessGold } from "./guess-gold.ts";
import { oneEach } from "./guess-one-each.ts";
import { checkedPosition, guessPosition, type PlaceHints } from "./guess-position.ts";
import { attributesNamed, languageOf } from "./names.ts";
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
  const language = languageOf(reading.columns);
  const countries = countriesOf(columns, layout, source.name);
  const hints: PlaceHints = {
    hasGeometry: reading.hasGeometry,
    places: reading.hasGeometry ? rows.map((row) => row.position) : [],
    box: boxOf(countries.codes),
    language,
  };
  const position = layout ? layoutPosition(layout, columns, hints) : guessPosition(columns, hints);
  const taken = new Set(position?.columns);
  const file = {
    isText: reading.format === "csv",
    decimalComma: reading.decimalComma ?? false,
    names: reading.columns,
    language,
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
    // Where sites are says better in which country than the name of their file.
    constants: layout?.constants ?? (position ? {} : countries.constants),
    ...(gold ? { derived: gold } : {}),
    ...(layout ? { about: aboutOf(layout) } : {}),
    issues: issues.list(),
  };
}

const PROFILE = { code: "guess.profile" } as const;

interface Countries {
  readonly codes: readonly string[];
  /** The country of every row, where only the file's name says it. */
  readonly constants: Survey["constants"];
}

/** Of which countries the file speaks: in a column, by a known layout, or in its name. */
function countriesOf(columns: readonly ColumnSeen[], layout: Mapping | undefined, fileName: string): Countries {
  const stated = layout?.constants?.["country"];
  if (typeof stated === "string") return { codes: [stated], constants: {} };
  const hasColumn = columns.some(({ name }) => attributesNamed(name)[0] === "country");
  if (hasColumn) return { codes: countriesNamed(columns), constants: {} };
  const named = countryInName(fileName);
  return named ? { codes: [named], constants: { country: named } } : { codes: [], constants: {} };
}

/** Where a known layout says that sites are; asked only where they stand the wrong way round. */
function layoutPosition(layout: Mapping, columns: readonly ColumnSeen[], hints: PlaceHints): PositionGuess | null {
  const { position } = layout;
  if (!position) return guessPosition(columns, hints);
  const checked = checkedPosition(position, columns, hints);
  return checked?.question ? checked : { position, columns: positionColumnsOf(position), reason: PROFILE };
}

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
    // A sum of all sites is no site, and would be the greatest of each column.
    if (isBroken(row) || (!reading.hasGeometry && notASite(row))) continue;
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
