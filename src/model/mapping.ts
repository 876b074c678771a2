import type { Scalar } from "./site-table.ts";

/** How the file itself is to be read, where that is a choice. What is left out is found out. */
export interface ReadChoices {
  /** The sheet of a workbook, the layer of a GeoPackage, the member of an archive. */
  readonly part?: string;
  /** Of text: a label of the Encoding Standard, such as `windows-1252`. */
  readonly encoding?: string;
  /** Of delimited text: one character. */
  readonly delimiter?: string;
  /** Of delimited text and sheets: the 1-based line with the names of the columns. */
  readonly headerLine?: number;
  /** Of JSON: the tokens NaN and Infinity, which are no JSON, are read as missing. */
  readonly nanIsMissing?: boolean;
}

/** Where a row says that it is. Without one, where its geometry is. */
export type PositionMapping =
  /** The geometry that the format itself has (GeoJSON, Shapefile, …); `swapped`: its latitude stands first. */
  | { readonly kind: "geometry"; readonly swapped?: boolean }
  /** Two columns, in decimal degrees or in degrees, minutes, seconds; each cell tells which. */
  | { readonly kind: "columns"; readonly lon: string; readonly lat: string; readonly decimal?: "." | "," }
  /** Both in one cell, such as `-2.51, 28.8`. */
  | {
      readonly kind: "pair";
      readonly column: string;
      readonly order: "lat-lon" | "lon-lat";
      readonly decimal?: "." | ",";
    }
  /** A geometry as text (WKT, EWKT) or as hexadecimal WKB or EWKB; each cell tells which. */
  | { readonly kind: "text"; readonly column: string; readonly swapped?: boolean }
  /** Universal Transverse Mercator on WGS84, in metres. `zone`: a number with N or S, or the column that states it. */
  | {
      readonly kind: "utm";
      readonly easting: string;
      readonly northing: string;
      readonly zone: string | { readonly column: string };
      readonly decimal?: "." | ",";
    };

export type ColumnType = "number" | "flag" | "ordinal" | "nominal" | "text" | "date";

/** What one column of a file becomes. */
export interface ColumnMapping {
  /** An attribute's id, or any other name; null: the column is left out. */
  readonly to: string | null;
  readonly type: ColumnType;
  /** Of a number: the unit in the file, as in `model/units.ts`; converted to the attribute's, never assumed. */
  readonly unit?: string;
  /** Of a unit that needs one to be converted, such as days worked a year from t/yr to t/d. */
  readonly divisor?: number;
  readonly decimal?: "." | ",";
  /** What groups thousands, so that it is dropped; none where it is not said. */
  readonly group?: "." | "," | " " | "'";
  /** Of a date that is no ISO date: which part is first; `serial`: days of a spreadsheet since 1899-12-30. */
  readonly date?: "dmy" | "mdy" | "ymd" | "serial";
  /** Words of this column that are missing, beside those of the catalogue; compared folded. */
  readonly missing?: readonly string[];
  /** Of flags, ordinals and nominals: what a word of the file says, by the word folded; null: it is unknown. */
  readonly words?: Readonly<Record<string, Scalar | null>>;
  /** Of a number: `env. 50`, `~30` say about the number that stands in them; else they are unknown. */
  readonly about?: boolean;
  /** Of a number: `10-20`, `>50` are intervals; else they are unknown. */
  readonly ranges?: boolean;
  /** Of a share: 0.45 is 45 %. */
  readonly fraction?: boolean;
  /** Several values in one cell, by this mark; the first one is meant. */
  readonly list?: string;
}

/** A question about one row under its new names; three-valued: what is not recorded is not answered. */
export type Condition =
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly property: string; readonly op: "==" | "!=" | "<" | "<=" | ">" | ">="; readonly value: Scalar }
  | { readonly property: string; readonly op: "in"; readonly values: readonly Scalar[] }
  /** Whether the property is recorded at all; this alone is always answered. */
  | { readonly property: string; readonly op: "known" };

/** A property made of several ("formal when any of …"): the first case that holds, where those before it do not. */
export interface Derived {
  readonly to: string;
  readonly type: Exclude<ColumnType, "text" | "date">;
  readonly cases: readonly { readonly when: Condition; readonly value: Scalar }[];
  /** Where no case holds; unknown where it is left out, and wherever a case cannot be answered. */
  readonly otherwise?: Scalar;
}

/** How the columns of a file become attributes: a file of its own, to be saved, shared and applied again. */
export interface Mapping {
  readonly $schema: "asm-map/1";
  readonly name: string;
  readonly read?: ReadChoices;
  readonly position?: PositionMapping;
  /** By the column's name in the file; columns that are not named keep theirs. */
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  /** The same for every row, such as the country. */
  readonly constants?: Readonly<Record<string, Scalar>>;
  readonly derived?: readonly Derived[];
  /** What must be printed beside the numbers, where the mapping's maker knows it. */
  readonly frame?: string;
  readonly source?: string;
  readonly licence?: string;
  readonly citation?: string;
}
