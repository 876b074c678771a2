import { ANY, type Definition } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { type Place, replacedAt } from "../model/walk.ts";
import { Limits } from "./limits.ts";

/** The definition with the literal of the test at `place` replaced. */
export const withLiteral = (definition: Definition, place: Place, value: Scalar): Definition =>
  replacedAt(definition, [...place, "is", 2], value);

/**
 * The definition with a parameter moved. What it would overtake follows it: parameters that `order` binds to it, of
 * numbers and of levels alike, and the limits of the bands it stands in, so that a ladder's limits never cross.
 */
export function withParam(definition: Definition, key: string, value: Scalar): Definition {
  const param = definition.params[key];
  if (!param) return definition;
  const moved = { ...definition, params: { ...definition.params, [key]: { ...param, value } } };
  if (value === ANY) return moved;
  const limits = new Limits(moved);
  limits.follow(key);
  return limits.applied();
}

/** The definition with its ordered limits put in order: where two have crossed, the later one follows the earlier. */
export function inOrder(definition: Definition): Definition {
  const limits = new Limits(definition);
  limits.followAll();
  return limits.applied();
}
