import type { IssueLog } from "./issue-log.ts";

const WGS84 = /CRS:?84|EPSG:{1,2}4326|4326$|WGS ?84/i;

/** Coordinates are read as longitude and latitude on WGS 84; a file that names another system says something else. */
export function noteOtherCrs(name: string, issues: IssueLog): void {
  if (!WGS84.test(name)) issues.add("ingest.other_crs", "note", { value: name });
}
