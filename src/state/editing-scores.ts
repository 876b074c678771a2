import type { Definition, Expr, Operator, Score, ScoreTerm, Value } from "../model/definition.ts";
import { type Scale, scaleOf } from "../model/scale.ts";
import type { SiteTable } from "../model/site-table.ts";
import { type Place, propertyOf, replacedAt } from "../model/walk.ts";
import { withCriterion } from "./editing-criteria.ts";
import { firstValue } from "./editing-tests.ts";
import { freshName, inserted, reseated, without, withoutItem } from "./editing-tree.ts";
import { withoutOrphans } from "./editing-uses.ts";

type Band = ScoreTerm["bands"][number];

const termPlace = (score: string, term: number): Place => ["scores", score, "terms", term];

/** A score without terms: it waits for the first. */
export function addScore(
  definition: Definition,
  name: string,
): { readonly definition: Definition; readonly key: string } {
  const { scores } = definition;
  const key = freshName(name.trim() || "score", (own) => Object.hasOwn(scores, own));
  return { definition: { ...definition, scores: { ...scores, [key]: { terms: [] } satisfies Score } }, key };
}

export const removeScore = (definition: Definition, key: string): Definition =>
  withoutOrphans(definition, { ...definition, scores: without(definition.scores, key) });

function rescored(expr: Expr, from: string, to: string): Expr {
  const all = (children: readonly Expr[]) => children.map((child) => rescored(child, from, to));
  if ("score" in expr) return expr.score[0] === from ? { score: [to, expr.score[1], expr.score[2]] } : expr;
  if ("not" in expr) return { not: rescored(expr.not, from, to) };
  if ("all" in expr) return { all: all(expr.all) };
  if ("any" in expr) return { any: all(expr.any) };
  return "atLeast" in expr ? { ...expr, of: all(expr.of) } : expr;
}

/** A score under another name, wherever it is compared. A name that another score has is refused. */
export function renameScore(definition: Definition, from: string, name: string): Definition {
  const to = name.trim();
  const { scores } = definition;
  if (to === "" || Object.hasOwn(scores, to) || !Object.hasOwn(scores, from)) return definition;
  const renamed = Object.entries(scores).map(([key, score]) => [key === from ? to : key, score] as const);
  const rules = definition.rules.map((rule) => ({ ...rule, when: rescored(rule.when, from, to) }));
  return { ...definition, scores: Object.fromEntries(renamed), rules };
}

/** One band end that divides the sites, and what lies above it. */
function freshBands(table: SiteTable, property: string, scale: Scale): Band[] {
  const end = scale.type === "flag" ? false : firstValue(table, property, scale);
  return end === undefined ? [{ points: 0 }] : [{ upTo: end, points: 0 }, { points: 1 }];
}

/** A term of a property, with the criterion that it needs. */
export function addTerm(definition: Definition, table: SiteTable, score: string, property: string): Definition {
  const { definition: declared, key } = withCriterion(definition, table, property);
  const criterion = declared.criteria[key];
  const terms = declared.scores[score]?.terms;
  if (!criterion || !terms) return definition;
  const bands = freshBands(table, propertyOf(key, criterion), scaleOf(key, criterion));
  return inserted(declared, ["scores", score, "terms"], terms.length, { criterion: key, bands });
}

export const removeTerm = (definition: Definition, score: string, term: number): Definition =>
  withoutOrphans(definition, withoutItem(definition, termPlace(score, term)));

export const moveTerm = (definition: Definition, score: string, term: number, to: number): Definition =>
  reseated(definition, termPlace(score, term), to);

/** How often the term's points count; 1 is not written down. */
export function setTermWeight(definition: Definition, score: string, term: number, weight: number): Definition {
  const own = definition.scores[score]?.terms[term];
  if (!own) return definition;
  return replacedAt(definition, termPlace(score, term), weight === 1 ? without(own, "weight") : { ...own, weight });
}

/** A band below the last, with the end before it and one point more: to be moved from there. */
export function addBand(definition: Definition, score: string, term: number, end: Value): Definition {
  const bands = definition.scores[score]?.terms[term]?.bands ?? [];
  const at = Math.max(0, bands.length - 1);
  const points = (bands[at - 1]?.points ?? -1) + 1;
  return inserted(definition, [...termPlace(score, term), "bands"], at, { upTo: end, points });
}

export const removeBand = (definition: Definition, score: string, term: number, band: number): Definition =>
  withoutOrphans(definition, withoutItem(definition, [...termPlace(score, term), "bands", band]));

export const setBand = (definition: Definition, score: string, term: number, at: number, band: Band): Definition =>
  replacedAt(definition, [...termPlace(score, term), "bands", at], band);

/** The score test at `place` asks another score, compares in another way, or with another number of points. */
export const changeScoreTest = (
  definition: Definition,
  place: Place,
  test: readonly [string, Operator, Value],
): Definition => withoutOrphans(definition, replacedAt(definition, place, { score: test }));
