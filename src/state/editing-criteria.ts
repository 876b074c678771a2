import { attributeOf, CATALOGUE } from "../model/catalogue.ts";
import type { Criterion, CriterionType, Definition } from "../model/definition.ts";
import type { Column, Scalar, SiteTable } from "../model/site-table.ts";
import { isMissing, isScalar, readFlag, readNumber } from "../model/value.ts";
import { propertyOf } from "../model/walk.ts";
import { freshName } from "./editing-tree.ts";

const TYPES: readonly string[] = ["number", "ordinal", "flag", "nominal"] satisfies CriterionType[];

/** What a property holds, by every value of the file. */
function columnType(column: Column | undefined): CriterionType {
  if (!column) return "nominal";
  if (column.kind === "numbers") return "number";
  const values = column.values.filter((value): value is Scalar => isScalar(value) && !isMissing(value));
  if (values.length === 0) return column.values.some((value) => !isScalar(value)) ? "number" : "nominal";
  if (values.some((value) => typeof value === "boolean") || values.length <= 2) {
    if (values.every((value) => readFlag(value) !== undefined)) return "flag";
  }
  return values.every((value) => readNumber(value) !== undefined) ? "number" : "nominal";
}

/** How a property is best read: as the catalogue has it, else as its values look. */
export function criterionFor(table: SiteTable, property: string): Criterion {
  const attribute = attributeOf(property);
  if (!attribute || !TYPES.includes(attribute.type)) return { type: columnType(table.columns.get(property)) };
  const { type, lens, unit, levels, domain } = attribute;
  return {
    type: type as CriterionType,
    lens,
    ...(levels ? { levels } : {}),
    ...(unit ? { unit } : {}),
    ...(domain ? { domain } : {}),
  };
}

/** The definition with a criterion that reads `property`, and its key; an own one that reads it already is used. */
export function withCriterion(
  definition: Definition,
  table: SiteTable,
  property: string,
): { readonly definition: Definition; readonly key: string } {
  const { criteria } = definition;
  const known = Object.entries(criteria).find(([key, criterion]) => propertyOf(key, criterion) === property);
  if (known) return { definition, key: known[0] };
  const key = freshName(property, (name) => Object.hasOwn(criteria, name));
  const own = criterionFor(table, property);
  const criterion = key === property ? own : { ...own, attr: property };
  return { definition: { ...definition, criteria: { ...criteria, [key]: criterion } }, key };
}

/** A criterion read in another way. What belongs to its old type goes. */
export function setCriterionType(definition: Definition, key: string, type: CriterionType): Definition {
  const old = definition.criteria[key];
  if (!old || old.type === type) return definition;
  const { levels, domain, ...rest } = old;
  const named = type === "ordinal" || type === "nominal";
  const next: Criterion = {
    ...rest,
    type,
    ...(named && levels ? { levels } : {}),
    ...(type === "number" && domain ? { domain } : {}),
  };
  return { ...definition, criteria: { ...definition.criteria, [key]: next } };
}

/** The levels of a criterion: in ascending order where it is ordinal. */
export function setLevels(definition: Definition, key: string, levels: readonly string[]): Definition {
  const old = definition.criteria[key];
  if (!old) return definition;
  const { levels: _, ...rest } = old;
  const next: Criterion = levels.length > 0 ? { ...rest, levels } : rest;
  return { ...definition, criteria: { ...definition.criteria, [key]: next } };
}

/** The closed range in which an unknown number lies; null is open, and two open ends are none. */
export function setDomain(definition: Definition, key: string, low: number | null, high: number | null): Definition {
  const old = definition.criteria[key];
  if (!old) return definition;
  const { domain: _, ...rest } = old;
  const next: Criterion = low === null && high === null ? rest : { ...rest, domain: [low, high] };
  return { ...definition, criteria: { ...definition.criteria, [key]: next } };
}

const NO_CRITERION = new Set([
  "__proto__",
  ...CATALOGUE.filter(({ type }) => !TYPES.includes(type)).map(({ id }) => id),
]);

/** What a test can ask: the catalogue, then what only this file has; names and dates are no criteria. */
export function askable(table: SiteTable): readonly string[] {
  const own = [...table.columns.keys()].filter((property) => !attributeOf(property));
  const ids = CATALOGUE.map(({ id }) => id);
  return [...ids, ...own].filter((property) => !NO_CRITERION.has(property));
}
