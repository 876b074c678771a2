import type { Column, SiteTable } from "../../model/site-table.ts";
import { isScalar, readText } from "../../model/value.ts";
import type { IssueLog } from "../issue-log.ts";
import { AreaIndex } from "./area-index.ts";
import type { NamedAreas } from "./named-areas.ts";
import { columnOfSites } from "./visit-column.ts";

/** The properties that a position can answer where a file does not state them. */
export const PLACE_PROPERTIES = ["country", "region"] as const;

export const lacksPlaces = ({ columns }: SiteTable): boolean => PLACE_PROPERTIES.some((name) => !columns.has(name));

/**
 * The table with the country and the province that each site lies in, where the file has no such column at all: what a
 * file states in some rows is never filled in for others. A province is only told where its country is the stated one.
 * Borders are the basemap's (Natural Earth, simplified), so close to one the answer can be the neighbour's.
 */
export function withPlaces(table: SiteTable, provinces: NamedAreas, issues: IssueLog): SiteTable {
  const missing = PLACE_PROPERTIES.filter((name) => !table.columns.has(name));
  const index = new AreaIndex(provinces.polygons);
  const areaOf = Int32Array.from(table.lon, (lon, site) => index.at(lon, table.lat[site] ?? Number.NaN));
  const keyOf = (site: number): string | undefined => provinces.keys[areaOf[site] ?? -1];
  const placed = table.lon.reduce((sum, lon) => sum + (Number.isNaN(lon) ? 0 : 1), 0);
  const found = areaOf.reduce((sum, area) => sum + (area < 0 ? 0 : 1), 0);
  if (found === 0) return table;
  const columns = new Map<string, Column>(table.columns);
  const stated = table.columns.get("country");
  if (missing.includes("country"))
    columns.set(
      "country",
      columnOfSites(table, (site) => keyOf(site)?.slice(0, 3)),
    );
  if (missing.includes("region")) {
    columns.set(
      "region",
      columnOfSites(table, (site) => {
        const key = keyOf(site);
        if (key === undefined) return undefined;
        return stated && lastText(stated, table, site) !== key.slice(0, 3) ? undefined : key.slice(4);
      }),
    );
  }
  for (const column of missing)
    issues.add("places.found", "note", { column, params: { n: found, none: placed - found } });
  return { ...table, columns };
}

/** The last text that a column states for a site; a country is read as any nominal is. */
function lastText(column: Column, { visitStart }: SiteTable, site: number): string | undefined {
  if (column.kind === "numbers") return undefined;
  for (let visit = (visitStart[site + 1] ?? 0) - 1; visit >= (visitStart[site] ?? 0); visit--) {
    const raw = column.values[(column.codes[visit] ?? 0) - 1];
    if (raw !== undefined) return isScalar(raw) ? readText(raw) : undefined;
  }
  return undefined;
}
