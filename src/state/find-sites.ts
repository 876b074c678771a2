import type { SiteTable } from "../model/site-table.ts";
import { countryName } from "./country-name.ts";
import { folded } from "./fold.ts";
import { memo } from "./memo.ts";
import { countriesOf, provincesOf, type Regions } from "./regions.ts";
import { nameOf } from "./site-order.ts";

/** A named place that is no site: a town, from the basemap. `country` is ISO 3166-1 alpha-3. */
export interface Place {
  readonly name: string;
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
  /** Thousands of inhabitants: of two towns of one name the larger is meant. */
  readonly thousands?: number;
}

/** Something that the search field found. `where` says in which province and country it lies. */
export type Found =
  | { readonly kind: "site"; readonly site: number; readonly name: string; readonly where: string }
  | ({ readonly kind: "region" | "place"; readonly zoom: number; readonly where: string } & Omit<Place, "country">);

const MOST_SITES = 20;
const MOST_OTHERS = 6;
const PLACE_ZOOM = 9;

/** How well a text answers: it is the query, begins with it, a word of it does, or it only contains it; Infinity: not at all. */
function closeness(text: string, query: string): number {
  const at = text.indexOf(query);
  if (at < 0) return Infinity;
  if (at === 0) return text.length === query.length ? 0 : 1;
  return /[\s\-'(/]/.test(text.charAt(at - 1)) ? 2 : 3;
}

/** Answers of one kind, the best first, and how well the best of them answers. */
interface Answers {
  readonly fit: number;
  readonly found: readonly Found[];
}
const NO_FIT = 4;

/** The best answers, at most `most`; equal ones in the order in which they were given. */
function best<T>(
  items: Iterable<readonly [fit: number, item: T]>,
  most: number,
): { readonly fit: number; readonly items: T[] } {
  const byFit: T[][] = Array.from({ length: NO_FIT }, () => []);
  for (const [rank, item] of items) {
    const bucket = byFit[rank];
    if (bucket && bucket.length < most) bucket.push(item);
    if (byFit[0]?.length === most) break;
  }
  const fit = byFit.findIndex((bucket) => bucket.length > 0);
  return { fit: fit < 0 ? NO_FIT : fit, items: byFit.flat().slice(0, most) };
}

const foldedSites = memo((table: SiteTable): readonly string[] =>
  table.siteIds.map((_, site) => folded(nameOf(table, site))),
);
const foldedIds = memo((table: SiteTable): readonly string[] => table.siteIds.map(folded));
const largestFirst = memo((places: readonly Place[]) =>
  places
    .map((place) => ({ folded: folded(place.name), place }))
    .sort((a, b) => (b.place.thousands ?? 0) - (a.place.thousands ?? 0)),
);

/** "Mwenga, Sud-Kivu, DR Congo" as far as the data say. */
export function whereabouts(table: SiteTable, site: number): string {
  const provinces = provincesOf(table);
  const countries = countriesOf(table);
  const province = (provinces.keys[provinces.of[site] ?? 0] ?? "").split("/").slice(1).join("/");
  const country = countries.keys[countries.of[site] ?? 0] ?? "";
  return [province, country && countryName(country)].filter(Boolean).join(", ");
}

function findSites(table: SiteTable, query: string): Answers {
  const names = foldedSites(table);
  const ids = foldedIds(table);
  function* ranked(): Generator<readonly [number, number]> {
    for (let site = 0; site < table.siteCount; site++) {
      const rank = Math.min(closeness(names[site] ?? "", query), closeness(ids[site] ?? "", query));
      if (rank < Infinity) yield [rank, site];
    }
  }
  const { fit, items } = best(ranked(), MOST_SITES);
  const found = items.map(
    (site): Found => ({ kind: "site", site, name: nameOf(table, site), where: whereabouts(table, site) }),
  );
  return { fit, found };
}

/** The middle of a region's placed sites, and a zoom at which all of them are in view; null where none is placed. */
export function regionView(table: SiteTable, { of }: Regions, code: number) {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let site = 0; site < table.siteCount; site++) {
    const [lon, lat] = [table.lon[site] ?? Number.NaN, table.lat[site] ?? Number.NaN];
    if (of[site] !== code || Number.isNaN(lon)) continue;
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  if (west > east) return null;
  // A window about 1.4 times as wide as the sites; the world is 360 degrees wide at zoom 0 on 512 pixels.
  const zoom = Math.log2(360 / Math.max(east - west, north - south, 0.05)) + 0.5;
  return { lon: (west + east) / 2, lat: (south + north) / 2, zoom: Math.min(10, Math.max(2, zoom)) };
}

/** A region's name, and the country it lies in where it is a province. */
function regionNames(key: string): { readonly name: string; readonly where: string } {
  const [country = "", ...rest] = key.split("/");
  return rest.length > 0
    ? { name: rest.join("/"), where: countryName(country) }
    : { name: countryName(country), where: "" };
}

function findRegions(table: SiteTable, query: string): Answers {
  const named = [countriesOf(table), provincesOf(table)].flatMap((regions) =>
    regions.keys.slice(1).map((key, at) => ({ regions, code: at + 1, ...regionNames(key) })),
  );
  const ranked = named.map((region) => [closeness(folded(region.name), query), region] as const);
  const { fit, items } = best(ranked, MOST_OTHERS);
  const found = items.flatMap(({ regions, code, name, where }): Found[] => {
    const view = regionView(table, regions, code);
    return view ? [{ kind: "region", name, where, ...view }] : [];
  });
  return { fit, found };
}

function findPlaces(places: readonly Place[], query: string): Answers {
  function* ranked(): Generator<readonly [number, Place]> {
    for (const { folded: name, place } of largestFirst(places)) {
      const rank = closeness(name, query);
      if (rank < Infinity) yield [rank, place];
    }
  }
  const { fit, items } = best(ranked(), MOST_OTHERS);
  const found = items.map(
    ({ name, country, lon, lat }): Found => ({
      kind: "place",
      name,
      where: countryName(country),
      lon,
      lat,
      zoom: PLACE_ZOOM,
    }),
  );
  return { fit, found };
}

/**
 * Sites by name or id, countries and provinces of the data, places: the kind with the best answer first, else in this
 * order. Case and accents do not matter.
 */
export function find(table: SiteTable, places: readonly Place[], text: string): Found[] {
  const query = folded(text.trim());
  if (query === "") return [];
  const kinds = [findSites(table, query), findRegions(table, query), findPlaces(places, query)];
  return kinds.sort((a, b) => a.fit - b.fit).flatMap(({ found }) => found);
}
