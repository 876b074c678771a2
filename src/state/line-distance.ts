import type { Definition, Operator } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { propertyOf, resolved, testsOf } from "../model/walk.ts";
import { memo } from "./memo.ts";
import { siteNumbers } from "./site-values.ts";

const ORDERED: ReadonlySet<Operator> = new Set(["<=", "<", ">=", ">"]);

/** The lines a definition draws: every number that one of its tests compares a property with. */
export function linesOf(definition: Definition): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, Set<number>>();
  for (const { criterion, operator, operand } of testsOf(definition)) {
    const declared = definition.criteria[criterion];
    if (declared?.type !== "number" || !ORDERED.has(operator) || Array.isArray(operand)) continue;
    const line = resolved(definition, operand as Parameters<typeof resolved>[1]);
    if (typeof line !== "number") continue;
    const property = propertyOf(criterion, declared);
    lines.set(property, (lines.get(property) ?? new Set()).add(line));
  }
  return new Map([...lines].map(([property, numbers]) => [property, [...numbers]]));
}

/** Distance of a value from a line as a part of the line; from a line at 0, the distance itself. */
export const relativeDistance = (value: number, line: number): number =>
  Math.abs(value - line) / (line === 0 ? 1 : Math.abs(line));

/** Per site the smallest relative distance |value − cut| / cut over number tests whose value is known; else Infinity. */
export const lineDistances = memo((table: SiteTable, definition: Definition): Float64Array => {
  const distances = new Float64Array(table.siteCount).fill(Infinity);
  for (const [property, lines] of linesOf(definition)) {
    const numbers = siteNumbers(table, property);
    for (let site = 0; site < table.siteCount; site++) {
      const value = numbers[site] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      for (const line of lines) {
        const distance = relativeDistance(value, line);
        if (distance < (distances[site] ?? 0)) distances[site] = distance;
      }
    }
  }
  return distances;
}, 2);
