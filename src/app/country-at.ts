import type { CountryAt } from "../engine/quality/positions.ts";
import type { Basemap } from "../map/basemap.ts";

const known = new WeakMap<Basemap, CountryAt>();

/** The country whose outline holds a point, by the outlines that the map draws; one function a basemap, so that what is found with it is found once. */
export async function countryAtOf(basemap: Basemap): Promise<CountryAt> {
  const { areaAt } = await import("../map/area-index.ts");
  const { countries } = basemap;
  const made: CountryAt =
    known.get(basemap) ?? ((lon, lat) => countries.features[areaAt(countries, lon, lat)]?.properties.key ?? null);
  known.set(basemap, made);
  return made;
}
