import fourLimits from "../../data/definitions/four-limits.json";
import ghana from "../../data/definitions/gh-small-scale.json";
import newLens from "../../data/definitions/new-lens.json";
import peru from "../../data/definitions/pe-small-mining.json";
import { checkDefinition } from "../model/check-definition.ts";
import type { Definition } from "../model/definition.ts";

function checked(json: unknown): Definition {
  const result = checkDefinition(json);
  if (!result.ok) throw new Error(`A built-in definition is invalid at ${result.errors[0]?.place}`);
  return result.definition;
}

/** The built-in definitions, in the order in which they are offered. */
export const PRESETS: readonly Definition[] = [fourLimits, newLens, peru, ghana].map(checked);

/** What a first visit compares: the old four limits and a new lens. */
export const FIRST_PAIR = { baseline: PRESETS[0] as Definition, proposed: PRESETS[1] as Definition };

/** The definition as released under this id, to which a moved one can be set back. */
export const presetOf = (id: string): Definition | undefined => PRESETS.find((preset) => preset.id === id);
