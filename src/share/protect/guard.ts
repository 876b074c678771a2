import { asks } from "../../dialects/asks.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { Choice } from "../../state/choice.ts";
import { FEWEST_SITES, type Protection } from "../../state/sharing.ts";
import type { ShareInput } from "../share-input.ts";

export const isSensitive = (property: string): boolean => attributeOf(property)?.lens === "sensitive";

/** Whether the counts tell of an attribute that may put people at risk: a filter or a rule asks it. */
export function asksSensitive({ baseline, proposed, filters }: Choice, { sensitivity }: Protection): boolean {
  if (filters.clauses.some(({ property }) => isSensitive(property))) return true;
  return sensitivity !== "public" && [baseline, proposed].some((definition) => asks(definition).some(isSensitive));
}

/**
 * The protection that holds for what is chosen: where a sensitive attribute is asked, totals are in steps and nothing
 * below the province leaves, for the pattern on the map would be that attribute's. Invented sites put nobody at risk.
 */
export function protectionFor({ dataSet, choice, protection }: ShareInput): Protection {
  if (dataSet.synthetic || !asksSensitive(choice, protection)) return protection;
  const fewest = Math.max(FEWEST_SITES, protection.fewest);
  return { ...protection, geometry: "admin-1", fewest, totals: "steps" };
}

const guarded = new WeakMap<ShareInput, ShareInput>();

/** The input under the protection that holds for what it asks; itself where that is the one it carries. */
export function guardedInput(input: ShareInput): ShareInput {
  const known = guarded.get(input);
  if (known) return known;
  const protection = protectionFor(input);
  const own = protection === input.protection ? input : { ...input, protection };
  guarded.set(input, own);
  return own;
}
