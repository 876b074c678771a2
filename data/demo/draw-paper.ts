import {
  AREA_BY_OPERATOR,
  AREA_CAP,
  AREA_WITHOUT_CAP,
  LICENCE,
  LICENCE_SHIFT,
  type Operator,
  TRACED_3T,
  USUAL_LICENCE,
} from "./calibration-people.ts";
import type { Mechanisation } from "./calibration-work.ts";
import { chance, logNormal, oneOf, percent, pick, shifted, uniform } from "./distributions.ts";
import { is3T } from "./minerals.ts";
import type { Rng } from "./rng.ts";
import type { Archetype, Facts, Licence, Setting } from "./site.ts";
import { GREAT_LAKES } from "./world-regions.ts";

export function drawLicence(
  rng: Rng,
  setting: Setting,
  archetype: Archetype,
  operator: Operator,
  machines: Mechanisation,
  protectedArea: boolean,
): Licence {
  if (archetype === "rush") return "none";
  if (archetype === "fronted") return chance(rng, 0.8) ? "held" : "applied";
  if (archetype === "modernised") return pick(rng, { held: 0.75, applied: 0.25 });
  const [held, applied] = LICENCE[setting.country] ?? USUAL_LICENCE;
  const shift =
    (LICENCE_SHIFT[operator] ?? 0) +
    (LICENCE_SHIFT[machines] ?? 0) +
    (protectedArea ? (LICENCE_SHIFT["protected"] as number) : 0);
  const holds = shifted(held, shift);
  if (chance(rng, holds)) return "held";
  const others = 1 - held;
  return others > 0 && chance(rng, Math.min(0.95, shifted(applied / others, shift / 2))) ? "applied" : "none";
}

/** On the country's cap, on a half or a quarter of it, somewhere below, or above it where old titles were merged. */
function drawArea(rng: Rng, country: string, operator: Operator): number {
  const cap = AREA_CAP[country];
  if (cap === undefined) return logNormal(rng, AREA_WITHOUT_CAP[operator], 0.9);
  const scaled = country === "IDN" ? { individual: 1, group: 5 }[operator as string] : undefined;
  const ceiling = scaled ?? cap;
  const kind = pick(rng, { cap: 0.45, half: 0.15, quarter: 0.15, below: 0.2, above: 0.05 });
  if (kind === "cap") return ceiling;
  if (kind === "half") return ceiling / 2;
  if (kind === "quarter") return ceiling / 4;
  if (kind === "above") return ceiling * uniform(rng, 1.1, 4);
  return Math.max(ceiling * 0.05, AREA_BY_OPERATOR[operator] * ceiling * uniform(rng, 0.1, 1));
}

/** What follows from the licence: permit, zone, tax, traceability, plans. */
export function drawPaper(
  rng: Rng,
  setting: Setting,
  archetype: Archetype,
  operator: Operator,
  licence: Licence,
): Facts {
  const held = licence === "held";
  const facts: Facts = new Map();
  const yes = (id: string, probability: number) => facts.set(id, chance(rng, probability));
  const by = (ofHeld: number, ofApplied: number, ofNone: number): number =>
    held ? ofHeld : licence === "applied" ? ofApplied : ofNone;
  const modern = archetype === "modernised";

  facts.set(
    "environmental_permit",
    modern ? pick(rng, { approved: 0.5, applied: 0.35, none: 0.15 }) : drawPermit(rng, licence),
  );
  const zoned = ["GHA", "PHL"].includes(setting.country) ? by(0.95, 0.3, 0.04) : by(0.1, 0.06, 0.03);
  yes("designated_zone", zoned);
  yes("taxed", by(0.75, 0.45, 0.3));
  const traced = is3T(setting.mineral) && GREAT_LAKES.has(setting.country) ? TRACED_3T : by(0.15, 0.08, 0.03);
  yes("traceability", modern ? 0.65 : traced);
  yes("third_party_title", held ? 0.04 : 0.22);
  yes("customary_consent", by(0.6, 0.55, 0.5));
  yes("management_plan", by(modern ? 0.8 : 0.35, 0.15, 0.03));
  facts.set("miner_cards_pct", percent(Math.max(0, by(0.5, 0.25, 0.1) + uniform(rng, -0.3, 0.3))));
  if (held) {
    facts.set(
      "licence_standing",
      modern ? "valid" : pick(rng, { valid: 0.55, expired: 0.24, suspended: 0.05, revoked: 0.04, disputed: 0.12 }),
    );
    facts.set("holder_operates", archetype !== "fronted" && chance(rng, 0.75));
  }
  if (held || (licence === "applied" && chance(rng, 0.3)))
    facts.set("licence_area_ha", drawArea(rng, setting.country, operator));
  if (GREAT_LAKES.has(setting.country))
    facts.set("site_qualification", oneOf(rng, ["green", "green", "yellow", "red"]));
  return facts;
}

function drawPermit(rng: Rng, licence: Licence): string {
  if (licence === "held") return pick(rng, { approved: 0.25, applied: 0.2, none: 0.55 });
  if (licence === "applied") return pick(rng, { approved: 0.03, applied: 0.22, none: 0.75 });
  return pick(rng, { approved: 0.005, applied: 0.015, none: 0.98 });
}
