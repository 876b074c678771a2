import { attributeLabel } from "../../dialects/words.ts";
import type { Explanation } from "../../engine/explain.ts";
import type { TestResult } from "../../engine/explain-tests.ts";
import type { Definition, Operator } from "../../model/definition.ts";
import { isUndated, type SiteTable } from "../../model/site-table.ts";
import { isScalar, readNumber } from "../../model/value.ts";
import { visitsOf } from "../../state/site-record.ts";
import { recordedAt } from "../../state/site-values.ts";

/** One visit's value: null where it is not one known number. `observedOn` in days since 1970-01-01. */
export interface VisitValue {
  readonly observedOn: number | null;
  readonly value: number | null;
}

/** What a number was at each visit, oldest first, and the line that it now lies nearest to. */
export interface SiteHistory {
  readonly property: string;
  readonly label: string;
  readonly cut: number;
  readonly operator: Operator;
  readonly visits: readonly VisitValue[];
}

type Measured = TestResult & { readonly distance: number };

const isMeasured = (leaf: { kind: string; distance: number | null }): leaf is Measured =>
  leaf.kind === "test" && leaf.distance !== null;

function valueAt(table: SiteTable, property: string, visit: number): number | null {
  const raw = recordedAt(table, property, visit);
  return raw !== undefined && isScalar(raw) ? (readNumber(raw) ?? null) : null;
}

const visitValues = (table: SiteTable, property: string, site: number): VisitValue[] =>
  visitsOf(table, site)
    .reverse()
    .map((visit) => {
      const day = table.observedOn[visit];
      return {
        observedOn: day === undefined || isUndated(day) ? null : day,
        value: valueAt(table, property, visit),
      };
    });

/** For each number that the definition tests and that more than one visit recorded, nearest line first. */
export function historiesOf(
  table: SiteTable,
  site: number,
  definition: Definition,
  { rules }: Explanation,
): SiteHistory[] {
  const nearest = new Map<string, Measured>();
  for (const leaf of rules.flatMap(({ tests }) => tests)) {
    if (!isMeasured(leaf)) continue;
    const known = nearest.get(leaf.property);
    if (!known || Math.abs(leaf.distance) < Math.abs(known.distance)) nearest.set(leaf.property, leaf);
  }
  return [...nearest.values()].flatMap(({ property, criterion, operator, cut }) => {
    const visits = visitValues(table, property, site);
    if (visits.filter(({ value }) => value !== null).length < 2) return [];
    const label = attributeLabel(property, definition.criteria[criterion]);
    return [{ property, label, cut: Number(cut[0]), operator, visits }];
  });
}
