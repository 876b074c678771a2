import type { Condition, Mapping } from "../../model/mapping.ts";

/** The properties that a condition asks about. */
function askedBy(condition: Condition): readonly string[] {
  if ("any" in condition) return condition.any.flatMap(askedBy);
  if ("all" in condition) return condition.all.flatMap(askedBy);
  return "not" in condition ? askedBy(condition.not) : [condition.property];
}

/** A mapping that reads no more cells than the wanted properties are made of; where a row is stays as it was. */
export function narrowed(mapping: Mapping, wanted: ReadonlySet<string>): Mapping {
  const needed = new Set(wanted);
  // A property may be made of one that was made before it.
  const derived = (mapping.derived ?? []).toReversed().filter(({ to, cases }) => {
    if (!needed.has(to)) return false;
    for (const { when } of cases) for (const property of askedBy(when)) needed.add(property);
    return true;
  });
  const columns = Object.entries(mapping.columns).map(
    ([name, column]) =>
      [name, column.to !== null && !needed.has(column.to) ? { ...column, to: null } : column] as const,
  );
  return { ...mapping, columns: Object.fromEntries(columns), derived: derived.toReversed() };
}
