import { checkDefinition } from "../model/check-definition.ts";
import type { Definition } from "../model/definition.ts";

const FILES = import.meta.glob<unknown>("../../data/definitions/*.json", { eager: true, import: "default" });

function checked(path: string, json: unknown): Definition {
  const result = checkDefinition(json);
  if (!result.ok) throw new Error(`${path}: ${result.errors[0]?.code} at ${result.errors[0]?.place}`);
  return result.definition;
}

/** Every built-in definition, by id: those written as illustration and those in law. */
export const LAWS: readonly Definition[] = Object.entries(FILES)
  .map(([path, json]) => checked(path, json))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
