import type { SiteTable } from "../../model/site-table.ts";
import type { Codes } from "../ranks.ts";

const KM_A_DEGREE = 111.32;
const NEAR_KM = 1;

function groupsBy(count: number, keyOf: (site: number) => string | null): number[][] {
  const groups = new Map<string, number[]>();
  for (let site = 0; site < count; site++) {
    const key = keyOf(site);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Groups of sites at exactly one position. Visits of one site are no duplicates: they have one id. */
export const samePosition = ({ siteCount, lon, lat }: SiteTable): number[][] =>
  groupsBy(siteCount, (site) => {
    const [x, y] = [lon[site] ?? Number.NaN, lat[site] ?? Number.NaN];
    return Number.isNaN(x + y) ? null : `${x} ${y}`;
  });

function isNear({ lon, lat }: SiteTable, a: number, b: number): boolean {
  const [x, y, u, v] = [lon[a], lat[a], lon[b], lat[b]] as [number, number, number, number];
  const east = (x - u) * Math.cos((((y + v) / 2) * Math.PI) / 180);
  return Math.hypot(east, y - v) * KM_A_DEGREE <= NEAR_KM;
}

/**
 * Sites that have a namesake within a kilometre. Names by code, 0 where unknown; sites of one name are put in order of
 * latitude and each is held against the next ones within reach only.
 */
export function sameNameNearby(table: SiteTable, nameOf: Codes): number[] {
  const found = new Set<number>();
  const reach = NEAR_KM / KM_A_DEGREE;
  const { lat } = table;
  for (const group of groupsBy(table.siteCount, (site) => (nameOf[site] ? String(nameOf[site]) : null))) {
    const ordered = group
      .filter((site) => !Number.isNaN((table.lon[site] ?? Number.NaN) + (lat[site] ?? Number.NaN)))
      .sort((a, b) => (lat[a] ?? 0) - (lat[b] ?? 0));
    for (const [at, a] of ordered.entries()) {
      for (let next = at + 1; next < ordered.length; next++) {
        const b = ordered[next] as number;
        if ((lat[b] ?? 0) - (lat[a] ?? 0) > reach) break;
        if (isNear(table, a, b)) found.add(a).add(b);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}
