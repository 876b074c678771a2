import countries from "../../data/countries.json";

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(countries.names));

/** The usual English name of a country by ISO 3166-1 alpha-3 code; the text as it stands where it is no code. */
export const countryName = (code: string): string => NAMES.get(code) ?? code;
