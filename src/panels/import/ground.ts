/** A closed line, longitude before latitude. */
export type Ring = readonly (readonly number[])[];

/** An area with the box around it: west, south, east, north. */
export interface GroundArea {
  readonly name: string;
  readonly rings: readonly Ring[];
  readonly box: readonly [number, number, number, number];
}

/** What lies under the sites of a plot: enough to see in which country they are. */
export interface Ground {
  readonly countries: readonly GroundArea[];
  /** The name of the country that a position lies in. */
  readonly countryAt: (lon: number, lat: number) => string | undefined;
  readonly lakes: readonly GroundArea[];
  /** The largest first. */
  readonly towns: readonly { readonly name: string; readonly lon: number; readonly lat: number }[];
}
