import { OPERATOR_BY_MACHINES, OPERATOR_SHARES, OPERATORS, type Operator } from "./calibration-people.ts";
import type { Mechanisation } from "./calibration-work.ts";
import { beta, chance, percent, pick, uniform, weightedIndex } from "./distributions.ts";
import type { Rng } from "./rng.ts";
import type { Archetype, Facts, Setting } from "./site.ts";
import { continentOf } from "./world-regions.ts";

export function drawOperator(rng: Rng, setting: Setting, archetype: Archetype, machines: Mechanisation): Operator {
  if (archetype === "modernised") return pick(rng, { cooperative: 0.7, domestic_company: 0.18, group: 0.12 });
  if (archetype === "fronted") return pick(rng, { individual: 0.5, domestic_company: 0.5 });
  if (archetype === "nominal_cooperative") return "cooperative";
  if (archetype === "rush") return pick(rng, { individual: 0.6, group: 0.4 });
  const shares = OPERATOR_SHARES[setting.country] ?? OPERATOR_SHARES[continentOf(setting.worldRegion)];
  const weights = OPERATORS.map((_operator, at) => (shares?.[at] ?? 0) * (OPERATOR_BY_MACHINES[machines]?.[at] ?? 1));
  return OPERATORS[weightedIndex(rng, weights)] as Operator;
}

const isCompany = (operator: Operator): boolean => operator.endsWith("company");

function communityShare(rng: Rng, archetype: Archetype, operator: Operator): number {
  if (archetype === "fronted") return uniform(rng, 0, 0.1);
  if (archetype === "nominal_cooperative") return uniform(rng, 0, 0.15);
  if (operator === "cooperative") return beta(rng, 6, 3);
  if (operator === "group") return beta(rng, 4, 4);
  if (operator === "individual") return uniform(rng, 0.05, 0.3);
  return archetype === "modernised" ? beta(rng, 3, 5) : beta(rng, 1, 9);
}

function nationalOwnership(rng: Rng, operator: Operator): number {
  if (operator === "foreign_company") return uniform(rng, 0, 0.6);
  return isCompany(operator) && chance(rng, 0.05) ? uniform(rng, 0.4, 0.99) : 1;
}

function financeSource(rng: Rng, archetype: Archetype, operator: Operator): string {
  if (archetype === "fronted") return "foreign_investor";
  if (operator === "foreign_company") return pick(rng, { foreign_investor: 0.85, own: 0.1, domestic_investor: 0.05 });
  if (operator === "domestic_company")
    return pick(rng, { own: 0.4, domestic_investor: 0.4, bank: 0.12, foreign_investor: 0.08 });
  if (archetype === "modernised") return pick(rng, { own: 0.45, bank: 0.25, public: 0.2, local_trader: 0.1 });
  return pick(rng, { own: 0.45, local_trader: 0.4, domestic_investor: 0.1, foreign_investor: 0.03, public: 0.02 });
}

/** Mostly people of the place; a rush comes from afar, and outside money brings its own crews (assumed). */
function localWorkforce(rng: Rng, archetype: Archetype): number {
  if (archetype === "fronted") return beta(rng, 2, 5);
  if (archetype === "nominal_cooperative") return beta(rng, 3, 3);
  return beta(rng, 5, 2) * (archetype === "rush" ? 0.5 : 1);
}

/** Who decides and who benefits. */
export function drawIntent(rng: Rng, archetype: Archetype, operator: Operator): Facts {
  const inName = archetype === "nominal_cooperative";
  const local = localWorkforce(rng, archetype);
  const hired = inName
    ? uniform(rng, 0.6, 1)
    : isCompany(operator)
      ? uniform(rng, 0.7, 1)
      : beta(rng, 1.5, operator === "cooperative" ? 6 : 4);
  const facts: Facts = new Map<string, string | number | boolean>([
    ["national_ownership_pct", percent(nationalOwnership(rng, operator), 1)],
    ["community_share_pct", percent(communityShare(rng, archetype, operator), 1)],
    ["local_workforce_pct", percent(local)],
    ["hired_labour_pct", percent(hired)],
    ["finance_source", financeSource(rng, archetype, operator)],
    ["profit_sharing", !inName && chance(rng, isCompany(operator) ? 0.1 : 0.6)],
    ["prior_consent", chance(rng, archetype === "modernised" ? 0.6 : 0.2)],
  ]);
  if (operator === "cooperative") {
    facts.set("members_work_pct", percent(inName ? uniform(rng, 0, 0.2) : beta(rng, 5, 2)));
  }
  return facts;
}
