import { Bins } from "./border-bins.ts";
import { type Group, type Placed, Points } from "./border-points.ts";

/** Two countries, by code, and the sites of either that are near some site of the other. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  /** Ascending. */
  readonly sites: readonly number[];
}

/** The sites near a site of another country, by pair of countries. */
class Found {
  readonly #pairs = new Map<string, { a: number; b: number; sites: Set<number> }>();

  sitesOf(one: number, other: number): Set<number> {
    const [a, b] = [Math.min(one, other), Math.max(one, other)];
    const pair = this.#pairs.get(`${a}:${b}`) ?? { a, b, sites: new Set<number>() };
    this.#pairs.set(`${a}:${b}`, pair);
    return pair.sites;
  }

  pairs(): NearPair[] {
    return [...this.#pairs.values()]
      .filter(({ sites }) => sites.size > 0)
      .map(({ a, b, sites }) => ({ a, b, sites: [...sites].sort((s, t) => s - t) }));
  }
}

/**
 * Sites of two countries within a distance of each other.
 * @param countryOf a code a site; 0 is unknown and takes no part
 * @param include 0 where a site takes no part; null: all do
 * @param withinKm great-circle distance (mean radius)
 */
export function nearAcrossFrontiers(
  placed: Placed,
  countryOf: Uint32Array,
  include: Uint8Array | null,
  withinKm: number,
): NearPair[] {
  const bins = Bins.within<Map<number, number[]>>(withinKm);
  for (let site = 0; site < countryOf.length; site++) {
    const [lon, lat, country] = [placed.lon[site] as number, placed.lat[site] as number, countryOf[site] as number];
    if (country === 0 || include?.[site] === 0 || Number.isNaN(lon + lat)) continue;
    const bin = bins.at(lon, lat, () => new Map());
    const own = bin.get(country);
    if (own) own.push(site);
    else bin.set(country, [site]);
  }
  const points = new Points(placed, withinKm);
  const grouped = bins.map((bin) => [...bin].map(([country, sites]) => [country, points.group(sites)] as const));
  const found = new Found();
  for (const [bin, other] of grouped.pairs()) {
    for (const [country, group] of bin) {
      for (const [foreign, abroad] of other) {
        if (foreign !== country) mark(points, group, abroad, found.sitesOf(country, foreign));
      }
    }
  }
  return found.pairs();
}

/** Marks the sites of a group that are near one of a foreign group; the other way round has its own turn. */
function mark(points: Points, group: Group, abroad: Group, near: Set<number>): void {
  const all = points.near(group, abroad);
  if (all === false) return;
  for (const site of group.sites) if (all || (!near.has(site) && points.nearAny(site, abroad))) near.add(site);
}
