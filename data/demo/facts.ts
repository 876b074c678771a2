import { WORKERS_ZERO } from "./calibration-work.ts";
import { pick } from "./distributions.ts";
import { drawCondition } from "./draw-condition.ts";
import { drawImpact } from "./draw-impact.ts";
import { drawIntent } from "./draw-intent.ts";
import { drawPaper } from "./draw-paper.ts";
import { drawTools } from "./draw-tools.ts";
import { drawEquipment } from "./draw-work.ts";
import type { Rng } from "./rng.ts";
import type { Facts, Site, State } from "./site.ts";

/** Half of the idle sites report a count of 0; the others report none. */
const STAGES = { exploitation: 0.91, idle: 2 * WORKERS_ZERO, abandoned: 0.025, exploration: 0.02, construction: 0.011 };

/**
 * All that is true of a site in a state and a year. The streams are the site's own and start afresh each time, so a
 * fact stays as it was between visits unless what it depends on has changed.
 */
export function factsAt(seed: Rng, site: Site, state: State, year: number): Facts {
  const { setting, archetype, operator } = site;
  const core: Facts = new Map<string, string | number | boolean>([
    ["mechanisation", state.mechanisation],
    ["workers", state.workers],
    ["ore_t_per_day", state.workers * state.orePerWorker],
    ["capital_usd", state.capital],
    ["licence", state.licence],
    ["operator", operator],
    ["protected_area", site.protectedArea],
  ]);
  return new Map([
    ...drawCondition(seed.fork("condition"), setting, archetype, state),
    ...core,
    ...drawEquipment(seed.fork("equipment"), setting, state),
    ...drawPaper(seed.fork("paper"), setting, archetype, operator, state.licence),
    ...drawIntent(seed.fork("intent"), archetype, operator),
    ...drawImpact(seed.fork("impact"), setting, archetype, state),
    ...drawTools(seed.fork("tools"), setting, archetype, operator, state, year),
  ]);
}

/** A site that stands still has no count but 0, and no output. */
export function withStage(rng: Rng, facts: Facts, archetype: Site["archetype"]): Facts {
  const stage = archetype === "rush" || archetype === "modernised" ? "exploitation" : pick(rng, STAGES);
  const staged: Facts = new Map([...facts, ["stage", stage]]);
  if (stage !== "idle" && stage !== "abandoned") return staged;
  if (stage === "idle" && rng.next() < 0.5) staged.set("workers", 0);
  else staged.delete("workers");
  for (const id of [
    "ore_t_per_day",
    "processing_t_per_day",
    "women_count",
    "women_pct",
    "income_usd_per_day",
    "dependants",
  ])
    staged.delete(id);
  return staged;
}
