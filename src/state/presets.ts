import { queryOptions } from "@tanstack/react-query";
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

/** The built-in definitions that the first picture needs, in the order in which they are offered. */
export const PRESETS: readonly Definition[] = [fourLimits, newLens, peru, ghana].map(checked);

/** What a first visit compares: the old four limits and a new lens. */
export const FIRST_PAIR = { baseline: PRESETS[0] as Definition, proposed: PRESETS[1] as Definition };

const known = new Map(PRESETS.map((preset) => [preset.id, preset]));

/** All built-in definitions, the first ones first; the laws come after the first picture. */
export const allPresets = queryOptions({
  queryKey: ["presets"],
  queryFn: async (): Promise<readonly Definition[]> => {
    const { LAWS } = await import("./laws.ts");
    for (const law of LAWS) if (!known.has(law.id)) known.set(law.id, law);
    const own = (await import("./own-law.ts")).ownLaw().definition;
    known.set(own.id, own);
    return [...known.values()];
  },
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/** The built-in definitions that are there by now. */
export const knownPresets = (): readonly Definition[] => [...known.values()];

/** The definition as released under this id, to which a moved one can be set back. */
export const presetOf = (id: string): Definition | undefined => known.get(id);
