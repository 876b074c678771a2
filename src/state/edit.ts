import type { Definition } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { type Place, replacedAt } from "../model/walk.ts";

/** The definition with the literal of the test at `place` replaced. */
export const withLiteral = (definition: Definition, place: Place, value: Scalar): Definition =>
  replacedAt(definition, [...place, "is", 2], value);

/**
 * The definition with a parameter moved. Parameters that `order` binds to it follow where it would overtake them,
 * so that a ladder's limits never cross.
 */
export function withParam(definition: Definition, key: string, value: Scalar): Definition {
  const params = { ...definition.params };
  const moved = params[key];
  if (!moved) return definition;
  params[key] = { ...moved, value };
  if (typeof value !== "number") return { ...definition, params };
  for (const list of definition.order) {
    const at = list.indexOf(key);
    if (at < 0) continue;
    for (const [index, other] of list.entries()) {
      const param = params[other];
      if (!param || typeof param.value !== "number") continue;
      if (index < at && param.value > value) params[other] = { ...param, value };
      if (index > at && param.value < value) params[other] = { ...param, value };
    }
  }
  return { ...definition, params };
}
