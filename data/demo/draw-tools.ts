import { ADOPTION, type Operator, TRACED_3T } from "./calibration-people.ts";
import { MECHANISATION } from "./calibration-work.ts";
import { chance, pick, shifted } from "./distributions.ts";
import { is3T } from "./minerals.ts";
import type { Rng } from "./rng.ts";
import type { Archetype, Facts, Setting, State } from "./site.ts";
import { GREAT_LAKES } from "./world-regions.ts";

/** Shifts on the logit scale (assumed). */
const WITH_LICENCE = 0.8;
const ORGANISED = 0.7;
const A_YEAR_SINCE_2015 = 0.12;
const EAST_AFRICA = new Set(["KEN", "TZA", "UGA", "RWA", "ETH", "BDI"]);

/** The new tools: portable crushers, maps, digital tags, phones, reports, banks. */
export function drawTools(
  rng: Rng,
  setting: Setting,
  archetype: Archetype,
  operator: Operator,
  state: State,
  year: number,
): Facts {
  const level = Math.min(3, MECHANISATION.indexOf(state.mechanisation));
  const organised = operator === "cooperative" || operator.endsWith("company");
  const shift =
    (state.licence === "held" ? WITH_LICENCE : 0) + (organised ? ORGANISED : 0) + A_YEAR_SINCE_2015 * (year - 2015);
  const modern = archetype === "modernised";
  const adopted = (id: keyof typeof ADOPTION, times = 1): number =>
    Math.min(0.97, shifted(Math.min(0.95, (ADOPTION[id][level] ?? 0) * times), shift));
  const tagged = is3T(setting.mineral) && GREAT_LAKES.has(setting.country);
  const facts: Facts = new Map();
  const yes = (id: string, probability: number) => facts.set(id, chance(rng, probability));
  yes("portable_crusher", setting.method === "alluvial" ? 0 : adopted("portable_crusher"));
  yes("gps_mapping", adopted("gps_mapping", modern ? 2 : 1));
  yes("digital_traceability", modern ? 0.55 : tagged ? TRACED_3T : adopted("digital_traceability"));
  yes("mobile_trading", adopted("mobile_trading", EAST_AFRICA.has(setting.country) ? 1.8 : 1));
  yes("esg_reporting", modern ? 0.4 : adopted("esg_reporting", operator === "cooperative" ? 4 : 1));
  yes("formal_finance", adopted("formal_finance", modern ? 3 : 1));
  facts.set(
    "sells_to",
    state.licence === "held"
      ? pick(rng, { local_trader: 0.4, licensed_buyer: 0.35, state_buyer: 0.15, exporter: 0.1 })
      : pick(rng, { local_trader: 0.8, licensed_buyer: 0.12, state_buyer: 0.04, exporter: 0.04 }),
  );
  return facts;
}
