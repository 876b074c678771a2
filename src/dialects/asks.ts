import type { Definition, Expr } from "../model/definition.ts";
import { propertyOf } from "../model/walk.ts";

function criteriaOf(definition: Definition, expr: Expr): readonly string[] {
  if ("is" in expr) return [expr.is[0]];
  if ("not" in expr) return criteriaOf(definition, expr.not);
  if ("score" in expr) return definition.scores[expr.score[0]]?.terms.map((term) => term.criterion) ?? [];
  const children = "all" in expr ? expr.all : "any" in expr ? expr.any : "of" in expr ? expr.of : [];
  return children.flatMap((child) => criteriaOf(definition, child));
}

/** The properties that the rules read, each once, in the order in which they are asked: "asks 4 things". */
export function asks(definition: Definition): string[] {
  const keys = definition.rules.flatMap((rule) => criteriaOf(definition, rule.when));
  const properties = keys.map((key) => {
    const criterion = definition.criteria[key];
    return criterion ? propertyOf(key, criterion) : key;
  });
  return [...new Set(properties)];
}
