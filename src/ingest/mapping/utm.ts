/** Where a position in Universal Transverse Mercator is, on WGS84. */
export interface Zone {
  readonly zone: number;
  readonly south: boolean;
}

const ZONE = /^(?:utm\s*)?(?:zone\s*)?(\d{1,2})\s*([a-z])?(?:ord|orth|orte|ud|outh|ul|ur)?$/i;
/** Codes of WGS84's zones in the register of the EPSG: 326 north and 327 south, then the zone. */
const EPSG = /^(?:epsg:)?32([67])(\d{2})$/i;

/**
 * Zone and hemisphere of `35S`, `35 N`, `EPSG:32735` or a band letter such as `35M`: bands from N on are north. An S is
 * read as south, though there is a band of that letter in the north. Undefined where no hemisphere is said.
 */
export function zoneOf(stated: string): Zone | undefined {
  const text = stated.trim();
  const [, half, code] = EPSG.exec(text) ?? [];
  const [, number = code, letter = half === "7" ? "s" : half && "n"] = ZONE.exec(text) ?? [];
  const zone = Number(number);
  if (!(zone >= 1 && zone <= 60) || letter === undefined) return undefined;
  return { zone, south: /s/i.test(letter) || letter.toUpperCase() < "N" };
}

/** Eastings and northings that a zone can have, in metres; what is beyond belongs to another, or is no such number. */
export const isInZone = (easting: number, northing: number): boolean =>
  easting >= 100_000 && easting <= 900_000 && northing >= 0 && northing <= 10_000_000;

/** Degrees of metres in a zone: longitude, latitude. */
export type ToDegrees = (zone: Zone, easting: number, northing: number) => readonly [number, number];

/** Loads the projections; each zone's is made once. */
export async function utmToDegrees(): Promise<ToDegrees> {
  const { default: proj4 } = await import("proj4");
  const made = new Map<string, (metres: [number, number]) => number[]>();
  const forwardOf = ({ zone, south }: Zone): ((metres: [number, number]) => number[]) => {
    const system = `+proj=utm +zone=${zone}${south ? " +south" : ""} +datum=WGS84 +units=m +no_defs`;
    const known = made.get(system);
    if (known) return known;
    const converter = proj4(system, "WGS84");
    const forward = (metres: [number, number]): number[] => converter.forward(metres);
    made.set(system, forward);
    return forward;
  };
  return (zone, easting, northing) => {
    const [lon = Number.NaN, lat = Number.NaN] = forwardOf(zone)([easting, northing]);
    return [lon, lat];
  };
}
