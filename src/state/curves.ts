import type { StatusCurve } from "../engine/hold/held-curve.ts";
import { sweepStatus } from "../engine/sweep.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { askedOnce } from "./asked-once.ts";
import { isSmall } from "./beside.ts";
import type { Cut } from "./cards.ts";
import { engineFor } from "./engine-beside.ts";
import { memo } from "./memo.ts";

/** A definition without the value of one parameter: what its curve depends on. */
function rest(definition: Definition, param: string): string {
  const { rules, criteria, scores, classes, asmUpTo, otherwise, params } = definition;
  const others = Object.entries(params).map(([key, { value }]) => (key === param ? [key] : [key, value]));
  return JSON.stringify([rules, criteria, scores, classes, asmUpTo, otherwise, others]);
}

const kept = new Map<string, Definition>();

/** The same object for definitions that differ in nothing but the parameter, so that a drag finds its curve made. */
function alike(definition: Definition, param: string): Definition {
  const key = `${param}\n${rest(definition, param)}`;
  const found = kept.get(key) ?? definition;
  kept.delete(key);
  kept.set(key, found);
  for (const oldest of kept.keys()) {
    if (kept.size <= 32) break;
    kept.delete(oldest);
  }
  return found;
}

const sweepOf = memo(sweepStatus, 8);

const sweepBeside = askedOnce(
  (table: SiteTable, definition: Definition, param: string, include: Uint8Array | null) =>
    engineFor(table).curve(definition, param, include),
  8,
);

/**
 * Sites by status for every value of a cut; null where the cut is no parameter of ordered number tests, and while a
 * large table's curve is being made.
 */
export function curveBeside(
  table: SiteTable,
  definition: Definition,
  cut: Cut,
  include: Uint8Array | null,
): StatusCurve | null {
  if (!(cut.id in definition.params)) return null;
  const sweep = !isSmall(table) ? sweepBeside : sweepOf;
  return sweep(table, alike(definition, cut.id), cut.id, include);
}
