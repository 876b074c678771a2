import { isoOf } from "./countries.ts";
import type { Area, City } from "./sources.ts";

/** Name, longitude, latitude, thousands of inhabitants, and 1 for a national capital. */
export type Place = readonly [name: string, lon: number, lat: number, thousands: number, capital: 0 | 1];

/** Far from the tropics towns crowd and such sites are rare: there only the larger ones, by this factor. */
const FAR_FROM_TROPICS = 35;
const LARGER = 3;
const SMALLEST = 60_000;
/** Seats of provinces are what people steer by, even where small. */
const SMALLEST_SEAT = 15_000;

const CAPITAL = "PPLC";
const SEAT = "PPLA";

/** The parts of France and the Netherlands overseas have an alpha-2 code of their own, written as a part of the whole. */
const OVERSEAS = /^(?:FR|NL)-([A-Z]{2})\d?$/;
const ALPHA_2 = /^[A-Z]{2}$/;

/** ISO alpha-3 by alpha-2, as far as the provinces tell. */
function alpha3ByAlpha2(areas: readonly Area[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const area of areas) {
    const iso = isoOf(area);
    const part = String(area.properties["iso_3166_2"] ?? "");
    const isOverseas = iso !== area.properties["adm0_a3"] && OVERSEAS.test(part);
    const stated = [OVERSEAS.exec(isOverseas ? part : "")?.[1], area.properties["iso_a2"], part.split("-")[0]];
    const alpha2 = stated.find((code) => ALPHA_2.test(String(code ?? "")));
    if (iso && alpha2 && !codes.has(String(alpha2))) codes.set(String(alpha2), iso);
  }
  return codes;
}

function isDrawn({ featureCode, population, loc }: City): boolean {
  if (featureCode === CAPITAL) return true;
  const times = Math.abs(loc.coordinates[1]) > FAR_FROM_TROPICS ? LARGER : 1;
  return population >= times * (featureCode === SEAT ? SMALLEST_SEAT : SMALLEST);
}

/** Places by country (ISO alpha-3, in order of code), the largest first. */
export function buildPlaces(cities: readonly City[], areas: readonly Area[]): Record<string, Place[]> {
  const codes = alpha3ByAlpha2(areas);
  const places = new Map<string, Place[]>();
  for (const city of cities.filter(isDrawn).sort((a, b) => b.population - a.population)) {
    const country = codes.get(city.country);
    if (!country) continue;
    const [lon, lat] = city.loc.coordinates.map((degrees) => Math.round(degrees * 100) / 100) as [number, number];
    const thousands = Math.max(1, Math.round(city.population / 1000));
    const place: Place = [city.name, lon, lat, thousands, city.featureCode === CAPITAL ? 1 : 0];
    places.set(country, [...(places.get(country) ?? []), place]);
  }
  return Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}
