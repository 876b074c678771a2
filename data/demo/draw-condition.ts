import { chance, pick } from "./distributions.ts";
import { groupOf } from "./minerals.ts";
import type { Rng } from "./rng.ts";
import type { Archetype, Facts, Setting, State } from "./site.ts";

function drawUnit(rng: Rng, archetype: Archetype, state: State): string {
  if (archetype === "rush" || state.workers > 150) return pick(rng, { cluster: 0.85, licence: 0.15 });
  if (state.licence === "held") return pick(rng, { licence: 0.7, operation: 0.3 });
  if (state.workers < 12) return pick(rng, { pit: 0.7, operation: 0.3 });
  return pick(rng, { cluster: 0.4, operation: 0.45, pit: 0.15 });
}

function drawActivity(rng: Rng, archetype: Archetype, setting: Setting): string {
  if (archetype === "rush") return "rush";
  const seasonal = setting.method === "alluvial" ? 0.45 : 0.25;
  return pick(rng, { permanent: 1 - seasonal - 0.01, seasonal, rush: 0.01 });
}

/** What kind of place it is. A plant or a trading post is a site of the survey too, but not a mine. */
export function drawCondition(rng: Rng, setting: Setting, archetype: Archetype, state: State): Facts {
  const unit = drawUnit(rng, archetype, state);
  const facts: Facts = new Map<string, string | number | boolean>([
    ["mineral", setting.mineral],
    ["gold", setting.gold],
    ["mineral_group", groupOf(setting.named)],
    ["method", chance(rng, setting.gold ? 0.03 : 0) ? "reprocessing" : setting.method],
    [
      "site_type",
      pick(rng, { mine: 0.83, mine_and_processing: setting.gold ? 0.14 : 0.06, processing: 0.03, trading: 0.005 }),
    ],
    ["activity", drawActivity(rng, archetype, setting)],
    ["unit", unit],
  ]);
  // About a dozen people an operation, as in the one count of clusters that was found (Ghana, mean 13 a cluster).
  if (unit === "cluster")
    facts.set("operations", Math.max(2, Math.round((state.workers / 12) * (0.6 + 0.8 * rng.next()))));
  return facts;
}
