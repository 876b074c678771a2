/** Where the sites lie; NaN where a site is not placed. */
export interface Placed {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** Two countries, by code, and the sites of either that are near some site of the other. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  /** Ascending. */
  readonly sites: readonly number[];
}

const EARTH_KM = 6371.0088;
const KM_PER_DEGREE = (Math.PI / 180) * EARTH_KM;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Sites as points of the unit sphere, so that a distance is three products and no sine. */
class Points {
  readonly #xyz: Float64Array;
  readonly #chord2: number;

  constructor({ lon, lat }: Placed, withinKm: number) {
    this.#xyz = new Float64Array(3 * lon.length);
    this.#chord2 = (2 * Math.sin(Math.min(Math.PI, withinKm / EARTH_KM) / 2)) ** 2;
    for (let site = 0; site < lon.length; site++) {
      const [x, y] = [radians(lon[site] as number), radians(lat[site] as number)];
      this.#xyz[3 * site] = Math.cos(y) * Math.cos(x);
      this.#xyz[3 * site + 1] = Math.cos(y) * Math.sin(x);
      this.#xyz[3 * site + 2] = Math.sin(y);
    }
  }

  /** Whether one of `others` lies within the great-circle distance of a site. */
  anyNear(site: number, others: readonly number[]): boolean {
    const xyz = this.#xyz;
    const [x, y, z] = [xyz[3 * site] as number, xyz[3 * site + 1] as number, xyz[3 * site + 2] as number];
    for (let at = 0; at < others.length; at++) {
      const other = 3 * (others[at] as number);
      const dx = (xyz[other] as number) - x;
      const dy = (xyz[other + 1] as number) - y;
      const dz = (xyz[other + 2] as number) - z;
      if (dx * dx + dy * dy + dz * dz <= this.#chord2) return true;
    }
    return false;
  }
}

type Bin = Map<number, number[]>;

/** Sites in bins as high as the distance, by country, so that only neighbouring bins are compared. */
class Bins {
  readonly step: number;
  readonly columns: number;
  readonly #bins = new Map<number, Bin>();

  constructor(withinKm: number) {
    this.columns = Math.max(1, Math.floor((360 * KM_PER_DEGREE) / withinKm));
    this.step = 360 / this.columns;
  }

  add(site: number, country: number, lon: number, lat: number): void {
    const key = this.#row(lat) * this.columns + this.#column(Math.floor((lon + 180) / this.step));
    const bin = this.#bins.get(key) ?? new Map<number, number[]>();
    this.#bins.set(key, bin);
    const own = bin.get(country);
    if (own) own.push(site);
    else bin.set(country, [site]);
  }

  #row(lat: number): number {
    return Math.floor((lat + 90) / this.step);
  }

  #column(at: number): number {
    return ((at % this.columns) + this.columns) % this.columns;
  }

  *all(): Generator<readonly [number, Bin]> {
    yield* this.#bins;
  }

  /** The bins that can hold a site within the distance of one in the bin `key`, itself included. */
  *around(key: number): Generator<Bin> {
    const [row, column] = [Math.floor(key / this.columns), key % this.columns];
    const poleward = Math.max(...[row - 1, row + 2].map((r) => Math.abs(r * this.step - 90)));
    const reach = Math.min(this.columns, Math.floor(1 / Math.cos(radians(Math.min(89, poleward)))) + 1);
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - reach; c <= column + reach; c++) {
        const bin = this.#bins.get(r * this.columns + this.#column(c));
        if (bin) yield bin;
      }
    }
  }
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
  const bins = new Bins(withinKm);
  for (let site = 0; site < countryOf.length; site++) {
    const [lon, lat, country] = [placed.lon[site] as number, placed.lat[site] as number, countryOf[site] as number];
    if (country > 0 && include?.[site] !== 0 && !Number.isNaN(lon + lat)) bins.add(site, country, lon, lat);
  }
  const found = new Found();
  const points = new Points(placed, withinKm);
  for (const [key, bin] of bins.all()) {
    for (const other of bins.around(key)) mark(points, bin, other, found);
  }
  return found.pairs();
}

/** Marks the sites of one bin that are near a foreign site of another; the other way round has its own turn. */
function mark(points: Points, bin: Bin, other: Bin, found: Found): void {
  for (const [country, sites] of bin) {
    for (const [foreign, abroad] of other) {
      if (foreign === country) continue;
      const near = found.sitesOf(country, foreign);
      for (const site of sites) if (!near.has(site) && points.anyNear(site, abroad)) near.add(site);
    }
  }
}
