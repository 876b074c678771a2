import type { BorderCount } from "./border-cells.ts";
import type { Frontier } from "./borders.ts";

type Corner = readonly [lon: number, lat: number];

/** A cell as GeoJSON (RFC 7946). Where `sites` is null the cell has counts with others only: draw it without any. */
export interface BorderFeature {
  readonly type: "Feature";
  readonly geometry: { readonly type: "Polygon"; readonly coordinates: readonly (readonly Corner[])[] };
  readonly properties: {
    readonly a: string;
    readonly b: string;
    /** Whether both countries' laws are known. */
    readonly compared: boolean;
  } & { readonly [K in keyof BorderCount]: number | null };
}

export interface BorderFeatures {
  readonly type: "FeatureCollection";
  readonly features: readonly BorderFeature[];
}

/** Counter-clockwise from the lower left, closed. */
function square(west: number, south: number, size: number): Corner[] {
  const [east, north] = [edge(west + size), edge(south + size)];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Sums of tenths are not tenths. */
const edge = (degrees: number): number => Math.round(degrees * 10) / 10;

/**
 * The cells of all frontiers, a cell on two frontiers once for each.
 * @param cellDegrees as the frontiers were counted
 */
export function borderFeatures(frontiers: readonly Frontier[], cellDegrees: number): BorderFeatures {
  const features = frontiers.flatMap(({ a, b, withoutLaw, cells }) =>
    cells.map(({ west, south, count }): BorderFeature => {
      const compared = withoutLaw.length === 0;
      return {
        type: "Feature",
        geometry: { type: "Polygon", coordinates: [square(west, south, cellDegrees)] },
        properties: {
          a,
          b,
          compared,
          sites: count?.sites ?? null,
          differ: compared ? (count?.differ ?? null) : null,
          mayDiffer: compared ? (count?.mayDiffer ?? null) : null,
          opposite: compared ? (count?.opposite ?? null) : null,
        },
      };
    }),
  );
  return { type: "FeatureCollection", features };
}
