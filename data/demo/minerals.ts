import type { Deposit } from "./calibration-work.ts";

const GROUPS: Readonly<Record<string, string>> = {
  gold: "precious",
  silver: "precious",
  diamond: "gemstone",
  coal: "coal",
  sand: "construction",
  stone: "construction",
  salt: "industrial",
  barite: "industrial",
  fluorspar: "industrial",
  magnesite: "industrial",
  mica: "industrial",
  zircon: "industrial",
};

/** `gemstone:ruby` is ruby; `lead-zinc` is one id. */
export const mineralId = (named: string): string => (named.split(":").at(-1) as string).replace("-", "_");

const isGem = (named: string): boolean => named.startsWith("gemstone:");

/** The catalogue's mineral group. */
export const groupOf = (named: string): string => (isGem(named) ? "gemstone" : (GROUPS[named] ?? "base"));

/** Key into the calibration of workers. */
export function workersKey(named: string, known: Readonly<Record<string, unknown>>): string {
  if (isGem(named)) return "gemstone";
  return named in known ? named : "other";
}

/** The calibration's kind of deposit, for mechanisation. */
export function depositOf(named: string, method: string): Deposit {
  if (named === "gold" || named === "silver") return method === "alluvial" ? "alluvial_gold" : "hard_rock_gold";
  const group = groupOf(named);
  if (group === "gemstone") return "gems";
  return group === "base" ? "metals" : "development";
}

export const is3T = (mineral: string): boolean => ["cassiterite", "coltan", "wolframite"].includes(mineral);

/** The catalogue's method for the finer one of the districts. */
export function methodOf(fine: string): string {
  if (fine === "underground") return "underground";
  return ["alluvial", "dredge", "hydraulic"].includes(fine) ? "alluvial" : "open_pit";
}
