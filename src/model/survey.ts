import type { Issue } from "./issue.ts";
import type { ColumnMapping, Derived, Mapping, PositionMapping, ReadChoices } from "./mapping.ts";
import type { Scalar } from "./site-table.ts";

/** Something that is known only by code: `dialects/` has the words. */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A column as its first rows show it. */
export interface ColumnSeen {
  readonly name: string;
  /** Rows looked at in which something stands that is not missing. */
  readonly known: number;
  /** Distinct values and how often they stand, the most frequent first, at most 50; text cut to 80 characters. */
  readonly values: readonly (readonly [value: string, count: number])[];
  /** How many distinct values there are, counted up to 1,000. */
  readonly distinct: number;
}

/** What one column is taken for, and why. */
export interface ColumnGuess {
  readonly mapping: ColumnMapping;
  readonly reason: Reason;
  /** Where the reader must choose: what is asked, and the mappings that fit. */
  readonly question?: { readonly code: string; readonly options: readonly ColumnMapping[] };
}

export interface PositionGuess {
  readonly position: PositionMapping;
  /** Columns that it reads. */
  readonly columns: readonly string[];
  readonly reason: Reason;
  readonly question?: { readonly code: string; readonly options: readonly PositionMapping[] };
}

export type Format =
  | "geojson"
  | "geojsonl"
  | "csv"
  | "xlsx"
  | "parquet"
  | "arrow"
  | "flatgeobuf"
  | "shapefile"
  | "kml"
  | "kmz"
  | "gpx"
  | "geopackage";

/** What is found in a file before it is read: enough to say what its columns will become. */
export interface Survey {
  readonly name: string;
  readonly format: Format;
  readonly bytes: number;
  /** How it was read, in full: the encoding, the delimiter, the part. */
  readonly read: ReadChoices;
  /** Parts to choose from; none where there is only one. */
  readonly parts: readonly string[];
  /** Rows looked at; `isWhole`: these are all. */
  readonly rowsSeen: number;
  readonly isWhole: boolean;
  readonly hasGeometry: boolean;
  /** In the order of the file. */
  readonly columns: readonly ColumnSeen[];
  /** The first rows: the row's number and one text a column, null where nothing stands. */
  readonly firstRows: readonly { readonly number: number; readonly cells: readonly (string | null)[] }[];
  /** A publisher's layout that is known; its mapping needs no questions. */
  readonly profile: string | null;
  /** By column. */
  readonly guesses: Readonly<Record<string, ColumnGuess>>;
  readonly position: PositionGuess | null;
  readonly constants: Readonly<Record<string, Scalar>>;
  /** What is made of several columns. */
  readonly derived?: readonly Derived[];
  /** What a known layout says beside the numbers. */
  readonly about?: Pick<Mapping, "frame" | "source" | "licence" | "citation">;
  /** What was noticed while reading, such as another encoding. */
  readonly issues: readonly Issue[];
}

/** The mapping that a survey proposes, as long as nobody has changed it. */
export function proposedMapping({ name, read, guesses, position, constants, derived, about }: Survey): Mapping {
  return {
    $schema: "asm-map/1",
    name,
    read,
    ...(position ? { position: position.position } : {}),
    columns: Object.fromEntries(Object.entries(guesses).map(([column, { mapping }]) => [column, mapping])),
    ...(Object.keys(constants).length > 0 ? { constants } : {}),
    ...(derived && derived.length > 0 ? { derived } : {}),
    ...about,
  };
}

/** Whether a mapping does more to a column than the reading of a file does by itself. */
function converts(name: string, { to, words, missing, unit, date, fraction, list }: ColumnMapping): boolean {
  return to !== name || [words, missing, unit, date, fraction, list].some((mark) => mark !== undefined);
}

/**
 * Whether the reader should see what becomes of a file's columns: not of a known layout, unless its coordinates seem
 * swapped, nor of one that is ours.
 */
export function needsQuestions({ profile, guesses, position, hasGeometry }: Survey): boolean {
  if (profile !== null) return position?.question !== undefined;
  if (position?.question || (!position && !hasGeometry)) return true;
  if (position && position.position.kind !== "geometry" && position.position.kind !== "columns") return true;
  return Object.entries(guesses).some(([name, { mapping, question }]) => question || converts(name, mapping));
}
