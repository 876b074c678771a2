/** The calibration's world regions. A country of South, Central or East Asia is one that no other region names. */
const MEMBERS: Readonly<Record<string, string>> = {
  central_africa: "COD CAF CMR COG AGO BDI RWA",
  west_africa: "GHA CIV BFA MLI GIN SLE LBR NGA NER SEN BEN",
  east_southern_africa: "TZA KEN UGA ETH SSD ZWE ZMB MOZ MWI MDG ZAF NAM",
  sahara: "SDN TCD MRT EGY MAR",
  andes_central_america: "COL PER BOL ECU CHL MEX NIC HND DOM",
  amazon_guianas: "BRA GUY SUR VEN GUF",
  southeast_asia_pacific: "IDN PHL PNG SLB VNM LAO KHM MMR",
};
const REGION_OF = new Map(
  Object.entries(MEMBERS).flatMap(([region, countries]) => countries.split(" ").map((iso) => [iso, region] as const)),
);

export const worldRegion = (country: string): string => REGION_OF.get(country) ?? "south_central_east_asia";

export function continentOf(region: string): "africa" | "asia" | "latin_america" {
  if (region === "andes_central_america" || region === "amazon_guianas") return "latin_america";
  return region.endsWith("africa") || region === "sahara" ? "africa" : "asia";
}

/** Where the tin, tantalum and tungsten chain is tagged. */
export const GREAT_LAKES: ReadonlySet<string> = new Set(["COD", "RWA", "BDI", "UGA"]);
