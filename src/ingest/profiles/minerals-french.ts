import { fold } from "./fold.ts";

/** [English id, group of the catalogue] by the folded French name, typing errors of the published file included. */
const MINERALS: ReadonlyMap<string, readonly [id: string, group: string]> = new Map([
  ["or", ["gold", "precious"]],
  ["argent", ["silver", "precious"]],
  ["cassiterite", ["cassiterite", "base"]],
  ["coltan", ["coltan", "base"]],
  ["wolframite", ["wolframite", "base"]],
  ["cuivre", ["copper", "base"]],
  ["cobalt", ["cobalt", "base"]],
  ["manganese", ["manganese", "base"]],
  ["manvenve", ["manganese", "base"]],
  ["fer", ["iron", "base"]],
  ["plomb", ["lead", "base"]],
  ["galene", ["galena", "base"]],
  ["bauxite", ["bauxite", "base"]],
  ["titanium", ["titanium", "base"]],
  ["niobium", ["niobium", "base"]],
  ["pyrochlore", ["pyrochlore", "base"]],
  ["digenite", ["digenite", "base"]],
  ["diamant", ["diamond", "gemstone"]],
  ["tourmaline", ["tourmaline", "gemstone"]],
  ["amethyste", ["amethyst", "gemstone"]],
  ["saphir", ["sapphire", "gemstone"]],
  ["monazite", ["monazite", "industrial"]],
  ["zircon", ["zircon", "industrial"]],
  ["arsenopyrite", ["arsenopyrite", "base"]],
  ["charbon", ["coal", "coal"]],
]);

/** Words that stand where the surveyor could not say. */
const UNKNOWN = new Set(["", "inconnu"]);

export interface Mineral {
  readonly id: string;
  readonly group: string | undefined;
}

/** The mineral a French name means; undefined where none is stated. A name that is not listed keeps its own spelling. */
export function readFrenchMineral(value: unknown): Mineral | undefined {
  if (typeof value !== "string" || UNKNOWN.has(fold(value))) return undefined;
  const [id, group] = MINERALS.get(fold(value)) ?? [value.trim(), undefined];
  return { id, group };
}
