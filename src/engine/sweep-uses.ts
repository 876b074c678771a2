import type { Definition, Expr } from "../model/definition.ts";
import { gatesOf, isParam, propertyOf, testsOf } from "../model/walk.ts";

/** What moving a parameter along the number line does. */
export interface SweptUse {
  /** The properties whose axes it cuts. */
  readonly properties: ReadonlySet<string>;
  /** Whether every use allows "no limit". */
  readonly mayBeAny: boolean;
}

const names = (value: unknown, param: string): boolean => isParam(value) && value.param === param;

function scoresRead(expr: Expr): readonly (readonly [string, string, unknown])[] {
  if ("score" in expr) return [expr.score];
  if ("not" in expr) return scoresRead(expr.not);
  const children = "all" in expr ? expr.all : "any" in expr ? expr.any : "of" in expr ? expr.of : [];
  return children.flatMap(scoresRead);
}

const ORDER: readonly string[] = ["<=", "<", ">=", ">"];

/** How a parameter is used, or undefined where it is not only a limit of number criteria, or not used at all. */
export function sweptUse(definition: Definition, param: string): SweptUse | undefined {
  const tests = testsOf(definition).filter(({ operand }) => names(operand, param));
  const scores = definition.rules.flatMap((rule) => scoresRead(rule.when));
  const terms = [...new Set(scores.map(([key]) => key))].flatMap((key) => definition.scores[key]?.terms ?? []);
  const banded = terms.filter(({ bands }) => bands.some(({ upTo }) => names(upTo, param)));
  const elsewhere =
    gatesOf(definition).some(({ atLeast }) => names(atLeast, param)) ||
    scores.some(([, , operand]) => names(operand, param));
  const keys = [...tests, ...banded].map(({ criterion }) => criterion);
  const criteria = keys.map((key) => definition.criteria[key]);
  if (elsewhere || keys.length === 0 || criteria.some((criterion) => criterion?.type !== "number")) return undefined;
  const properties = keys.flatMap((key) => {
    const criterion = definition.criteria[key];
    return criterion ? [propertyOf(key, criterion)] : [];
  });
  return {
    properties: new Set(properties),
    mayBeAny: banded.length === 0 && tests.every(({ operator }) => ORDER.includes(operator)),
  };
}
