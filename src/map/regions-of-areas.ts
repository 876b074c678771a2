import type { SiteTable } from "../model/site-table.ts";
import { memo } from "../state/memo.ts";
import { countriesOf, provincesOf, type Regions } from "../state/regions.ts";
import { areaAt } from "./area-index.ts";
import type { Areas, Basemap } from "./basemap.ts";

/** Sites by the areas that the map draws, and the regions of the file that were fitted into an area of another name. */
export interface AreaRegions extends Regions {
  /** By area key: keys of the file's regions that have no polygon and lie mostly in this one. */
  readonly nested: ReadonlyMap<string, readonly string[]>;
}

/** For each region of the file without a polygon, the area that most of its placed sites lie in; -1 where none. */
function mostlyIn(
  areas: Areas,
  { lon, lat, siteCount }: SiteTable,
  named: Regions,
  known: readonly number[],
): number[] {
  if (!known.some((area, region) => region > 0 && area === -1)) return [...known];
  const votes = named.keys.map(() => new Map<number, number>());
  for (let site = 0; site < siteCount; site++) {
    const region = named.of[site] as number;
    if (region === 0 || known[region] !== -1) continue;
    const area = areaAt(areas, lon[site] as number, lat[site] as number);
    if (area >= 0) votes[region]?.set(area, (votes[region]?.get(area) ?? 0) + 1);
  }
  return votes.map((tally, region) => {
    const [best] = [...tally].sort(([a, n], [b, m]) => m - n || a - b);
    return best?.[0] ?? known[region] ?? -1;
  });
}

/**
 * Sites by area. A region that the file names wins over where a point lies: it is the area of that key, else the one
 * that most of the region's sites lie in. Sites without a named region go by their position.
 * `keys[0]` is "", for sites in no area.
 */
export function regionsOfAreas(areas: Areas, table: SiteTable, named: Regions): AreaRegions {
  const keys = ["", ...areas.features.map(({ properties }) => properties.key)];
  const indexOfKey = new Map(areas.features.map(({ properties }, at) => [properties.key, at]));
  const known = named.keys.map((key) => indexOfKey.get(key) ?? -1);
  const areaOf = mostlyIn(areas, table, named, known);
  const of = new Uint32Array(table.siteCount);
  const { lon, lat } = table;
  for (let site = 0; site < of.length; site++) {
    const region = named.of[site] as number;
    const area = region > 0 ? areaOf[region] : areaAt(areas, lon[site] as number, lat[site] as number);
    of[site] = (area ?? -1) + 1;
  }
  const nested = new Map<string, string[]>();
  for (const [region, area] of areaOf.entries()) {
    const key = keys[area + 1] ?? "";
    if (region > 0 && area >= 0 && known[region] === -1) {
      nested.set(key, [...(nested.get(key) ?? []), named.keys[region] ?? ""]);
    }
  }
  return { of, keys, nested };
}

const areasOf = memo(regionsOfAreas);

/** Sites by the areas of a basemap, found once for all who ask. */
export const areaRegions = (basemap: Basemap, table: SiteTable, by: "countries" | "provinces"): AreaRegions =>
  by === "countries"
    ? areasOf(basemap.countries, table, countriesOf(table))
    : areasOf(basemap.provinces, table, provincesOf(table));

/**
 * Sites by the regions that the file names; a site without a name counts in the area that it lies in, as on the map.
 * `keys[0]` is "", for sites of which neither is known.
 */
export const namedOrPlaced = memo((named: Regions, areas: AreaRegions): Regions => {
  const keys = [...named.keys];
  const codes = new Map(keys.map((key, code) => [key, code]));
  const codeOf = (key: string): number => {
    const code = codes.get(key) ?? keys.push(key) - 1;
    codes.set(key, code);
    return code;
  };
  // Of a width of its own: there may be more keys than were named.
  const of = new Uint32Array(named.of);
  for (let site = 0; site < of.length; site++) {
    if (of[site] === 0) of[site] = codeOf(areas.keys[areas.of[site] as number] ?? "");
  }
  return { of, keys };
});
