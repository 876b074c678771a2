import type { Feature, FeatureCollection, Point } from "geojson";
import { CRITERIA } from "./criteria.ts";
import type { BenchSites } from "./sites.ts";

/** Properties of a site as a file has them: null where unknown, a level by its name, a flag as true or false. */
export interface SiteProperties {
  readonly site_id: string;
  readonly region: string;
  readonly workers: number | null;
  readonly ore_t_per_day: number | null;
  readonly capital_usd: number | null;
  readonly disturbed_ha: number | null;
  readonly hired_labour_pct: number | null;
  readonly local_workforce_pct: number | null;
  readonly mechanisation: string | null;
  readonly formal_finance: boolean | null;
}

export type SiteFeature = Feature<Point, SiteProperties>;

export const regionName = (region: number): string => `Region ${String(region + 1).padStart(3, "0")}`;

/** The sites as the objects that `JSON.parse` of their file would give. */
export function featuresOf({ count, columns, region, lon, lat }: BenchSites): FeatureCollection<Point, SiteProperties> {
  const known = (at: number, site: number): number | null => {
    const value = columns[at]?.[site] as number;
    return Number.isNaN(value) ? null : value;
  };
  const names = Array.from({ length: 256 }, (_, code) => regionName(code));
  const levels = CRITERIA[6]?.levels ?? [];
  const features: SiteFeature[] = [];
  for (let site = 0; site < count; site++) {
    const level = known(6, site);
    const finance = known(7, site);
    features.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon[site] as number, lat[site] as number] },
      properties: {
        site_id: `S${site + 1}`,
        region: names[region[site] as number] as string,
        workers: known(0, site),
        ore_t_per_day: known(1, site),
        capital_usd: known(2, site),
        disturbed_ha: known(3, site),
        hired_labour_pct: known(4, site),
        local_workforce_pct: known(5, site),
        mechanisation: level === null ? null : (levels[level] as string),
        formal_finance: finance === null ? null : finance === 1,
      },
    });
  }
  return { type: "FeatureCollection", features };
}

/** Features that are parsed at once; the text of all of them would be longer than a string may be. */
const AT_ONCE = 20_000;

/** The same as a page has them: parsed from the text of their file, with the other properties that such a file has. */
export function parsedFeatures(sites: BenchSites): SiteFeature[] {
  const found: SiteFeature[] = [];
  for (let from = 0; from < sites.count; from += AT_ONCE) {
    const to = Math.min(sites.count, from + AT_ONCE);
    const part = (values: Float64Array): Float64Array => values.subarray(from, to);
    const { features } = featuresOf({
      count: to - from,
      columns: sites.columns.map(part),
      region: sites.region.subarray(from, to),
      lon: part(sites.lon),
      lat: part(sites.lat),
    });
    const filed = features.map((feature, at) => ({
      ...feature,
      properties: { ...feature.properties, ...others(from + at), site_id: `S${from + at + 1}` },
    }));
    for (const feature of JSON.parse(JSON.stringify(filed)) as SiteFeature[]) found.push(feature);
  }
  return found;
}

/** Properties that no criterion reads, up to twenty in all. */
const others = (site: number) => ({
  name: `Site ${site}`,
  country: ["COD", "GHA", "PER", "TZA"][site % 4],
  mineral: ["gold", "tin", "cobalt"][site % 3],
  method: ["open_pit", "underground", "alluvial"][site % 3],
  operator: ["individual", "group", "cooperative"][site % 3],
  licence: ["none", "applied", "held"][site % 3],
  mercury: site % 2 === 0,
  observed_on: `2025-0${1 + (site % 9)}-11`,
  source: "invented",
  synthetic: true,
});
