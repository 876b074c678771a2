import type { CriterionType } from "./definition.ts";

export type Lens =
  | "workforce"
  | "mechanisation"
  | "production"
  | "formality"
  | "intent"
  | "impact"
  | "innovation"
  | "sensitive"
  | "condition"
  | "identity";

/** A named, typed, unit-bearing fact about a site. Ids are public and never change. */
export interface Attribute {
  readonly id: string;
  readonly lens: Lens;
  readonly type: CriterionType | "text" | "date";
  readonly unit?: string;
  /** Ordinals in ascending order; nominals as their usual values (others are kept). */
  readonly levels?: readonly string[];
  /** Closed range of an unknown number; null is unbounded. */
  readonly domain?: readonly [number | null, number | null];
}

const COUNT: readonly [number, null] = [0, null];
const SHARE: readonly [number, number] = [0, 100];

const number = (id: string, lens: Lens, unit: string): Attribute => ({
  id,
  lens,
  type: "number",
  unit,
  domain: unit === "%" ? SHARE : COUNT,
});
const flag = (id: string, lens: Lens): Attribute => ({ id, lens, type: "flag" });
const ordinal = (id: string, lens: Lens, ...levels: string[]): Attribute => ({ id, lens, type: "ordinal", levels });
const nominal = (id: string, lens: Lens, ...levels: string[]): Attribute =>
  levels.length > 0 ? { id, lens, type: "nominal", levels } : { id, lens, type: "nominal" };
const text = (id: string): Attribute => ({ id, lens: "identity", type: "text" });

/** The one table that screens, importers, presets and the demonstration data read. */
export const CATALOGUE: readonly Attribute[] = [
  number("workers", "workforce", "persons"),
  nominal("workers_basis", "workforce", "peak", "typical", "on_the_day"),
  number("active_months", "workforce", "months"),

  ordinal("mechanisation", "mechanisation", "manual", "motorised", "semi", "heavy", "full"),
  number("excavators", "mechanisation", "machines"),
  flag("dredge", "mechanisation"),
  flag("heavy_equipment", "mechanisation"),
  flag("explosives", "mechanisation"),
  number("installed_power_hp", "mechanisation", "hp"),

  number("ore_t_per_day", "production", "t/d"),
  number("processing_t_per_day", "production", "t/d"),
  nominal("capacity_basis", "production", "installed", "actual"),
  number("volume_m3_per_year", "production", "m³/yr"),
  number("licence_area_ha", "production", "ha"),
  number("disturbed_ha", "production", "ha"),
  number("depth_m", "production", "m"),
  number("capital_usd", "production", "USD"),

  ordinal("licence", "formality", "none", "applied", "held"),
  nominal("licence_standing", "formality", "valid", "expired", "suspended", "revoked", "disputed"),
  flag("designated_zone", "formality"),
  flag("third_party_title", "formality"),
  flag("protected_area", "formality"),
  flag("customary_consent", "formality"),
  flag("holder_operates", "formality"),
  flag("traceability", "formality"),
  flag("taxed", "formality"),
  flag("management_plan", "formality"),
  ordinal("environmental_permit", "formality", "none", "applied", "approved"),
  number("miner_cards_pct", "formality", "%"),
  nominal("site_qualification", "formality"),

  nominal("operator", "intent", "individual", "group", "cooperative", "domestic_company", "foreign_company"),
  number("national_ownership_pct", "intent", "%"),
  number("community_share_pct", "intent", "%"),
  number("local_workforce_pct", "intent", "%"),
  number("hired_labour_pct", "intent", "%"),
  number("members_work_pct", "intent", "%"),
  nominal("finance_source", "intent", "own", "local_trader", "domestic_investor", "foreign_investor", "public", "bank"),
  flag("profit_sharing", "intent"),
  flag("prior_consent", "intent"),

  flag("mercury", "impact"),
  flag("cyanide", "impact"),
  flag("burning_residential", "impact"),
  flag("river_working", "impact"),
  flag("children_present", "impact"),
  flag("child_labour", "impact"),
  flag("community_fund", "impact"),
  flag("safety_plan", "impact"),
  ordinal("mercury_practice", "impact", "none", "retort_concentrate", "open_burning", "whole_ore"),
  number("women_count", "impact", "persons"),
  number("dependants", "impact", "persons"),
  number("accidents_12m", "impact", "accidents"),
  number("women_pct", "impact", "%"),
  number("rehabilitation_pct", "impact", "%"),
  number("local_spend_pct", "impact", "%"),
  number("income_usd_per_day", "impact", "USD/d"),

  flag("portable_crusher", "innovation"),
  flag("gps_mapping", "innovation"),
  flag("digital_traceability", "innovation"),
  flag("mobile_trading", "innovation"),
  flag("esg_reporting", "innovation"),
  flag("formal_finance", "innovation"),
  nominal("sells_to", "innovation", "local_trader", "licensed_buyer", "state_buyer", "exporter"),

  flag("armed_presence", "sensitive"),
  flag("armed_interference", "sensitive"),
  flag("forced_labour", "sensitive"),

  nominal("mineral", "condition"),
  flag("gold", "condition"),
  nominal("mineral_group", "condition", "precious", "base", "gemstone", "construction", "industrial", "coal"),
  nominal("method", "condition", "open_pit", "underground", "alluvial", "reprocessing"),
  nominal("stage", "condition", "exploration", "construction", "exploitation", "idle", "abandoned"),
  nominal("activity", "condition", "permanent", "seasonal", "rush"),
  nominal("site_type", "condition", "mine", "processing", "mine_and_processing", "trading"),
  nominal("unit", "condition", "pit", "operation", "licence", "cluster", "district"),
  number("operations", "condition", "operations"),

  text("site_id"),
  text("visit_id"),
  text("holder_id"),
  text("name"),
  { id: "country", lens: "identity", type: "nominal" },
  { id: "region", lens: "identity", type: "nominal" },
  { id: "observed_on", lens: "identity", type: "date" },
  text("source"),
  flag("synthetic", "identity"),
];

const BY_ID: ReadonlyMap<string, Attribute> = new Map(CATALOGUE.map((attribute) => [attribute.id, attribute]));

/** The attribute of this id, or undefined: any other property of a file may be a criterion too. */
export const attributeOf = (id: string): Attribute | undefined => BY_ID.get(id);
