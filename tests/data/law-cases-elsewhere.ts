import { acres, area, GOLD, type LawCase, limit, nationals, OUT, perYear } from "./law-case.ts";

/** What each text outside Africa says, case by case; written from the texts, not from the files. */
export const ELSEWHERE: Readonly<Record<string, LawCase>> = {
  "br-garimpeira": {
    site: {
      operator: "individual",
      licence_area_ha: 20,
      national_ownership_pct: 100,
      environmental_permit: "approved",
    },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [area("ha_plg", 50, ["small", "small", OUT]), nationals("small")],
    others: [
      [{ operator: "cooperative", licence_area_ha: 900 }, "small"],
      [{ operator: "cooperative", licence_area_ha: null }, "small"],
      [{ operator: null }, `small ${OUT}`],
      [{ operator: "domestic_company" }, OUT],
      [{ environmental_permit: "applied" }, OUT],
    ],
  },
  "cl-small-apl": {
    site: { ore_t_per_day: 100, processing_t_per_day: 100 },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [
      limit("t_mine", "ore_t_per_day", 200, ["small", OUT, OUT], { processing_t_per_day: 500 }),
      limit("t_plant", "processing_t_per_day", 200, ["small", OUT, OUT], { ore_t_per_day: 500 }),
    ],
    others: [
      [{ processing_t_per_day: null }, "small"],
      [{ ore_t_per_day: 500, processing_t_per_day: null }, `small ${OUT}`],
    ],
  },
  "cl-small-enami": {
    site: { ore_t_per_day: 50 },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [limit("t_small", "ore_t_per_day", (5000 * 12) / 365, ["small", OUT, OUT])],
    others: [[{ ore_t_per_day: perYear(4999 * 12) }, "small"]],
  },
  "co-before-exploitation": {
    site: { mechanisation: "heavy", stage: "exploration", licence_area_ha: 100, method: "open_pit", ...GOLD },
    class: "small",
    unknown: `artisanal small medium large ${OUT}`,
    limits: [
      area("ha_small", 150, ["small", "small", "medium"]),
      area("ha_medium", 5000, ["medium", "medium", "large"], { stage: "construction" }),
      area("ha_large", 10000, ["large", "large", OUT]),
    ],
    others: [
      [{ stage: "exploitation" }, OUT],
      [{ mechanisation: "manual", operator: "individual", stage: "exploitation" }, "artisanal"],
      [{ mechanisation: "manual", operator: "group", method: "alluvial", mineral_group: "construction" }, "artisanal"],
      [{ mechanisation: "manual", operator: "group", method: "underground" }, "small"],
      [{ mechanisation: "manual", operator: "cooperative" }, "small"],
      [{ mechanisation: "manual", operator: "group", mineral_group: "coal" }, "small"],
      [{ mechanisation: null, operator: "group" }, "artisanal small"],
    ],
  },
  "ec-small-nonmetallic": {
    site: {
      mineral_group: "industrial",
      method: "open_pit",
      ore_t_per_day: 300,
      licence_area_ha: 50,
      capital_usd: 200_000,
    },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [
      limit("t_open", "ore_t_per_day", 1000, ["small", "small", OUT]),
      area("ha_least", 1, [OUT, "small", "small"]),
      area("ha_most", 300, ["small", "small", OUT]),
      limit("usd_least", "capital_usd", 70_000, [OUT, "small", "small"]),
    ],
    others: [
      [{ method: "underground", ore_t_per_day: 1500 }, "small"],
      [{ method: null, ore_t_per_day: 1500 }, `small ${OUT}`],
      [{ mineral_group: "precious" }, OUT],
      [{ mineral_group: "base" }, OUT],
    ],
  },
  "gy-scales": {
    site: { licence_area_ha: 10, national_ownership_pct: 100 },
    class: "small",
    unknown: `small medium large ${OUT}`,
    limits: [
      area("ha_claim", acres(27.58), ["small", "small", OUT]),
      area("ha_medium_least", acres(150), [OUT, "medium", "medium"]),
      area("ha_medium_most", acres(1200), ["medium", "medium", "large"]),
      area("ha_large_least", acres(500), [OUT, "large", "large"], { national_ownership_pct: 0 }),
      area("ha_large_most", acres(12_800), ["large", "large", OUT]),
      nationals("small"),
    ],
    others: [
      [{ licence_area_ha: acres(100) }, OUT],
      [{ licence_area_ha: acres(600) }, "medium"],
      [{ licence_area_ha: acres(600), national_ownership_pct: null }, "medium large"],
    ],
  },
  "id-people-mining-2010": {
    site: {
      operator: "individual",
      licence_area_ha: 0.5,
      depth_m: 10,
      installed_power_hp: 10,
      heavy_equipment: false,
      explosives: false,
    },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [
      area("ha_person", 1, ["small", "small", OUT]),
      area("ha_group", 5, ["small", "small", OUT], { operator: "group" }),
      area("ha_coop", 10, ["small", "small", OUT], { operator: "cooperative" }),
      limit("m_deep", "depth_m", 25, ["small", "small", OUT]),
      limit("hp_most", "installed_power_hp", 25, ["small", "small", OUT]),
    ],
    others: [
      [{ operator: "domestic_company" }, OUT],
      [{ operator: null, licence_area_ha: 12 }, OUT],
      [{ operator: null, licence_area_ha: 7 }, `small ${OUT}`],
      [{ heavy_equipment: true }, OUT],
      [{ explosives: true }, OUT],
    ],
  },
  "int-minamata": {
    site: { gold: true, operator: "individual" },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [],
    others: [
      [{ gold: false }, OUT],
      [{ operator: "domestic_company", mercury: true }, "small"],
      [{ operator: "foreign_company" }, OUT],
    ],
  },
  "int-oecd": {
    site: { mechanisation: "semi", licence: "none" },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [],
    others: [
      [{ licence: "held" }, "small"],
      [{ mechanisation: "heavy" }, OUT],
    ],
  },
  "mn-cooperative": {
    site: { operator: "cooperative", licence_area_ha: 3, workers: 20 },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [
      area("ha_coop", 5, ["small", "small", OUT]),
      limit("members", "workers", 5, [OUT, "small", "small"], {}, 0.2),
    ],
    others: [[{ operator: "group" }, OUT]],
  },
  "pg-leases": {
    site: { method: "alluvial", licence_area_ha: 4, national_ownership_pct: 100 },
    class: "small",
    unknown: `small medium ${OUT}`,
    limits: [
      area("ha_alluvial", 5, ["small", "small", "medium"]),
      area("ha_lease", 6000, ["medium", "medium", OUT]),
      nationals("small", {}, "medium"),
      limit("nationals_lease", "national_ownership_pct", 51, [OUT, "medium", "medium"]),
    ],
    others: [
      [{ method: "open_pit" }, "medium"],
      [{ method: "underground", national_ownership_pct: 0 }, "medium"],
      [{ method: null }, "small medium"],
    ],
  },
  "ph-small-scale": {
    site: { ore_t_per_day: 20, mechanisation: "motorised", licence_area_ha: 10 },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [
      limit("t_small", "ore_t_per_day", perYear(50_000), ["small", "small", OUT]),
      area("ha_small", 20, ["small", "small", OUT]),
    ],
    others: [[{ mechanisation: "semi" }, OUT]],
  },
  "sr-small-mining": {
    site: { mechanisation: "motorised" },
    class: "small",
    unknown: `small ${OUT}`,
    limits: [],
    others: [[{ mechanisation: "semi" }, OUT]],
  },
};
