import type { Area } from "./sources.ts";

/** Natural Earth's own codes where they differ from ISO 3166-1 alpha-3; some of its units are parts of a country. */
const ISO_OF_NATURAL_EARTH: Readonly<Record<string, string>> = {
  ALD: "ALA",
  ATC: "AUS",
  CLP: "FRA",
  CSI: "AUS",
  CYN: "CYP",
  ESB: "CYP",
  IOA: "AUS",
  KAB: "KAZ",
  KAS: "IND",
  KOS: "XKX",
  PSX: "PSE",
  SAH: "ESH",
  SDS: "SSD",
  SOL: "SOM",
  USG: "CUB",
  WSB: "CYP",
};

/** Overseas parts that have an ISO code of their own, by ISO 3166-2. */
const ISO_OF_PART: Readonly<Record<string, string>> = {
  "FR-GF": "GUF",
  "FR-GP": "GLP",
  "FR-MQ": "MTQ",
  "FR-RE": "REU",
  "FR-YT": "MYT",
  "NL-BQ1": "BES",
  "NL-BQ2": "BES",
  "NL-BQ3": "BES",
};

/** Neither has a site nor is drawn: the pole is beyond the map, and reefs claimed by six states are not ours to give. */
const LEFT_OUT = new Set(["ATA", "PGA"]);

/** Names as a map writes them, where the source is formal, abridged or out of date. */
const USUAL_NAME: Readonly<Record<string, string>> = {
  BHS: "Bahamas",
  BES: "Caribbean Netherlands",
  COD: "DR Congo",
  COG: "Congo",
  CZE: "Czechia",
  FSM: "Micronesia",
  GLP: "Guadeloupe",
  GNB: "Guinea-Bissau",
  GUF: "French Guiana",
  HKG: "Hong Kong",
  MAC: "Macau",
  MKD: "North Macedonia",
  MTQ: "Martinique",
  MYT: "Mayotte",
  PSE: "Palestine",
  REU: "Réunion",
  SRB: "Serbia",
  SSD: "South Sudan",
  STP: "São Tomé and Príncipe",
  SWZ: "Eswatini",
  TLS: "Timor-Leste",
  TUR: "Türkiye",
  TZA: "Tanzania",
  USA: "United States",
};

const text = (area: Area, key: string): string => String(area.properties[key] ?? "");

/** ISO 3166-1 alpha-3 of a province's country (XKX for Kosovo, which has no ISO code); null where it is left out. */
export function isoOf(area: Area): string | null {
  const code = text(area, "adm0_a3");
  if (LEFT_OUT.has(code)) return null;
  return ISO_OF_PART[text(area, "iso_3166_2")] ?? ISO_OF_NATURAL_EARTH[code] ?? code;
}

/** English names by ISO code: the usual one, else the one that most of the country's provinces give. */
export function countryNames(areas: readonly Area[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const area of areas) {
    const iso = isoOf(area);
    // A part under another code (Somaliland in Somalia) must not name the whole.
    if (!iso || (names.has(iso) && text(area, "adm0_a3") !== iso)) continue;
    names.set(iso, USUAL_NAME[iso] ?? text(area, "admin").replace(/^The /, ""));
  }
  return names;
}
