import type { Issue } from "../model/issue.ts";
import { rankOf } from "../model/scale.ts";
import { advise, type Bench, neighbours } from "./advice-bench.ts";
import { type Axis, cellAt } from "./axis.ts";

/** Which way a fact gets worse: harm by its practice, informality by what is lacking. */
const WORSE: Readonly<Record<string, { readonly about: "harm" | "informality"; readonly way: "up" | "down" }>> = {
  mercury: { about: "harm", way: "up" },
  mercury_practice: { about: "harm", way: "up" },
  cyanide: { about: "harm", way: "up" },
  burning_residential: { about: "harm", way: "up" },
  river_working: { about: "harm", way: "up" },
  children_present: { about: "harm", way: "up" },
  child_labour: { about: "harm", way: "up" },
  accidents_12m: { about: "harm", way: "up" },
  safety_plan: { about: "harm", way: "down" },
  rehabilitation_pct: { about: "harm", way: "down" },
  licence: { about: "informality", way: "down" },
  environmental_permit: { about: "informality", way: "down" },
  miner_cards_pct: { about: "informality", way: "down" },
  designated_zone: { about: "informality", way: "down" },
  third_party_title: { about: "informality", way: "up" },
  protected_area: { about: "informality", way: "up" },
  customary_consent: { about: "informality", way: "down" },
  traceability: { about: "informality", way: "down" },
  taxed: { about: "informality", way: "down" },
  management_plan: { about: "informality", way: "down" },
};

/** Harm and informality may withhold room to grow; they should not close the first rung. */
function firstRung(bench: Bench): Issue[] {
  return bench.axes.flatMap((axis, at) => {
    const worse = WORSE[axis.property];
    if (!worse || axis.kind !== "line") return [];
    const removed = neighbours(bench.cells[at] ?? []).some(([low, high]) => {
      const [from, to] = worse.way === "up" ? [low, high] : [high, low];
      return bench.canGo(at, from, to, (before, after) => before === 0 && after !== 0);
    });
    const key = bench.keyOf(axis);
    const facts = { criterion: key, class: bench.classIds[0] ?? "" };
    return removed ? [advise(`first_rung_${worse.about}`, `criteria.${key}`, facts)] : [];
  });
}

/** The cell of hand tools on the axis of mechanisation. */
function manualCell(axis: Axis | undefined): number | undefined {
  if (axis?.kind !== "line" || axis.scale.type !== "ordinal") return undefined;
  const rank = rankOf("manual", axis.scale);
  return rank === undefined ? undefined : cellAt(axis.cuts, rank);
}

/** Whether a site that is worked by hand can be in the last class, for its other attributes alone. */
function manualSites(bench: Bench): Issue[] {
  const last = bench.classIds.length - 1;
  const axis = bench.axes.findIndex((one) => manualCell(one) !== undefined);
  const cell = manualCell(bench.axes[axis]);
  const can = cell === undefined ? bench.canBe(last, -1, []) : bench.canBe(last, axis, [cell]);
  const place = bench.axes[axis] ? `criteria.${bench.keyOf(bench.axes[axis])}` : "rules";
  return can ? [advise("manual_in_last", place, { class: bench.classIds[last] ?? "" })] : [];
}

/** Advice that comes from the field and not from logic. */
export const adviseOnField = (bench: Bench): Issue[] => [...firstRung(bench), ...manualSites(bench)];
