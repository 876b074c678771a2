import { memo } from "../../state/memo.ts";
import type { Regions } from "../../state/regions.ts";
import type { Results } from "../../state/results.ts";
import { cellDegrees, GEOMETRIES, type Geometry, showsSites } from "../../state/sharing.ts";
import type { ShareInput } from "../share-input.ts";
import { cellAt } from "./grid.ts";
import { isPlaced } from "./pieces.ts";
import { ruleOf } from "./rule.ts";
import { isSmall } from "./steps.ts";

/** What a geometry would leave without detail. For the owner's eyes, exact; it is in no file. */
export interface Hidden {
  readonly geometry: Geometry;
  readonly smallPlaces: number;
  readonly places: number;
  readonly smallSites: number;
  /** Of the sites shown, 0 to 1. */
  readonly share: number;
}

/** Fewest sites that the dialog's curve asks for. */
const FEWEST = [1, 2, 3, 5, 8, 10, 15, 20] as const;

/** Sites by cell, or by province; one pass. */
const sizesOf = memo(({ table, include }: Results, provinces: Regions, geometry: Geometry): readonly number[] => {
  const degrees = cellDegrees(geometry);
  const sizes = new Map<number, number>();
  for (let site = 0; site < table.siteCount; site++) {
    if (include?.[site] === 0 || (degrees !== null && !isPlaced(table, site))) continue;
    const place =
      degrees === null
        ? (provinces.of[site] as number)
        : cellAt(table.lon[site] as number, table.lat[site] as number, degrees);
    sizes.set(place, (sizes.get(place) ?? 0) + 1);
  }
  return [...sizes.values()];
}, 8);

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

function hidden({ results, provinces }: ShareInput, geometry: Geometry, fewest: number): Hidden {
  const sizes = showsSites(geometry) ? [] : sizesOf(results, provinces, geometry);
  const small = sizes.filter((size) => isSmall(size, fewest));
  const smallSites = sum(small);
  return {
    geometry,
    smallPlaces: small.length,
    places: sizes.length,
    smallSites,
    share: smallSites / Math.max(1, results.counts.sites),
  };
}

/** For every geometry, what would not be detailed under the minimum as it stands. */
export const hiddenBy = (input: ShareInput): Hidden[] =>
  GEOMETRIES.map((geometry) => hidden(input, geometry, ruleOf(input.protection).fewest));

/** For each minimum, the share of sites that would not be detailed under the geometry as it stands. */
export const hiddenByFewest = (input: ShareInput): { readonly fewest: number; readonly share: number }[] =>
  FEWEST.map((fewest) => ({ fewest, share: hidden(input, ruleOf(input.protection).geometry, fewest).share }));
