import { askedOf } from "../engine/explain-values.ts";
import { attributeOf } from "../model/catalogue.ts";
import type { Definition } from "../model/definition.ts";
import { type Limit, limitsOf } from "./compare-limits-read.ts";

/** An attribute that at least one definition asks for. */
export interface LimitColumn {
  readonly property: string;
  /** "named" for flags and names. */
  readonly kind: "number" | "ordinal" | "named";
  readonly unit: string | null;
  /** Of an ordinal, ascending. */
  readonly levels: readonly string[];
  /** Definitions that ask for it. */
  readonly definitions: number;
}

export interface LimitRow {
  readonly definition: Definition;
  /** By property; a list without limits where only a score reads it, absent where it is not asked. */
  readonly cells: ReadonlyMap<string, readonly Limit[]>;
}

export interface LimitTable {
  readonly columns: readonly LimitColumn[];
  readonly rows: readonly LimitRow[];
}

const KIND_ORDER = ["number", "ordinal", "named"] as const;

function columnsOf(definitions: readonly Definition[]): LimitColumn[] {
  const columns = new Map<string, LimitColumn>();
  for (const { property, criterion } of definitions.flatMap(askedOf)) {
    const known = columns.get(property);
    const attribute = attributeOf(property);
    const type = attribute?.type ?? criterion.type;
    columns.set(property, {
      property,
      kind: type === "number" || type === "ordinal" ? type : "named",
      unit: attribute?.unit ?? criterion.unit ?? null,
      levels: attribute?.levels ?? criterion.levels ?? [],
      definitions: (known?.definitions ?? 0) + 1,
    });
  }
  const rank = ({ kind }: LimitColumn): number => KIND_ORDER.indexOf(kind);
  return [...columns.values()].sort((a, b) => rank(a) - rank(b) || b.definitions - a.definitions);
}

/** Every definition's limits by attribute: numbers first, then levels, then names; what most ask for first. */
export const limitTable = (definitions: readonly Definition[]): LimitTable => ({
  columns: columnsOf(definitions),
  rows: definitions.map((definition) => ({ definition, cells: limitsOf(definition) })),
});

/** A limit's value as a place on its column's axis; null where it has none that can be compared. */
function measure({ kind, levels }: LimitColumn, { values, ownUnit }: Limit): number[] {
  if (kind === "ordinal") return values.map((value) => levels.indexOf(String(value))).filter((at) => at >= 0);
  if (kind !== "number" || ownUnit !== null) return [];
  return values.filter((value) => typeof value === "number");
}

const measuresOf = (column: LimitColumn, { cells }: LimitRow): number[] =>
  (cells.get(column.property) ?? []).flatMap((limit) => measure(column, limit));

/** Rows by their lowest limit upwards, or by their highest downwards; those without one stay last, in their order. */
export function rowsBy(rows: readonly LimitRow[], column: LimitColumn, descending: boolean): LimitRow[] {
  const keys = new Map(
    rows.map((row) => {
      const own = measuresOf(column, row);
      if (own.length === 0) return [row, Number.POSITIVE_INFINITY];
      return [row, descending ? -Math.max(...own) : Math.min(...own)];
    }),
  );
  const keyOf = (row: LimitRow): number => keys.get(row) ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => (keyOf(a) === keyOf(b) ? 0 : keyOf(a) - keyOf(b)));
}

/** Where the definitions of a column draw their lines. */
export interface Strip {
  /** Ascending; `at` from 0 to 1 along the axis. */
  readonly ticks: readonly { readonly value: number; readonly at: number; readonly definitions: number }[];
}

/** The cuts of all rows on one axis: logarithmic, or linear for a percentage; null where fewer than two differ. */
export function stripOf(rows: readonly LimitRow[], column: LimitColumn): Strip | null {
  if (column.kind !== "number") return null;
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const value of new Set(measuresOf(column, row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()].sort((a, b) => a - b);
  if (values.length < 2) return null;
  const linear = column.unit === "%" || (values[0] ?? 0) <= 0;
  const place = (value: number): number => (linear ? value : Math.log10(value));
  const low = place(values[0] ?? 0);
  const span = place(values.at(-1) ?? 1) - low;
  return {
    ticks: values.map((value) => ({
      value,
      at: (place(value) - low) / span,
      definitions: counts.get(value) ?? 0,
    })),
  };
}
