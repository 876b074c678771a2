import type { ParamUses } from "./check-params.ts";
import { ANY, type Criterion, type Operator, type Param, type Value } from "./definition.ts";
import { type Findings, shown, under } from "./findings.ts";
import { fits, type Scale } from "./scale.ts";
import { own, shapeAt } from "./shape.ts";
import type { Scalar } from "./site-table.ts";
import { isParam } from "./walk.ts";

/** What the definition declares, for its rules and scores to refer to. */
export interface Declared {
  readonly classes: ReadonlySet<string>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly params: ReadonlyMap<string, Param>;
  readonly scores: ReadonlySet<string>;
  /** Filled while rules and scores are read. */
  readonly uses: ParamUses;
}

const ORDER: readonly Operator[] = ["<=", "<", ">=", ">"];
const SAME: readonly Operator[] = ["==", "!="];
const LISTS: readonly Operator[] = ["in", "notIn"];

/** The operators of a scale. A score has those of a number, without lists. */
export function operatorsOf(scale: Scale, score = false): readonly Operator[] {
  const ordered = scale.type === "number" || scale.type === "ordinal";
  return [...(ordered ? ORDER : []), ...SAME, ...(score ? [] : LISTS)];
}

export const isList = (operator: Operator): boolean => LISTS.includes(operator);

/** "No limit" is a value of the four order tests only. */
export const mayBeAny = (operator: Operator): boolean => ORDER.includes(operator);

/** A literal of the scale, trimmed where it is text. */
export function literalAt(value: unknown, place: string, scale: Scale, findings: Findings): Scalar | undefined {
  const literal = typeof value === "string" ? value.trim() : value;
  if (fits(literal, scale)) return literal;
  if (scale.type === "ordinal")
    findings.error("definition.level", place, { value: shown(value), levels: scale.levels.join(", ") });
  else findings.error(`definition.literal.${scale.type}`, place, { value: shown(value) });
  return undefined;
}

/** A literal of the scale, or a parameter whose value is one. `any`: whether "no limit" may stand here. */
export function operandAt(
  value: unknown,
  place: string,
  scale: Scale,
  any: boolean,
  declared: Declared,
  findings: Findings,
): Value | undefined {
  if (!isParam(value)) return literalAt(value, place, scale, findings);
  const record = shapeAt(value, place, ["param"], [], findings);
  const key = record && own(record, "param");
  const param = typeof key === "string" ? declared.params.get(key) : undefined;
  if (typeof key !== "string" || !param) {
    findings.error("definition.unknown_param", under(place, "param"), { name: shown(key) });
    return undefined;
  }
  const first = declared.uses.get(key);
  if (!first) declared.uses.set(key, scale);
  if (param.value === ANY && !any) findings.error("definition.any", place, { key });
  else if (param.value !== ANY && !fits(param.value, scale))
    findings.error("definition.param_type", place, { key, value: shown(param.value), type: scale.type });
  return { param: key };
}
