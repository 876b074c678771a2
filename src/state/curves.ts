import { type Sweep, sweepStatus } from "../engine/sweep.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Cut } from "./cards.ts";
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

/** Sites by status for every value of a cut; null where the cut is no parameter of ordered number tests. */
export const curveOf = (
  table: SiteTable,
  definition: Definition,
  cut: Cut,
  include: Uint8Array | null,
): Sweep | null => {
  if (!(cut.id in definition.params)) return null;
  return sweepOf(table, alike(definition, cut.id), cut.id, include);
};
