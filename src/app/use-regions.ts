import { useQuery } from "@tanstack/react-query";
import type { SiteTable } from "../model/site-table.ts";
import { countriesOf, provincesOf, type Regions } from "../state/regions.ts";

type By = "countries" | "provinces";

/** What places a site by its position, once the basemap is there; the page does not wait for it. */
async function placing() {
  const [{ loadBasemap }, { areaRegions, namedOrPlaced }] = await Promise.all([
    import("../map/load-basemap.ts"),
    import("../map/regions-of-areas.ts"),
  ]);
  const basemap = await loadBasemap();
  return (table: SiteTable, by: By, named: Regions) => namedOrPlaced(named, areaRegions(basemap, table, by));
}

/**
 * Sites by country and by province, as the map counts them: the region that the file names, else, as soon as the
 * basemap is there, the area that the site lies in.
 */
export function useRegions(table: SiteTable): (by: By) => Regions {
  const { data: placed } = useQuery({
    queryKey: ["placing"],
    queryFn: placing,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return (by) => {
    const named = by === "countries" ? countriesOf(table) : provincesOf(table);
    return placed?.(table, by, named) ?? named;
  };
}
