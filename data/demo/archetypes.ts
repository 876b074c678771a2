import { pick } from "./distributions.ts";
import type { Rng } from "./rng.ts";
import type { Archetype, Setting } from "./site.ts";

/**
 * Independent draws hardly ever make the sites that the debate is about, so these are drawn first. Shares of sites,
 * all assumed: `modernised` (community-run, mechanised, licensed, traced), `fronted` (a foreign-financed heavy unit on
 * a local's licence), `rush`, `nominal_cooperative` (a cooperative in name only).
 */
const SHARES: Readonly<Record<Archetype, number>> = {
  modernised: 0.08,
  fronted: 0.02,
  rush: 0.03,
  nominal_cooperative: 0.04,
  ordinary: 0.83,
};

const RUSH_MINERALS = new Set(["gold", "coltan", "cassiterite", "cobalt", "lithium"]);
const canRush = ({ mineral, named }: Setting): boolean =>
  RUSH_MINERALS.has(mineral) || named.startsWith("gemstone:") || mineral === "diamond";

export function drawArchetype(rng: Rng, setting: Setting): Archetype {
  return pick(rng, { ...SHARES, rush: canRush(setting) ? SHARES.rush * 1.1 : 0 });
}
