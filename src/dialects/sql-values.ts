import type { Axis } from "../engine/axis.ts";
import { isMissing } from "../model/value.ts";
import { BLANKS, MISSING } from "../model/value-words.ts";
import { double, named, quoted } from "./sql-text.ts";

/** A column `marks`: what `trim` takes away. */
export const blanks = `${BLANKS.map((code) => `chr(${code})`).join(" || ")} AS marks`;

const isText = ({ scale }: Axis): boolean => scale.type === "ordinal" || scale.type === "nominal";

export const readsText = (axes: readonly Axis[]): boolean => axes.some(isText);

/**
 * A name for each axis inside the statement: the property's own where no name of ours can be mistaken for it, also
 * where case does not count or names are cut after 63 bytes.
 */
export function columnNames(axes: readonly Axis[]): string[] {
  const plain = (property: string) => /^[a-z][a-z0-9_]{1,49}$/.test(property) && !/^(id|[cnv]\d+)$/.test(property);
  return axes.map(({ property }, at) => (plain(property) ? named(property) : `v${at}`));
}

/** A property's value as the table has it, text trimmed. `s` is the table, `blank` the row of `blanks`. */
export const told = (axis: Axis): string =>
  isText(axis) ? `trim(s.${named(axis.property)}, blank.marks)` : `s.${named(axis.property)}`;

/** A property's value, NULL where it is unknown: not a finite number, no level, a word for missing. */
export function known({ scale }: Axis, column: string): string {
  if (scale.type === "flag") return column;
  if (scale.type === "number") {
    const most = double(Number.MAX_VALUE);
    return `CASE WHEN ${column} BETWEEN -${most} AND ${most} THEN ${column} END`;
  }
  if (scale.type === "ordinal") {
    const levels = scale.levels.filter((level) => !isMissing(level)).map(quoted);
    return levels.length === 0
      ? "CAST(NULL AS TEXT)"
      : `CASE WHEN ${column} IN (${levels.join(", ")}) THEN ${column} END`;
  }
  return `CASE WHEN lower(${column}) NOT IN (${MISSING.map(quoted).join(", ")}) THEN ${column} END`;
}
