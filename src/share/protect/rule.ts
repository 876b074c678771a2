import {
  cellDegrees,
  GEOMETRIES,
  GEOMETRIES_OF,
  type Geometry,
  type Protection,
  showsSites,
} from "../../state/sharing.ts";

/** What a protection comes to, whoever filled it in. */
export interface Rule {
  readonly geometry: Geometry;
  /** Side of a cell; null where there are none. */
  readonly degrees: number | null;
  readonly fewest: number;
  /** Whether single sites leave. */
  readonly points: boolean;
}

/** A geometry that is finer than the sensitivity allows becomes the finest that it does allow. */
export function geometryOf({ sensitivity, geometry }: Protection): Geometry {
  const asked = GEOMETRIES.indexOf(geometry);
  return GEOMETRIES_OF[sensitivity].find((allowed) => GEOMETRIES.indexOf(allowed) >= asked) ?? "admin-1";
}

export function ruleOf(protection: Protection): Rule {
  const geometry = geometryOf(protection);
  const fewest = Math.max(1, Math.round(protection.fewest) || 1);
  return { geometry, degrees: cellDegrees(geometry), fewest, points: showsSites(geometry) };
}
