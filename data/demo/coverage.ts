import { chance } from "./distributions.ts";
import type { Rng } from "./rng.ts";
import type { Facts, Site } from "./site.ts";

/**
 * Shares of sites at which an attribute is not recorded by any visit. `C`: as computed from the IPIS visits. The others
 * are assumed, and for the attributes of the built-in definitions lower than any survey known reaches, so that the
 * first screen is not drowned in unknowns.
 */
const MISSING: Readonly<Record<string, number>> = {
  mineral: 0,
  gold: 0,
  mineral_group: 0,
  stage: 0,
  site_type: 0,
  workers: 0.118, // C
  mechanisation: 0.08,
  method: 0.08,
  operator: 0.1,
  licence: 0.05,
  environmental_permit: 0.15,
  ore_t_per_day: 0.3,
  licence_area_ha: 0.1,
  designated_zone: 0.1,
  taxed: 0.2,
  traceability: 0.15,
  third_party_title: 0.6,
  protected_area: 0.4,
  customary_consent: 0.75,
  management_plan: 0.65,
  miner_cards_pct: 0.75,
  site_qualification: 0.5,
  licence_standing: 0.6,
  holder_operates: 0.7,
  national_ownership_pct: 0.5,
  community_share_pct: 0.4,
  local_workforce_pct: 0.4,
  hired_labour_pct: 0.65,
  members_work_pct: 0.6,
  finance_source: 0.65,
  profit_sharing: 0.7,
  prior_consent: 0.75,
  capital_usd: 0.7,
  depth_m: 0.35,
  installed_power_hp: 0.65,
  volume_m3_per_year: 0.75,
  disturbed_ha: 0.75,
  processing_t_per_day: 0.7,
  heavy_equipment: 0.35,
  explosives: 0.55,
  dredge: 0.6,
  excavators: 0.65,
  active_months: 0.7,
  activity: 0.4,
  unit: 0.15,
  operations: 0.4,
  accidents_12m: 0.45,
  income_usd_per_day: 0.55,
  rehabilitation_pct: 0.7,
  community_fund: 0.4,
  local_spend_pct: 0.8,
  dependants: 0.75,
  safety_plan: 0.6,
  river_working: 0.5,
  esg_reporting: 0.7,
  sells_to: 0.6,
};

interface Block {
  /** Share of sites that this part of the questionnaire never reached. */
  readonly missing: number;
  /** Attributes with their share missing over all sites, this part included. */
  readonly members: Readonly<Record<string, number>>;
}

/** Asked together or not at all: one version of a questionnaire has the questions, another has not. */
const BLOCKS: readonly Block[] = [
  {
    missing: 0.26,
    members: {
      mercury: 0.35,
      cyanide: 0.35,
      mercury_practice: 0.55,
      burning_residential: 0.7,
      children_present: 0.35,
      child_labour: 0.35,
      women_pct: 0.537, // C
      women_count: 0.6,
    },
  },
  {
    missing: 0.4,
    members: {
      portable_crusher: 0.45,
      gps_mapping: 0.5,
      digital_traceability: 0.45,
      mobile_trading: 0.5,
      formal_finance: 0.55,
    },
  },
];

/** A basis is noted only beside what it is the basis of. */
const BASIS_OF: Readonly<Record<string, string>> = { capacity_basis: "ore_t_per_day" };
const BASIS_MISSING = 0.6;

/** Audited sites are recorded, informal ones are not: multipliers of the shares missing (assumed). */
function timesMissing(site: Site): number {
  if (site.archetype === "modernised") return 0.3;
  return { none: 1.3, applied: 1, held: 0.6 }[site.state.licence];
}

/** The multipliers' mean over the sites, so that the shares above hold over all of them. */
const MEAN_TIMES = 1.02;

/** The attributes that some visit of this site records. */
export function drawCoverage(rng: Rng, site: Site, facts: Facts): Set<string> {
  const times = timesMissing(site) / MEAN_TIMES;
  const covered = new Set<string>();
  const reaches = (missing: number): boolean => !chance(rng, Math.min(0.96, missing * times));
  for (const [id, missing] of Object.entries(MISSING)) if (reaches(missing) && facts.has(id)) covered.add(id);
  for (const { missing, members } of BLOCKS) {
    const reached = reaches(missing);
    for (const [id, total] of Object.entries(members)) {
      const asked = reaches((total - missing) / (1 - missing));
      if (reached && asked && facts.has(id)) covered.add(id);
    }
  }
  for (const [id, of] of Object.entries(BASIS_OF)) if (covered.has(of) && !chance(rng, BASIS_MISSING)) covered.add(id);
  return covered;
}
