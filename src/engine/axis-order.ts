import type { Expr } from "../model/definition.ts";
import { propertyOf } from "../model/walk.ts";
import type { Side } from "./axes.ts";
import type { Axis } from "./axis.ts";

/** Adds the weight of an expression to the properties that it reads: a gate shares it out evenly. */
function share({ definition }: Side, expr: Expr, weight: number, weights: Map<string, number>): void {
  const read = (key: string, own: number): void => {
    const criterion = definition.criteria[key];
    const property = criterion ? propertyOf(key, criterion) : key;
    weights.set(property, (weights.get(property) ?? 0) + own);
  };
  if ("is" in expr) read(expr.is[0], weight);
  else if ("not" in expr) share({ definition }, expr.not, weight, weights);
  else if ("score" in expr) {
    const terms = definition.scores[expr.score[0]]?.terms ?? [];
    for (const { criterion } of terms) read(criterion, weight / terms.length);
  } else {
    const children = "all" in expr ? expr.all : "any" in expr ? expr.any : "of" in expr ? expr.of : [];
    for (const child of children) share({ definition }, child, weight / children.length, weights);
  }
}

/** Weights closer than this are rounding. */
const EVEN = 1e-9;

/**
 * The axes in the order in which a diagram asks them: what decides most of the rules by itself comes first, so that the
 * rest is asked only where it matters (a static form of the weights of Minato et al. 1990). Even ones keep the order of
 * reading, so that the order depends on the shape of the rules alone and not on where a cut stands; where that does not
 * matter, those with few cells come first (`fewFirst`), and less is told apart early.
 */
export function inAskingOrder(axes: readonly Axis[], sides: readonly Side[], fewFirst = false): Axis[] {
  const weights = new Map<string, number>();
  for (const side of sides) for (const { when } of side.definition.rules) share(side, when, 1, weights);
  const weightOf = ({ property }: Axis): number => Math.round((weights.get(property) ?? 0) / EVEN);
  return [...axes].sort((a, b) => weightOf(b) - weightOf(a) || (fewFirst ? a.cellCount - b.cellCount : 0));
}
