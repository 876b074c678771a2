import type { ColumnMapping, Mapping, PositionMapping } from "../../model/mapping.ts";
import { levelWords } from "../mapping/names.ts";
import { positionColumnsOf } from "../mapping/position.ts";

/** A publisher's layout that a mapping says in full: nothing about it needs code. */
export interface DeclaredProfile {
  readonly id: string;
  recognises(columns: ReadonlySet<string>): boolean;
  readonly mapping: Omit<Mapping, "$schema" | "name" | "position">;
  /** Where its releases say where a site is, the best first; the first that a file has is meant. */
  readonly positions: readonly PositionMapping[];
}

/** Columns in which a publisher writes longitude and latitude, in its releases as tables. */
export const DEGREES: readonly PositionMapping[] = [
  { kind: "columns", lon: "longitude", lat: "latitude" },
  { kind: "columns", lon: "lon", lat: "lat" },
  { kind: "columns", lon: "ln", lat: "lt" },
  { kind: "text", column: "geom" },
];

/** A column under another name. */
export const column = (to: string, type: ColumnMapping["type"]): ColumnMapping => ({ to, type });

/** A column of words of an attribute, in the five languages of the table of names. */
export const words = (to: string, more: Partial<ColumnMapping> = {}): ColumnMapping => ({
  to,
  type: "nominal",
  words: levelWords(to),
  ...more,
});

/** What a profile says of one file: of the columns that it has, for releases differ in them. */
export function mappingIn(
  { id, mapping, positions }: DeclaredProfile,
  { columns, hasGeometry }: { readonly columns: ReadonlySet<string>; readonly hasGeometry: boolean },
): Mapping {
  const has = (name: string): boolean => columns.has(name);
  const position = hasGeometry ? undefined : positions.find((each) => positionColumnsOf(each).every(has));
  return {
    $schema: "asm-map/1",
    name: id,
    ...mapping,
    ...(position ? { position } : {}),
    columns: Object.fromEntries(Object.entries(mapping.columns).filter(([name]) => has(name))),
  };
}
