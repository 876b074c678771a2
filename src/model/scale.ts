import { ANY, type Criterion, type CriterionType } from "./definition.ts";
import type { Scalar } from "./site-table.ts";
import { levelsOf } from "./walk.ts";

/** What a literal is compared on: a number line, an ordered list of levels, yes/no, or names. */
export interface Scale {
  readonly type: CriterionType;
  /** Of an ordinal: ascending. */
  readonly levels: readonly string[];
}

export const NUMBERS: Scale = { type: "number", levels: [] };

export const scaleOf = (key: string, criterion: Criterion): Scale => ({
  type: criterion.type,
  levels: levelsOf(key, criterion),
});

/** True where `value` is a literal of the scale. */
export function fits(value: unknown, scale: Scale): value is Scalar {
  switch (scale.type) {
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "flag":
      return typeof value === "boolean";
    case "ordinal":
      return typeof value === "string" && scale.levels.includes(value);
    case "nominal":
      return typeof value === "string" && value !== "";
  }
}

/** The place of a literal on its scale, ascending; undefined for "no limit" and for names, which have no order. */
export function rankOf(value: Scalar, scale: Scale): number | undefined {
  if (value === ANY || scale.type === "nominal" || !fits(value, scale)) return undefined;
  return typeof value === "string" ? scale.levels.indexOf(value) : Number(value);
}
