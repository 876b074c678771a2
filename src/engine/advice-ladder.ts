import type { Issue } from "../model/issue.ts";
import { advise, type Bench, neighbours } from "./advice-bench.ts";
import { FALSE, TRUE } from "./diagram.ts";

/** Rules that never give a class, values that no rule covers, and pairs of rules whose order decides. */
export function adviseOnRules(bench: Bench): Issue[] {
  const { definition, diagram, rules, classIds } = bench;
  const issues: Issue[] = [];
  let left = TRUE;
  for (const [at, rule] of rules.entries()) {
    const wins = diagram.choose(left, rule, FALSE);
    const facts = { rule: at + 1, class: definition.rules[at]?.class ?? "" };
    if (!bench.canHold(wins)) issues.push(advise("unreachable_rule", `rules[${at}]`, facts));
    left = diagram.choose(rule, FALSE, left);
  }
  if (definition.otherwise === null && bench.canHold(left)) issues.push(advise("uncovered", "otherwise"));
  return [...issues, ...overlaps(bench, (at) => classIds.indexOf(definition.rules[at]?.class ?? ""))];
}

/**
 * In a ladder in class order the first rule that holds gives the smallest class, so that overlaps are meant. Where an
 * earlier rule gives a larger class, their order decides.
 */
function overlaps({ diagram, rules, ...bench }: Bench, classAt: (rule: number) => number): Issue[] {
  return rules.flatMap((late, at) =>
    rules.slice(0, at).flatMap((early, first) => {
      if (classAt(first) <= classAt(at)) return [];
      const both = diagram.choose(early, late, FALSE);
      const possible = diagram.reached(both, bench.cells).includes(TRUE);
      return possible ? [advise("overlap", `rules[${at}]`, { a: first + 1, b: at + 1 })] : [];
    }),
  );
}

/** Criteria that never make a difference, and those that sometimes raise the class and sometimes lower it. */
export function adviseOnCriteria(bench: Bench): Issue[] {
  return bench.axes.flatMap((axis, at) => {
    const cells = bench.cells[at] ?? [];
    const key = bench.keyOf(axis);
    const steps = neighbours(cells);
    const can = (wanted: (before: number, after: number) => boolean) =>
      steps.some(([from, to]) => bench.canGo(at, from, to, wanted));
    if (!can((before, after) => before !== after))
      return [advise("never_pivotal", `criteria.${key}`, { criterion: key })];
    const mixed = axis.kind === "line" && can((a, b) => a < b) && can((a, b) => a > b);
    return mixed ? [advise("not_monotone", `criteria.${key}`, { criterion: key })] : [];
  });
}
