import type { Definition } from "./definition.ts";

/** Id of the definition that puts each site under its own country's law. */
export const OWN_LAW = "own-law";

/** A country and the law that its sites are read under. */
export interface CountryLaw {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly law: Definition;
}

/** Standings that bind or are used today, the stronger first. A repealed text or a proposal sorts nobody. */
const STANDINGS: readonly (string | undefined)[] = ["in_force", "administrative"];

/**
 * Where a country has several texts of one standing. Chile's clean production agreement speaks of an operation, as
 * data on sites do, and takes in every site that the state buyer's rule takes in; that rule speaks of a holder.
 */
const CHOSEN: Readonly<Record<string, string>> = { CHL: "cl-small-apl" };

const standingOf = ({ source }: Definition): number => STANDINGS.indexOf(source?.status);

/** The stronger standing first, then the text chosen for its country, then the later year, then the id. */
function before(country: string, a: Definition, b: Definition): number {
  const chosen = (law: Definition): number => Number(law.id === CHOSEN[country]);
  const year = (law: Definition): number => law.source?.year ?? 0;
  return (
    standingOf(a) - standingOf(b) ||
    chosen(b) - chosen(a) ||
    year(b) - year(a) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/**
 * One law a country, by country code, whatever the order of `definitions`: the one in force, else the administrative
 * one. Historical texts, proposals, international texts and illustrations are nobody's law.
 */
export function lawsOfCountries(definitions: readonly Definition[]): CountryLaw[] {
  const byCountry = new Map<string, Definition>();
  for (const law of definitions) {
    const country = law.source?.country;
    if (!country || standingOf(law) < 0) continue;
    const known = byCountry.get(country);
    if (!known || before(country, law, known) < 0) byCountry.set(country, law);
  }
  return [...byCountry].map(([country, law]) => ({ country, law })).sort((a, b) => (a.country < b.country ? -1 : 1));
}
