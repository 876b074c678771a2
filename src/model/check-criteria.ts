import { attributeOf } from "./catalogue.ts";
import type { Criterion, CriterionType } from "./definition.ts";
import { type Findings, shown, under } from "./findings.ts";
import { type Json, listAt, numberAt, optionals, own, proseAt, recordAt, shapeAt, textAt, wordAt } from "./shape.ts";
import { levelsOf, propertyOf } from "./walk.ts";

const TYPES: readonly CriterionType[] = ["number", "ordinal", "flag", "nominal"];
const OPTIONAL = ["levels", "unit", "domain", "lens", "attr", "label", "immutable", "cost", "na"];

function levelsAt(value: unknown, place: string, findings: Findings): string[] | undefined {
  const list = listAt(value, place, findings);
  if (!list) return undefined;
  if (list.length === 0) findings.error("definition.empty_list", place);
  const levels = list.flatMap((level, index) => textAt(level, `${place}[${index}]`, findings) ?? []);
  for (const [index, level] of levels.entries()) {
    if (levels.indexOf(level) < index) findings.error("definition.duplicate", `${place}[${index}]`, { name: level });
  }
  return levels;
}

function domainAt(value: unknown, place: string, findings: Findings): Criterion["domain"] | undefined {
  const list = listAt(value, place, findings);
  if (!list) return undefined;
  if (list.length !== 2) {
    findings.error("definition.range_ends", place);
    return undefined;
  }
  const [low, high] = list.map((end, at) => (end === null ? null : numberAt(end, `${place}[${at}]`, findings)));
  if (low === undefined || high === undefined) return undefined;
  if (low !== null && high !== null && low > high) findings.error("definition.range_order", place);
  return [low, high];
}

function costAt(value: unknown, place: string, findings: Findings): number | string | undefined {
  return typeof value === "string" ? textAt(value, place, findings) : numberAt(value, place, findings);
}

function optionsOf(record: Json, place: string, findings: Findings): Partial<Criterion> {
  const text = (key: string) => (value: unknown) => textAt(value, under(place, key), findings);
  return optionals(record, {
    levels: (value) => levelsAt(value, under(place, "levels"), findings),
    domain: (value) => domainAt(value, under(place, "domain"), findings),
    unit: text("unit"),
    lens: text("lens"),
    attr: text("attr"),
    label: (value) => proseAt(value, under(place, "label"), findings),
    na: text("na"),
    cost: (value) => costAt(value, under(place, "cost"), findings),
    immutable: (value) => {
      if (typeof value !== "boolean")
        findings.error("definition.not_a_flag", under(place, "immutable"), { value: shown(value) });
      return value === true;
    },
  });
}

function criterionAt(value: unknown, key: string, findings: Findings): Criterion | undefined {
  const place = under("criteria", key);
  const record = shapeAt(value, place, ["type"], OPTIONAL, findings);
  if (!record || !Object.hasOwn(record, "type")) return undefined;
  const type = wordAt(own(record, "type"), TYPES, under(place, "type"), findings);
  if (!type) return undefined;
  const criterion: Criterion = { type, ...optionsOf(record, place, findings) };
  if (criterion.domain && type !== "number") findings.error("definition.domain_type", under(place, "domain"), { type });
  if (criterion.levels && type !== "ordinal" && type !== "nominal")
    findings.error("definition.levels_type", under(place, "levels"), { type });
  if (type === "ordinal" && levelsOf(key, criterion).length === 0)
    findings.error("definition.no_levels", place, { key });
  if (criterion.na !== undefined) findings.note("definition.na_reserved", place, { key });
  return criterion;
}

/** What two criteria on one property must share: their type, levels and domain, the catalogue's where not their own. */
function agreement(key: string, criterion: Criterion): string {
  const domain = criterion.domain ?? attributeOf(propertyOf(key, criterion))?.domain ?? [null, null];
  const levels = criterion.type === "ordinal" ? levelsOf(key, criterion) : (criterion.levels ?? []);
  return JSON.stringify([criterion.type, levels, criterion.type === "number" ? domain : null]);
}

/** The criteria by key; what cannot be read is left out, with an error. */
export function checkCriteria(value: unknown, findings: Findings): Map<string, Criterion> {
  const criteria = new Map<string, Criterion>();
  const byProperty = new Map<string, { key: string; shape: string }>();
  for (const [key, raw] of Object.entries(recordAt(value, "criteria", findings) ?? {})) {
    const criterion = criterionAt(raw, key, findings);
    if (!criterion) continue;
    criteria.set(key, criterion);
    const property = propertyOf(key, criterion);
    const shape = agreement(key, criterion);
    const first = byProperty.get(property);
    if (!first) byProperty.set(property, { key, shape });
    else if (first.shape !== shape)
      findings.error("definition.disagree", under("criteria", key), { property, a: first.key, b: key });
  }
  return criteria;
}
