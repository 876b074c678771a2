import type { Rings } from "./polygons.ts";

/** Areas with a key each: `ISO3/name` of a province, as the basemap has them. */
export interface NamedAreas {
  readonly keys: readonly string[];
  /** By key, the polygons of the area. */
  readonly polygons: readonly (readonly Rings[])[];
}
