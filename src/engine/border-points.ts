/** Where the sites lie; NaN where a site is not placed. */
export interface Placed {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** The mean radius. */
export const EARTH_KM = 6371.0088;
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Sites that lie together, within `radius` of a centre. */
export interface Group {
  readonly sites: readonly number[];
  readonly centre: readonly [x: number, y: number, z: number];
  readonly radius: number;
}

/** Far above rounding, far below a metre: what is nearer to the limit is looked at site by site. */
const LOOSE = 1e-9;

/** Sites as points of the unit sphere, so that a distance is three products and no sine. */
export class Points {
  readonly #xyz: Float64Array;
  /** The straight line that belongs to the distance on the ground. */
  readonly #chord: number;

  /** @param withinKm great-circle distance */
  constructor({ lon, lat }: Placed, withinKm: number) {
    this.#xyz = new Float64Array(3 * lon.length);
    this.#chord = 2 * Math.sin(Math.min(Math.PI, withinKm / EARTH_KM) / 2);
    for (let site = 0; site < lon.length; site++) {
      const [x, y] = [radians(lon[site] as number), radians(lat[site] as number)];
      this.#xyz[3 * site] = Math.cos(y) * Math.cos(x);
      this.#xyz[3 * site + 1] = Math.cos(y) * Math.sin(x);
      this.#xyz[3 * site + 2] = Math.sin(y);
    }
  }

  group(sites: readonly number[]): Group {
    const mean = (axis: number): number =>
      sites.reduce((sum, site) => sum + (this.#xyz[3 * site + axis] as number), 0) / sites.length;
    const centre = [mean(0), mean(1), mean(2)] as const;
    const radius = sites.reduce((most, site) => Math.max(most, this.#apart(site, ...centre)), 0);
    return { sites, centre, radius };
  }

  #apart(site: number, x: number, y: number, z: number): number {
    const at = 3 * site;
    const dx = (this.#xyz[at] as number) - x;
    const dy = (this.#xyz[at + 1] as number) - y;
    const dz = (this.#xyz[at + 2] as number) - z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  /** Whether all sites of two groups are near each other, none is, or (undefined) that is to be seen. */
  near(one: Group, other: Group): boolean | undefined {
    const [dx, dy, dz] = one.centre.map((at, axis) => at - (other.centre[axis] as number)) as [number, number, number];
    const between = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const reach = one.radius + other.radius + LOOSE;
    if (between + reach <= this.#chord) return true;
    return between - reach > this.#chord ? false : undefined;
  }

  /** Whether a site is near one of a group. */
  nearAny(site: number, { sites, centre, radius }: Group): boolean {
    if (this.#apart(site, ...centre) - radius - LOOSE > this.#chord) return false;
    const xyz = this.#xyz;
    const [x, y, z] = [xyz[3 * site] as number, xyz[3 * site + 1] as number, xyz[3 * site + 2] as number];
    for (let at = 0; at < sites.length; at++) {
      if (this.#apart(sites[at] as number, x, y, z) <= this.#chord) return true;
    }
    return false;
  }
}
