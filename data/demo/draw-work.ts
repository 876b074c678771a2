import {
  CAPITAL,
  DEPTH,
  DIGGING_SHARE,
  LOOSE_GROUND,
  MACHINES,
  MECHANISATION,
  type Mechanisation,
  ORE_RATE,
  POWER_HP,
  WORKERS_BY_MACHINES,
  WORKERS_CAP,
  WORKERS_LN,
  WORKERS_SD_BETWEEN,
} from "./calibration-work.ts";
import { chance, logNormal, logUniform, normal, oneOf, uniform, weightedIndex } from "./distributions.ts";
import { depositAt } from "./draw-setting.ts";
import { workersKey } from "./minerals.ts";
import type { Rng } from "./rng.ts";
import type { Archetype, Facts, Setting, Site, State } from "./site.ts";

/** Half the region's shares, half the district's own: 0.70 on its typical operation, 0.25 beside it, 0.05 elsewhere. */
export function drawMechanisation(rng: Rng, setting: Setting, archetype: Archetype): Mechanisation {
  if (archetype === "modernised") return chance(rng, 0.8) ? "semi" : "heavy";
  if (archetype === "fronted") return "heavy";
  if (archetype === "rush") return chance(rng, 0.75) ? "manual" : "motorised";
  const shares = MACHINES[setting.worldRegion]?.[depositAt(setting)] ?? [];
  const typical = MECHANISATION.indexOf(setting.typicalOperation as Mechanisation);
  const weights = MECHANISATION.map((_level, at) => {
    const steps = Math.abs(at - typical);
    const local = steps === 0 ? 0.7 : steps === 1 ? 0.125 : 0.025;
    return 0.5 * ((shares[at] ?? 0) / 100) + (at === MECHANISATION.length - 1 ? 0 : 0.5 * local);
  });
  return MECHANISATION[weightedIndex(rng, weights)] as Mechanisation;
}

/** Mean and spread of ln workers within the district. */
export function workersLn(setting: Setting, archetype: Archetype, machines: Mechanisation): Site["workersLn"] {
  if (archetype === "modernised") return { mean: 3.7, sd: 0.8 };
  const [mean, sd] = WORKERS_LN[workersKey(setting.named, WORKERS_LN)] as readonly [number, number];
  const { times, sdLn = sd } = WORKERS_BY_MACHINES[machines];
  const within = Math.sqrt(Math.max(0.25, sdLn ** 2 - WORKERS_SD_BETWEEN ** 2));
  return { mean: mean + Math.log(times) + setting.districtEffect, sd: within };
}

export const peopled = (lnWorkers: number): number =>
  Math.min(WORKERS_CAP, Math.max(1, Math.round(Math.exp(lnWorkers))));

/** Tonnes a worker of the site and day. */
function drawOreRate(rng: Rng, setting: Setting, archetype: Archetype, machines: Mechanisation): number {
  if (archetype === "modernised") return logNormal(rng, 2, 0.5);
  const [median, sdLn] = ORE_RATE[machines];
  const loose = setting.method === "alluvial" || setting.named === "sand" ? LOOSE_GROUND[machines] : 1;
  return DIGGING_SHARE * loose * logNormal(rng, median, sdLn);
}

export function drawState(
  rng: Rng,
  setting: Setting,
  archetype: Archetype,
  mechanisation: Mechanisation,
  capitalTimes: number,
): Omit<State, "licence"> {
  const { mean, sd } = workersLn(setting, archetype, mechanisation);
  const workers = archetype === "rush" ? Math.round(logUniform(rng, 500, 5_000)) : peopled(mean + sd * normal(rng));
  const [capital, capitalSd] = CAPITAL[mechanisation];
  return {
    mechanisation,
    workers,
    orePerWorker: drawOreRate(rng, setting, archetype, mechanisation),
    capital: capitalTimes * logNormal(rng, capital, capitalSd),
  };
}

/** Machines, pit and plant: what follows from how a site works. */
export function drawEquipment(rng: Rng, setting: Setting, state: State): Facts {
  const { mechanisation: machines, workers, orePerWorker } = state;
  const level = MECHANISATION.indexOf(machines);
  const underground = setting.method === "underground";
  const [least, most] = POWER_HP[machines];
  const [depth, depthSd] = DEPTH[
    underground ? `underground_${MECHANISATION[Math.min(level, 2)]}` : setting.fineMethod
  ] ?? [8, 0.6];
  const heavy = level >= 3;
  const ore = workers * orePerWorker;
  const treats = chance(rng, [0.25, 0.5, 0.6, 0.5, 0.8][level] as number);
  return new Map<string, string | number | boolean>([
    ["heavy_equipment", heavy || chance(rng, level === 2 ? 0.2 : 0.01)],
    ["excavators", heavy ? 1 + Math.floor(rng.next() * 6) : level === 2 && chance(rng, 0.25) ? 1 : 0],
    ["dredge", setting.method === "alluvial" && chance(rng, [0.02, 0.2, 0.35, 0.3, 0.3][level] as number)],
    ["explosives", underground && chance(rng, [0.06, 0.25, 0.55, 0.6, 0.9][level] as number)],
    ["installed_power_hp", Math.round(uniform(rng, least, most))],
    ["depth_m", logNormal(rng, depth, depthSd)],
    ["disturbed_ha", logNormal(rng, 0.004 * workers + 0.3 * level ** 2 + 0.2, 0.8)],
    ["volume_m3_per_year", (ore * uniform(rng, 180, 300)) / uniform(rng, 1.6, 2.2)],
    ["processing_t_per_day", treats ? ore * uniform(rng, 0.3, 1) : 0],
    ["capacity_basis", chance(rng, 0.8) ? "actual" : "installed"],
    ["active_months", oneOf(rng, [12, 12, 12, 11, 10, 9, 8, 8, 7, 6, 6, 5, 4])],
  ]);
}
