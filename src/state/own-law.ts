import "../dialects/late-words.ts";
import { t } from "../dialects/text.ts";
import { checkDefinition } from "../model/check-definition.ts";
import { composeOwnLaw, type OwnLaw } from "../model/own-law.ts";
import { type CountryLaw, lawsOfCountries, OWN_LAW } from "../model/own-law-choice.ts";
import { LAWS } from "./laws.ts";
import { memo } from "./memo.ts";

/** The laws as one definition, checked, in the words of the catalogue. */
export function composed(laws: readonly CountryLaw[]): OwnLaw {
  const own = composeOwnLaw(laws, {
    name: t("own_law.name"),
    why: t("own_law.why"),
    outsideLaw: t("own_law.outside"),
    noLaw: t("own_law.none"),
  });
  const checked = checkDefinition(own.definition);
  if (!checked.ok) throw new Error(`${OWN_LAW}: ${checked.errors[0]?.code} at ${checked.errors[0]?.place}`);
  return { ...own, definition: checked.definition };
}

/** The law of every country of which one is known, by country code. */
export const countryLaws = memo((): readonly CountryLaw[] => lawsOfCountries(LAWS));

/** Each site under its own country's law, made when first asked for. */
export const ownLaw = memo((): OwnLaw => composed(countryLaws()));
