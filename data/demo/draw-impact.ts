import {
  CHILDREN_BY_SIZE,
  MERCURY,
  MERCURY_BY_SIZE,
  USUAL_WOMEN_SHARE,
  WOMEN_BY_SIZE,
  WOMEN_SHARE,
} from "./calibration-people.ts";
import { MECHANISATION } from "./calibration-work.ts";
import { beta, chance, logNormal, overdispersed, percent, pick, uniform } from "./distributions.ts";
import type { Rng } from "./rng.ts";
import type { Archetype, Facts, Setting, State } from "./site.ts";

/** Below 50 workers, below 500, larger. */
const bySize = (workers: number, shares: readonly [number, number, number]): number =>
  shares[workers < 50 ? 0 : workers < 500 ? 1 : 2];

const CYANIDE_COUNTRIES = new Set(["ZWE", "SDN", "PER", "BOL", "COL", "CHL", "IDN", "PHL"]);

function mercuryChance(setting: Setting, state: State, licensed: boolean, modern: boolean): number {
  if (!setting.gold) return 0;
  const here = MERCURY[setting.country] ?? MERCURY[setting.worldRegion] ?? 0;
  // The gradient by size was measured in DR Congo; elsewhere the level is assumed and the gradient kept.
  const size = bySize(state.workers, MERCURY_BY_SIZE);
  const level = setting.country === "COD" ? size : Math.min(0.97, here * (0.75 + size));
  const panning = setting.method === "alluvial" && state.mechanisation === "manual" ? 0.4 : 1;
  return level * (setting.country === "COD" ? 1 : panning) * (licensed ? 0.9 : 1) * (modern ? 0.55 : 1);
}

function drawMercury(rng: Rng, setting: Setting, state: State, modern: boolean, facts: Facts): void {
  const mercury = chance(rng, mercuryChance(setting, state, state.licence === "held", modern));
  const hard = setting.gold && setting.method !== "alluvial" && MECHANISATION.indexOf(state.mechanisation) >= 2;
  const often = setting.country === "ECU" ? 0.35 : CYANIDE_COUNTRIES.has(setting.country) ? 0.25 : 0.05;
  facts.set("mercury", mercury);
  facts.set("cyanide", hard && chance(rng, often));
  facts.set(
    "mercury_practice",
    mercury
      ? pick(rng, { retort_concentrate: modern ? 0.7 : 0.15, open_burning: 0.55, whole_ore: modern ? 0.02 : 0.3 })
      : "none",
  );
  facts.set("burning_residential", mercury && chance(rng, modern ? 0.05 : 0.3));
}

function drawPeople(rng: Rng, setting: Setting, state: State, modern: boolean, facts: Facts): void {
  const { workers } = state;
  const share = WOMEN_SHARE[setting.country] ?? USUAL_WOMEN_SHARE;
  const anyWomen = share > 0 && chance(rng, bySize(workers, WOMEN_BY_SIZE));
  const women = anyWomen ? beta(rng, share * 5, (1 - share) * 5) : 0;
  facts.set("women_pct", percent(women, 1));
  facts.set("women_count", Math.round(women * workers));
  const children = chance(rng, bySize(workers, CHILDREN_BY_SIZE) * (modern ? 0.15 : 1));
  facts.set("children_present", children);
  facts.set("child_labour", children && chance(rng, 0.6));
  facts.set("dependants", Math.round(workers * uniform(rng, 2.5, 6)));
  const deep = setting.method === "underground" ? 1.6 : 1;
  // 64 % of surveyed sites reported none; where any, the mean was 9.9 (western Central African Republic, 2019).
  const rate = 0.6 * deep * (workers / 100) ** 0.6 * 9.9;
  facts.set("accidents_12m", chance(rng, 0.64) ? 0 : overdispersed(rng, rate, 0.8));
  const machines = MECHANISATION.indexOf(state.mechanisation);
  facts.set("income_usd_per_day", logNormal(rng, machines >= 3 ? 18 : machines === 2 ? 9 : 5, 0.8));
}

/** What a site does to the people and the ground around it. */
export function drawImpact(rng: Rng, setting: Setting, archetype: Archetype, state: State): Facts {
  const facts: Facts = new Map();
  const modern = archetype === "modernised";
  drawMercury(rng, setting, state, modern, facts);
  drawPeople(rng, setting, state, modern, facts);
  facts.set("river_working", setting.method === "alluvial" && chance(rng, 0.45));
  facts.set("community_fund", chance(rng, modern ? 0.5 : 0.06));
  facts.set("safety_plan", chance(rng, modern ? 0.7 : state.licence === "held" ? 0.25 : 0.04));
  facts.set("rehabilitation_pct", chance(rng, modern ? 0.5 : 0.85) ? 0 : percent(beta(rng, 1.5, 3)));
  facts.set("local_spend_pct", percent(beta(rng, 4, 2)));
  return facts;
}
