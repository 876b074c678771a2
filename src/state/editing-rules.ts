import type { Definition } from "../model/definition.ts";
import { replacedAt } from "../model/walk.ts";
import { inserted, reseated, without, withoutItem } from "./editing-tree.ts";
import { withoutOrphans } from "./editing-uses.ts";

/** A new rule, last of its ladder: it has no test yet, so the definition waits for one. */
export const addRule = (definition: Definition, classId: string, at = definition.rules.length): Definition =>
  inserted(definition, ["rules"], at, { class: classId, when: { all: [] } });

export const removeRule = (definition: Definition, rule: number): Definition =>
  withoutOrphans(definition, withoutItem(definition, ["rules", rule]));

/** The order of rules is their meaning: the first match wins. */
export const moveRule = (definition: Definition, rule: number, to: number): Definition =>
  reseated(definition, ["rules", rule], to);

export const setRuleClass = (definition: Definition, rule: number, classId: string): Definition =>
  replacedAt(definition, ["rules", rule, "class"], classId);

/** Why the rule stands; blank takes the reason away. */
export function setRuleWhy(definition: Definition, rule: number, why: string): Definition {
  const own = definition.rules[rule];
  if (!own) return definition;
  return replacedAt(definition, ["rules", rule], why.trim() === "" ? without(own, "why") : { ...own, why });
}
