import { MECHANISATION, type Mechanisation } from "./calibration-work.ts";
import { chance, normal } from "./distributions.ts";
import { peopled } from "./draw-work.ts";
import type { Rng } from "./rng.ts";
import type { Licence, Site, State } from "./site.ts";

/** Chances a year (assumed). */
const STEP_UP = 0.06;
const STEP_UP_FAST = 0.09;
const STEP_DOWN = 0.01;
const APPLIES = 0.04;
const IS_GRANTED = 0.1;
const EXPIRES = 0.06;
const FAST = new Set(["west_africa", "amazon_guianas"]);

/** Correlation of ln workers between two visits (computed from the IPIS visits in DR Congo: 0.51). */
const MEMORY = 0.51;

const within = (rng: Rng, aYear: number, years: number): boolean => chance(rng, 1 - (1 - aYear) ** years);

function moved(rng: Rng, licence: Licence, years: number): Licence {
  if (licence === "none") return within(rng, APPLIES, years) ? "applied" : "none";
  if (licence === "applied") return within(rng, IS_GRANTED, years) ? "held" : "applied";
  return within(rng, EXPIRES, years) ? "none" : "held";
}

/**
 * Counts swing widely between visits. The residual keeps the spread over sites as it is, so that a later year looks
 * like an earlier one; within a year the swing is narrower.
 */
function recount(rng: Rng, site: Site, workers: number, years: number): number {
  const { mean, sd } = site.workersLn;
  const narrow = years < 1 ? 0.7 : 1;
  const residual = sd * Math.sqrt(1 - MEMORY ** 2) * narrow * normal(rng);
  const memory = years < 1 ? 0.75 : MEMORY;
  return peopled(mean + memory * (Math.log(Math.max(1, workers)) - mean) + residual);
}

/** The site some years later. A step up the machines brings fewer people, more ore and much more capital. */
export function evolved(rng: Rng, site: Site, state: State, years: number): State {
  const level = MECHANISATION.indexOf(state.mechanisation);
  const up = level < 3 && within(rng, FAST.has(site.setting.worldRegion) ? STEP_UP_FAST : STEP_UP, years);
  const down = !up && level > 0 && within(rng, STEP_DOWN, years);
  const step = up ? 1 : down ? -1 : 0;
  const rush = site.archetype === "rush";
  const workers = rush
    ? Math.round(state.workers * Math.exp(0.5 * normal(rng)))
    : recount(rng, site, state.workers, years);
  return {
    mechanisation: MECHANISATION[level + step] as Mechanisation,
    workers: Math.max(1, Math.round(workers * 0.7 ** step)),
    orePerWorker: state.orePerWorker * Math.exp(0.2 * normal(rng)) * (3 / 0.7) ** step,
    capital: state.capital * 8 ** step,
    licence: moved(rng, state.licence, years),
  };
}
