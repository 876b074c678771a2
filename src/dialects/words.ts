import { attributeOf } from "../model/catalogue.ts";
import { type Criterion, type Definition, NOT_COVERED } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { type Params, tCode, template } from "./text.ts";

/** Words for a code, or undefined where the catalogue has none. */
export const wordsFor = (code: string, params: Params = {}): string | undefined =>
  template(code, params) === undefined ? undefined : tCode(code, params);

/** A name from a file made readable: `head_count` becomes "head count". */
const humanised = (id: string): string => id.replaceAll("_", " ");

/** "Workers" → "workers"; acronyms and names of several capitalised words keep their capitals. */
export function midSentence(label: string): string {
  const capitals = label.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals === 1 && /^\p{Lu}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}

/** The short label of an attribute, such as "Workers": the criterion's own, else the catalogue's, else its name. */
export const attributeLabel = (property: string, criterion?: Criterion): string =>
  criterion?.label ?? wordsFor(`attr.${property}`) ?? humanised(property);

/** The label as it stands within a sentence. */
export const attributeInline = (property: string, criterion?: Criterion): string =>
  midSentence(attributeLabel(property, criterion));

/** One plain line on what an attribute is and is not; undefined for a property outside the catalogue. */
export const attributeHelp = (property: string): string | undefined => wordsFor(`attr.${property}.help`);

/** A level of an ordinal, or a value of a nominal. */
export const levelLabel = (property: string, level: string): string =>
  wordsFor(`attr.${property}.${level}`) ?? humanised(level);

/** What a flag's value says: "used", "not used". */
export const flagWord = (property: string, value: boolean): string =>
  wordsFor(`attr.${property}.${value}`) ?? tCode(`flag.${value}`);

export const unitLabel = (unit: string): string => wordsFor(`unit.${unit}`) ?? unit;

/** The unit of a criterion: its own, else the catalogue's. */
export const unitOf = (property: string, criterion?: Criterion): string | undefined =>
  criterion?.unit ?? attributeOf(property)?.unit;

/** A number with its noun or unit: "300 workers", "25 t/d", "25 %". Text is used as it stands, for lists. */
export function amount(property: string, n: number | string, criterion?: Criterion): string {
  const asCatalogued = criterion?.unit === undefined || criterion.unit === attributeOf(property)?.unit;
  const own = criterion?.label === undefined && asCatalogued ? `amount.${property}` : "";
  const counted = wordsFor(own, { n });
  if (counted !== undefined) return counted;
  const unit = unitOf(property, criterion);
  if (unit === undefined) return tCode("amount.number", { n });
  return wordsFor(`amount.unit.${unit}`, { n }) ?? tCode("amount.unit", { n, unit: unitLabel(unit) });
}

/** One value of a property in words: an amount, a level, or what the flag says. */
export function valueWords(property: string, value: Scalar, criterion?: Criterion): string {
  if (typeof value === "boolean") return flagWord(property, value);
  return typeof value === "number" ? amount(property, value, criterion) : levelLabel(property, value);
}

/** A class by its definition's own label, else the usual one: "Small-scale". */
export const classLabel = (definition: Definition, id: string): string =>
  definition.classes.find((rung) => rung.id === id)?.label ?? wordsFor(`class.${id}`) ?? humanised(id);

/** A class as it stands within a sentence: "small-scale". */
export function classInline(definition: Definition, id: string): string {
  const own = id === NOT_COVERED ? undefined : definition.classes.find((rung) => rung.id === id)?.label;
  return own === undefined ? (wordsFor(`class.${id}.inline`) ?? humanised(id)) : midSentence(own);
}

/** What stands in brackets after a name says which law calls it so. */
const BRACKETS = /\s*\([^)]*\)$/;

/** A definition's own name of a class, where it is not one of the usual words for what a site is; else null. */
export function classNamed(definition: Definition, id: string): string | null {
  const own = definition.classes.find((rung) => rung.id === id)?.label;
  if (own === undefined) return null;
  const word = midSentence(own.replace(BRACKETS, ""));
  return definition.classes.some((rung) => word === wordsFor(`class.${rung.id}.inline`)) ? null : own;
}

/** A day count since 1970-01-01 as ISO 8601: 2017-08-08. */
export const formatDate = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
