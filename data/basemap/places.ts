import { isoOf } from "./countries.ts";
import type { Area, City } from "./sources.ts";

/** Name, longitude, latitude, thousands of inhabitants, and 1 for a national capital. */
export type Place = readonly [name: string, lon: number, lat: number, thousands: number, capital: 0 | 1];

const SMALLEST = 60_000;
/** Seats of provinces are what people steer by, even where small. */
const SMALLEST_SEAT = 15_000;

const CAPITAL = "PPLC";
const SEAT = "PPLA";

/** ISO alpha-3 by alpha-2, as far as the provinces tell. */
export function alpha3ByAlpha2(areas: readonly Area[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const area of areas) {
    const iso = isoOf(area);
    const part = String(area.properties["iso_3166_2"] ?? "").split("-");
    // The parts of France and the Netherlands overseas are filed under the whole's alpha-2 code.
    const alpha2 = iso === area.properties["adm0_a3"] || !part[1] ? String(area.properties["iso_a2"]) : part[1];
    if (iso && !codes.has(alpha2)) codes.set(alpha2, iso);
  }
  return codes;
}

function isDrawn({ featureCode, population }: City): boolean {
  if (featureCode === CAPITAL) return true;
  return population >= (featureCode === SEAT ? SMALLEST_SEAT : SMALLEST);
}

/** Places by country (ISO alpha-3, in order of code), the largest first. */
export function buildPlaces(cities: readonly City[], areas: readonly Area[]): Record<string, Place[]> {
  const codes = alpha3ByAlpha2(areas);
  const places = new Map<string, Place[]>();
  for (const city of cities.filter(isDrawn).sort((a, b) => b.population - a.population)) {
    const country = codes.get(city.country);
    if (!country) continue;
    const [lon, lat] = city.loc.coordinates.map((degrees) => Math.round(degrees * 1000) / 1000) as [number, number];
    const thousands = Math.max(1, Math.round(city.population / 1000));
    const place: Place = [city.name, lon, lat, thousands, city.featureCode === CAPITAL ? 1 : 0];
    places.set(country, [...(places.get(country) ?? []), place]);
  }
  return Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}
