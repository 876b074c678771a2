import type { IssueLog } from "./issue-log.ts";

/** "WGS 84 / UTM zone 35S" is another system, on the same ellipsoid. */
const WGS84 = /CRS:?84|EPSG:{1,2}4326|4326$|WGS ?84(?! *\/)/i;

export const isWgs84 = (name: string): boolean => WGS84.test(name);

/** Coordinates are read as longitude and latitude on WGS 84; a file that names another system says something else. */
export function noteOtherCrs(name: string, issues: IssueLog): void {
  if (!isWgs84(name)) issues.add("ingest.other_crs", "note", { value: name });
}
