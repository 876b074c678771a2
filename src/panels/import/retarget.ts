import { attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import type { ColumnGuess, ColumnSeen } from "../../model/survey.ts";
import { unitToTell } from "../../state/asking.ts";

/** The unit that a column's name states for an attribute of this unit; undefined where it states none. */
export type UnitNamed = (column: string, wanted: string) => string | undefined;

/** Keeps a column under its own name. */
export const KEEP = "\u0000keep";
/** Leaves it out. */
export const LEAVE = "\u0000leave";

/** The unit that the column's name states is written down; where it states none, none is assumed. */
export function withNamedUnit(column: string, mapping: ColumnMapping, unitNamed: UnitNamed): ColumnMapping {
  const wanted = unitToTell(mapping);
  if (wanted === undefined || mapping.unit !== undefined) return mapping;
  const unit = column === mapping.to ? wanted : unitNamed(column, wanted);
  return unit === undefined ? mapping : { ...mapping, unit };
}

/** A unit that was told for the column holds for another attribute that is measured alike. */
function toldUnit(mapping: ColumnMapping, chosen: string): Pick<ColumnMapping, "unit" | "divisor"> {
  const [before, after] = [mapping.to ?? "", chosen].map((id) => attributeOf(id)?.unit);
  if (before === undefined || before !== after || mapping.unit === undefined) return {};
  return { unit: mapping.unit, ...(mapping.divisor === undefined ? {} : { divisor: mapping.divisor }) };
}

/** The mapping of a column that becomes something else: its marks stay, what belonged to the old target goes. */
export function retarget(
  column: ColumnSeen,
  mapping: ColumnMapping,
  chosen: string,
  guess: ColumnGuess,
  unitNamed: UnitNamed,
): ColumnMapping {
  if (chosen === LEAVE) return { to: null, type: "text" };
  const { decimal, group, missing, date, list } = mapping;
  const marks = {
    ...(decimal ? { decimal } : {}),
    ...(group ? { group } : {}),
    ...(missing ? { missing } : {}),
    ...(date ? { date } : {}),
    ...(list ? { list } : {}),
  };
  if (chosen === KEEP)
    return { to: column.name, type: mapping.to === null ? guess.mapping.type : mapping.type, ...marks };
  const next: ColumnMapping =
    chosen === guess.mapping.to
      ? guess.mapping
      : { to: chosen, type: attributeOf(chosen)?.type ?? "text", ...marks, ...toldUnit(mapping, chosen) };
  return withNamedUnit(column.name, next, unitNamed);
}
