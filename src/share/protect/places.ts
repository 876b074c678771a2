import type { Shown } from "../facts/shown.ts";

export interface PlaceStatus {
  readonly in: Shown;
  readonly cannotTell: Shown;
  readonly out: Shown;
}

/** Sites by cell, province or country; where there are fewer than the minimum the numbers are withheld. */
export interface Place {
  /** `cell:W,S` with the south-west corner in degrees, `ISO3/province`, `ISO3`, or `rest:<key of what holds it>`. */
  readonly key: string;
  readonly kind: "cell" | "province" | "country" | "rest";
  readonly label: string;
  /** West, south, east, north in degrees; null where it is no cell. */
  readonly box: readonly [number, number, number, number] | null;
  /** Fewer than the minimum: only that is said. */
  readonly small: boolean;
  readonly sites: Shown;
  readonly workers: Shown;
  readonly baseline: PlaceStatus;
  readonly proposed: PlaceStatus;
  readonly enters: Shown;
  readonly leaves: Shown;
  readonly nowCannotTell: Shown;
  /** Years of the first and last visit, or null. */
  readonly years: readonly [number, number] | null;
}

/** One site as it may leave; only where the geometry shows sites. */
export interface PointSite {
  /** Row in the table. */
  readonly site: number;
  /** Degrees, rounded to the declared geometry. */
  readonly lon: number;
  readonly lat: number;
}

/** What the sites' places look like outside: made once, read by map, table, slide and sheet. */
export interface Places {
  /** Side of a cell in degrees; null for provinces or exact points. */
  readonly degrees: number | null;
  /** Cells; empty where sites are shown one by one or by province. */
  readonly cells: readonly Place[];
  readonly provinces: readonly Place[];
  readonly countries: readonly Place[];
  /** Null where single sites do not leave. */
  readonly points: readonly PointSite[] | null;
  /** Cells (else provinces) below the minimum, and the sites in them; one of them alone must not be told by the sum. */
  readonly smallPlaces: number;
  readonly smallSites: Shown;
}
