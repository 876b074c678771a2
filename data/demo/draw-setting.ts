import { WORKERS_SD_BETWEEN } from "./calibration-work.ts";
import { normal, oneOf, uniform, weightedIndex } from "./distributions.ts";
import type { Country, District } from "./inputs.ts";
import type { Land } from "./land.ts";
import { depositOf, groupOf, methodOf, mineralId } from "./minerals.ts";
import type { Rng } from "./rng.ts";
import type { Setting } from "./site.ts";
import { worldRegion } from "./world-regions.ts";

/** No country above this share of the sites (assumed). */
const LARGEST_COUNTRY = 0.08;
/** Invented sites keep this far from every real place of the list, km. */
const KEEP_AWAY_KM = 8;
const KM_PER_DEGREE = 111.2;
/** Spread along and across an invented belt of workings, km. */
const ALONG = 26;
const ACROSS = 10;

/** Sites by country: the square root of its workforce, weighed by how many of its districts are confirmed. */
function countryWeights(countries: readonly Country[]): number[] {
  const raw = countries.map(({ workforce, confirmedShare }) => Math.sqrt(workforce) * (0.5 + 0.5 * confirmedShare));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => Math.min(weight / total, LARGEST_COUNTRY));
}

function kilometres(lonA: number, latA: number, lonB: number, latB: number): number {
  const east = (lonA - lonB) * Math.cos(((latA + latB) / 2) * (Math.PI / 180));
  return Math.hypot(east, latA - latB) * KM_PER_DEGREE;
}

function keepsAway(lon: number, lat: number, districts: readonly District[]): boolean {
  return districts.every(
    (real) =>
      kilometres(lon, lat, real.lon, real.lat) >= KEEP_AWAY_KM &&
      kilometres(lon, lat, real.localityLon, real.localityLat) >= KEEP_AWAY_KM,
  );
}

/** Four decimals, about 11 m: more would only pretend. */
const short = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

export class Settings {
  readonly #countries: readonly Country[];
  readonly #weights: readonly number[];
  readonly #real: readonly District[];
  readonly #districts = new Map<string, District[]>();
  readonly #land: Land;
  readonly #seed: Rng;

  constructor(countries: readonly Country[], districts: readonly District[], land: Land, seed: Rng) {
    this.#countries = countries;
    this.#weights = countryWeights(countries);
    this.#real = districts;
    for (const district of districts)
      this.#districts.set(district.country, [...(this.#districts.get(district.country) ?? []), district]);
    this.#land = land;
    this.#seed = seed;
  }

  /** Country, then district, then mineral, then method, then a place near the district and on land. */
  draw(rng: Rng): Setting {
    const country = this.#countries[weightedIndex(rng, this.#weights)] as Country;
    const district = oneOf(rng, this.#districts.get(country.iso) as District[]);
    const [first = "", second = first] = district.minerals;
    const named = rng.next() < 0.85 ? first : second;
    const fineMethod = drawMethod(rng, district, named);
    const alsoGold = named !== "gold" && district.minerals.includes("gold") && rng.next() < 0.3;
    return {
      country: country.iso,
      ...this.#position(rng, district),
      worldRegion: worldRegion(country.iso),
      named,
      mineral: mineralId(named),
      gold: named === "gold" || alsoGold,
      fineMethod,
      method: methodOf(fineMethod),
      typicalOperation: district.typicalOperation,
      districtEffect: normal(this.#seed.fork(`effect/${country.iso}/${district.name}`)) * WORKERS_SD_BETWEEN,
    };
  }

  /** Off the real centre, along one of three invented belts of the district. */
  #position(rng: Rng, district: District): Pick<Setting, "lon" | "lat" | "province"> {
    const belt =
      this.#seed.fork(`belt/${district.country}/${district.name}/${Math.floor(rng.next() * 3)}`).next() * Math.PI;
    for (let attempt = 0; attempt < 2_000; attempt++) {
      const wider = 1 + attempt / 100;
      const along = normal(rng) * ALONG * wider;
      const across = normal(rng) * ACROSS * wider;
      const east = along * Math.cos(belt) - across * Math.sin(belt);
      const north = along * Math.sin(belt) + across * Math.cos(belt);
      const lat = short(district.lat + north / KM_PER_DEGREE);
      const lon = short(district.lon + east / (KM_PER_DEGREE * Math.cos((district.lat * Math.PI) / 180)));
      if (!keepsAway(lon, lat, this.#real)) continue;
      const province = this.#land.inlandProvinceAt(district.country, lon, lat);
      if (province) return { lon, lat, province };
    }
    throw new Error(`No land found near ${district.name}, ${district.country}`);
  }
}

/** Mostly the district's own way; gold and gems are also dug otherwise next door. */
function drawMethod(rng: Rng, district: District, named: string): string {
  const movable = named === "gold" || groupOf(named) === "gemstone";
  if (!movable || uniform(rng, 0, 1) < 0.82) return district.method;
  return oneOf(rng, ["alluvial", "open_pit", "underground"]);
}

export const depositAt = (setting: Setting) => depositOf(setting.named, setting.method);
